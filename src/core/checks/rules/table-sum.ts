import type { FigureCell, FigureTable } from "../../ledger/figure-table";
import type { BrokenSum, TableArithmetic } from "../../ledger/table-arithmetic";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { formatAddress } from "../../workbook/address";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { FORMULA_ADVICE } from "../describe-rate";
import { failuresByFigure, type FigureFailure } from "../figure-failures";
import { figureFormula } from "../figure-formula";
import { cellsOfSum, readSum } from "../figure-suspects";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { omittedRow } from "../omitted-row";

interface WrongSum extends FigureFailure<BrokenSum> {
  readonly table: TableArithmetic;
}

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
      const found = failuresByFigure(asFigures(table), table.broken);
      failures.push(...found.map((failure) => ({ table, ...failure })));
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
      formula: figureFormula(sum, total, table.unit),
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

function evidenceOf({ held, basis }: BrokenSum): string {
  if (held > 0) return `表中另有${held}处按同一算法相符`;
  if (basis === "codes") return "按科目编码，各下级科目之和即该科目";
  if (basis === "of-which") return "其中各行以“其他”收尾，应已列全";
  if (basis === "alike") return "表头相同的其他各表按同一算法相符";
  if (basis === "subtotals") return "各行都在小计之下，各小计都与所属各行相符，合计即各小计之和";
  return "所列各行没有小计、其中等层次，合计即各行之和";
}

/** The table as its suspects are sought in: what fails of it and what holds beside. */
function asFigures({ sheetName, broken, near }: TableArithmetic): FigureTable {
  return { ...{ sheetName, kind: "", unit: "元", decimals: 0, shares: [] }, sums: [...broken, ...near] };
}

function unique(refs: readonly FigureCell["at"][]): readonly FigureCell["at"][] {
  const seen = new Set<string>();
  return refs.filter(({ row, column }) => !seen.has(`${row} ${column}`) && seen.add(`${row} ${column}`));
}
