import type { FigureSum, FigureTable } from "../../ledger/figure-table";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { formatAddress } from "../../workbook/address";
import { defineRule } from "../define-rule";
import { changeOfAmount, formulaAt } from "../derived-repair";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { FORMULA_ADVICE } from "../describe-rate";
import { failuresByFigure, type FigureFailure } from "../figure-failures";
import { figureFormula } from "../figure-formula";
import { cellsOfSum, coarsePrecisionOfTable, precisionOfSum, readSum } from "../figure-suspects";
import { sumVerdict } from "../verdict";

interface WrongFigure extends FigureFailure<FigureSum> {
  readonly table: FigureTable;
}

export const figureSum = defineRule({
  id: "figure-sum",
  statement:
    "“三公”经费表、额度构成表、收入支出总表中，小计、合计、总计等于所列各项之和，对比行等于两行之差，同一总额各处相同；合计按资金来源列示的，等于各项目该来源之和。",
  messages: {
    ...AMOUNT_MESSAGES,
    coarse:
      "{role}：{formula}，表中为{stated}，相差{gap}；表中各数都只填到{place}，可能是四舍五入的尾差，请用未舍入的数核对。",
    apart: "{role}为{stated}，{other}，两处应相同，相差{gap}；各自与所列各项相符，请核对两处所列是否齐全。",
    part: "{role}与所列各项不符：{formula}，表中为{stated}，相差{gap}；{suspect}改为{expected}则相符，请核对该数{advice}。",
    parts:
      "{role}与所列各项不符：{formula}，表中为{stated}，相差{gap}；{role}与表中其他算式相符，请核对{suspect}各数。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: WrongFigure[] = [];
    let subjects = 0;
    let unverifiable = 0;
    let failed = 0;
    for (const table of [...(ledger.figureTables ?? []), ...(ledger.sourceTotals ?? [])]) {
      const wrong = table.sums.filter((one) => {
        const read = readSum(one);
        if (!read) unverifiable += 1;
        return read && !read.stated.equals(read.total);
      });
      subjects += table.sums.length;
      failed += wrong.length;
      failures.push(...failuresByFigure(table, wrong).map((failure) => ({ table, ...failure })));
    }
    return { subjects, unverifiable, failures, failed };
  },

  report({ table, sum, suspects, also }, { ledger }, say) {
    const own = { ...ledger, heading: { ...ledger.heading, unit: table.unit } };
    const money = (amount: Amount): string => formatMoney(amount, table.unit);
    const { stated, total } = readSum(sum)!;
    const role = sum.whole.label;
    const formula = figureFormula(sum, total, table.unit);
    const [suspect] = suspects.cells;
    const precision = precisionOfSum(table.unit, sum);
    const residual = stated.minus(total);
    const terms = cellsOfSum(sum).slice(1);
    const count = terms.filter(({ amount }) => !amount!.isZero()).length;
    const verdict = sumVerdict(residual, count, precision);
    const figures = [money(stated), money(total)];
    const cells = cellsOfSum(sum).map(({ at }) => at);
    const common = { role, figures, stated: money(stated), expected: money(total) };
    const words = { role, formula, stated: money(stated), gap: money(residual.abs()) };
    const coarse = coarsePrecisionOfTable(table);
    if (coarse && sumVerdict(residual, terms.length, coarse) !== "violated") {
      const place = coarse.decimals === 0 ? "个位" : "一位小数";
      return { ...common, kind: "verify", at: cells, message: say("coarse", { ...words, place }) };
    }
    if (sum.kind === "equal" && suspects.gain < 0)
      return { ...common, kind: "mismatch", at: cells, message: say("apart", { ...words, other: formula }) };
    if (verdict !== "violated" || suspect === sum.whole) {
      const isFormula = formulaAt(own, sum.whole.at) !== undefined;
      const question = { role, stated, expected: total, formula, verdict, isFormula };
      const said = describeAmount(own, question, (id, data) =>
        say(id, "cause" in data ? { ...data, cause: `${data.cause}${alsoClause(also.length)}` } : data),
      );
      const isDerived = said.kind === "mismatch" && !isFormula && sum.kind !== "equal";
      return {
        ...said,
        role,
        figures,
        at: cells,
        repairs: isDerived ? [changeOfAmount(own, sum.whole.at, total)] : [],
      };
    }
    if (suspects.cells.length > 1) {
      const labels = suspects.cells
        .map(({ label, at }) => `${formatAddress(at.row, at.column)}“${label}”`)
        .join("、");
      const at = [...suspects.cells.map((cell) => cell.at), sum.whole.at];
      return { ...common, kind: "mismatch", at, message: say("parts", { ...words, suspect: labels }) };
    }
    const isFormula = formulaAt(own, suspect!.at) !== undefined;
    return {
      kind: "mismatch",
      role,
      figures,
      at: [suspect!.at, ...cells.filter((at) => at !== suspect!.at)],
      stated: money(suspect!.amount!),
      expected: money(suspects.implied),
      message: say("part", {
        ...words,
        suspect: `${formatAddress(suspect!.at.row, suspect!.at.column)}“${suspect!.label}”${money(suspect!.amount!)}`,
        expected: money(suspects.implied),
        advice: isFormula ? FORMULA_ADVICE : "",
      }),
      // A figure that somebody took from a document may only be looked up.
      alternatives: isFormula ? [] : [changeOfAmount(own, suspect!.at, suspects.implied)],
    };
  },
});

function alsoClause(also: number): string {
  return also === 0 ? "" : `；表中另有${also}处因此不符`;
}
