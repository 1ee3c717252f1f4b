import type { KeyedDifference } from "../../ledger/keyed-sums";
import type { Amount } from "../../numbers/amount";
import { formatMoney } from "../../numbers/format-amount";
import { convertUnit } from "../../numbers/money-unit";
import { formatAddress } from "../../workbook/address";
import type { CellRef } from "../../workbook/cell";
import type { FigureCell } from "../../ledger/figure-table";
import type { Cause } from "../finding";
import { defineRule } from "../define-rule";
import { explainAmount, likelihoodClause } from "../likely-cause";

/** Of more details the first are named. */
const MOST_NAMED = 12;

export const keyedSum = defineRule({
  id: "keyed-sum",
  statement: "明细表中同一编号（名称）各行的金额之和，等于另一张表中该编号（名称）一行的金额。",
  messages: {
    sum: "工作表“{sheet}”{role}为{stated}，工作表“{detail}”中“{key}”的{rows}为{total}，相差{gap}{cause}；两表另有{held}项相符，请核对哪一处有误。",
    absent:
      "工作表“{sheet}”{role}为{stated}，工作表“{detail}”中没有“{key}”的行；两表另有{held}项相符，请核对是否漏登。",
    misspelt:
      "工作表“{sheet}”{role}为{stated}，工作表“{detail}”中没有“{key}”的行，而“{other}”的{rows}正好为{total}，可能把“{key}”写成了“{other}”；两表另有{held}项相符，请核对。",
    stray:
      "工作表“{detail}”中“{key}”的{rows}为{total}，工作表“{sheet}”中没有“{key}”；两表另有{held}项相符，请核对是否漏登或写错。",
  },
  gravest: "mismatch",

  examine({ ledger: { keyedSums } }) {
    return {
      subjects: keyedSums?.judged ?? 0,
      unverifiable: 0,
      failures: keyedSums?.differences ?? [],
    };
  },

  report(difference: KeyedDifference, _, say) {
    const { key, sheetName, detailSheet, stated, details, writtenAs, held } = difference;
    const names = { key, sheet: sheetName, detail: detailSheet, held: String(held) };
    const header = difference.detailHeader;
    const rows = details.length === 1 ? header : `${details.length}行${header}之和`;
    const total = formatMoney(difference.sum, difference.detailUnit);
    const at = [...(stated ? [stated.at] : []), ...detailCells(difference)];
    if (!stated)
      return {
        ...{ kind: "verify", role: `“${key}”的${header}`, figures: [total], at },
        message: say("stray", { ...names, rows, total }),
      };
    const amount = formatMoney(stated.amount!, difference.unit);
    const own = { kind: "verify", role: stated.label, figures: [amount, total], at, stated: amount } as const;
    const data = { ...names, role: stated.label, stated: amount };
    if (details.length === 0) return { ...own, message: say("absent", data) };
    if (writtenAs !== undefined)
      return { ...own, message: say("misspelt", { ...data, rows, other: writtenAs, total }) };
    const gap = excessOf(difference);
    const likely = likelyCause(difference, gap);
    return {
      ...own,
      kind: difference.isPerhapsPartial && !likely.cause ? "verify" : "mismatch",
      expected: total,
      cause: likely.cause ?? "none",
      message: say("sum", {
        ...{ ...data, rows, total, gap: formatMoney(gap.abs(), difference.unit) },
        cause: likely.clause,
      }),
    };
  },
});

/** What the details come to beyond the figure, in its unit. */
function excessOf({ stated, sum, unit, detailUnit }: KeyedDifference): Amount {
  const total = unit === "" || detailUnit === "" ? sum : convertUnit(sum, detailUnit, unit);
  return total.minus(stated!.amount!);
}

/** Those in doubt first. */
function detailCells({ details, twice }: KeyedDifference): readonly CellRef[] {
  const named = new Set(twice?.map(({ at }) => at.row));
  const others = details.filter(({ at }) => !named.has(at.row));
  return [...(twice ?? []), ...others].slice(0, MOST_NAMED).map(({ at }) => at);
}

/** A slip of the figure or of one of the details, one of them too much; gap: what the details come to beyond it. */
function likelyCause(
  { stated, twice, unit, detailUnit, details }: KeyedDifference,
  gap: Amount,
): { readonly cause?: Cause; readonly clause: string } {
  const place = ({ at }: FigureCell): string => formatAddress(at.row, at.column);
  const money = (amount: Amount): string => formatMoney(amount, detailUnit);
  if (twice) {
    const cells = `${place(twice[0])}与${place(twice[1])}`;
    const clause = `；${cells}都是${money(twice[0].amount!)}，正好等于差额，可能是同一笔登记了两次`;
    return { cause: "row-twice", clause };
  }
  const [first, ...others] = explainAmount(stated!.amount!, stated!.amount!.plus(gap));
  if (first) return { cause: first.cause, clause: likelihoodClause([first, ...others]) };
  const own = unit === "" || detailUnit === "" ? gap : convertUnit(gap, unit, detailUnit);
  const equal = details.filter(({ amount }) => amount!.equals(own));
  if (equal.length === 1) return { clause: `；${place(equal[0]!)}为${money(own)}，正好等于差额` };
  const slips = details.flatMap((cell) => {
    const right = cell.amount!.minus(own);
    const likely = explainAmount(cell.amount!, right);
    const words = `；${place(cell)}为${money(cell.amount!)}，若为${money(right)}则相符`;
    return likely.map(({ cause }) => ({ cause, clause: words + likelihoodClause(likely) })).slice(0, 1);
  });
  return slips.length === 1 ? slips[0]! : { clause: "" };
}
