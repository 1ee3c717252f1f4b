import type { FigureCell, FigureTable } from "../../ledger/figure-table";
import type { BrokenSum, TableArithmetic } from "../../ledger/table-arithmetic";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { formatAddress } from "../../workbook/address";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { FORMULA_ADVICE } from "../describe-rate";
import { cellsOfSum, readSum, suspectsOf, type Suspects } from "../figure-suspects";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { omittedRow } from "../omitted-row";

interface WrongSum {
  readonly table: TableArithmetic;
  readonly sum: BrokenSum;
  readonly suspects: Suspects;
  /** Further sums of the table that fail because of the same figure. */
  readonly also: readonly BrokenSum[];
}

/** More of them are counted, not listed. */
const MOST_TERMS = 12;

export const tableSum = defineRule({
  id: "table-sum",
  statement: "表中合计、小计等于所列各行之和；由其他各列相加减得出的列，各行算法相同。",
  messages: {
    whole: "{role}应为{expected}：{formula}，表中为{stated}，相差{gap}{cause}{advice}；{evidence}{also}。",
    part: "{role}与所列各项不符：{formula}，表中为{stated}，相差{gap}；{suspect}改为{expected}则相符，请核对该数{cause}{advice}；{evidence}{also}。",
    unclear:
      "{role}与所列各项不符：{formula}，表中为{stated}，相差{gap}，请核对所列各数{advice}；{evidence}{also}。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: WrongSum[] = [];
    let subjects = 0;
    let failed = 0;
    for (const table of ledger.tableArithmetic ?? []) {
      subjects += table.judgedSums;
      failed += table.broken.length;
      failures.push(...oncePerFigure(table));
    }
    return { subjects, unverifiable: 0, failures, failed };
  },

  report({ table, sum, suspects, also }, { ledger }, say) {
    const money = (amount: Amount): string => formatMoney(amount, table.unit);
    const { stated, total } = readSum(sum)!;
    const role = sum.whole.label;
    const [suspect] = suspects.cells;
    const isWhole = suspect === sum.whole || suspects.cells.length > 1;
    const wrong = isWhole ? sum.whole : suspect!;
    const implied = isWhole ? total : suspects.implied;
    const others = [sum, ...also].flatMap(cellsOfSum).map(({ at }) => at);
    const omitted = isWhole ? omittedRow(sum) : undefined;
    const explained = omitted ? [omitted] : explainAmount(wrong.amount!, implied);
    const words = {
      role,
      formula: formulaOf(sum, total, money),
      stated: money(stated),
      gap: money(stated.minus(total).abs()),
      expected: money(implied),
      cause: likelihoodClause(explained),
      advice: formulaAt(ledger, wrong.at) === undefined ? "" : FORMULA_ADVICE,
      evidence: evidenceOf(sum),
      also: also.length === 0 ? "" : `；表中另有${also.length}处因此不符`,
      suspect: `${formatAddress(wrong.at.row, wrong.at.column)}（${wrong.label}）${money(wrong.amount!)}`,
    };
    const id = !isWhole ? "part" : suspect === sum.whole ? "whole" : "unclear";
    return {
      kind: "mismatch",
      role,
      figures: [money(stated), money(total)],
      at: unique([wrong.at, ...others]),
      stated: money(wrong.amount!),
      expected: money(implied),
      cause: explained[0]?.cause ?? "none",
      message: say(id, words),
    };
  },
});

function evidenceOf({ held }: BrokenSum): string {
  return held > 0 ? `表中另有${held}处按同一算法相符` : "所列各行没有小计、其中等层次，合计即各行之和";
}

/** One failure a suspected figure: what it is itself the sum of, before that of which it is a part. */
function oncePerFigure(table: TableArithmetic): readonly WrongSum[] {
  const whole: FigureTable = {
    ...{ sheetName: table.sheetName, kind: "", unit: "元", decimals: 0, shares: [] },
    sums: [...table.broken, ...table.near],
  };
  const byCell = new Map<string, WrongSum>();
  for (const sum of table.broken) {
    const suspects = suspectsOf(whole, sum);
    const [{ at }] = suspects.cells as [FigureCell];
    const key =
      suspects.cells.length > 1 ? sum.whole.label : `${at.row} ${at.column} ${suspects.implied.toString()}`;
    const former = byCell.get(key);
    if (!former) byCell.set(key, { table, sum, suspects, also: [] });
    else byCell.set(key, { ...former, also: [...former.also, sum] });
  }
  return [...byCell.values()];
}

function formulaOf(sum: BrokenSum, total: Amount, money: (amount: Amount) => string): string {
  const filled = (cells: readonly FigureCell[] = []): readonly FigureCell[] =>
    cells.filter(({ amount }) => !amount!.isZero());
  const [added, taken] = [filled(sum.parts), filled(sum.taken)];
  const term = ({ label, amount }: FigureCell): string => `${label}${money(amount!)}`;
  if (added.length === 0) return `所列各项都没有数`;
  if (added.length + taken.length > MOST_TERMS)
    return `所列${added.length + taken.length}项之和为${money(total)}`;
  return `${added.map(term).join("＋")}${taken.map((cell) => `－${term(cell)}`).join("")}＝${money(total)}`;
}

function unique(refs: readonly FigureCell["at"][]): readonly FigureCell["at"][] {
  const seen = new Set<string>();
  return refs.filter(({ row, column }) => !seen.has(`${row} ${column}`) && seen.add(`${row} ${column}`));
}
