import { Amount, sum } from "../numbers/amount";
import type { ReportCell } from "./report-document";
import { textOf } from "./runs";
import { DASH } from "./table-cells";

/** What a row's printed amounts make of one another: plus − minus = result. */
const RELATIONS = [
  { plus: ["年初预算", "调增"], minus: ["调减", "年中收回"], result: "全年预算" },
  { plus: ["全年预算"], minus: ["实际支出"], result: "年末结余" },
] as const;

/** Four amounts, each half a cent of 万元 off at most: a larger gap is no matter of rounding. */
const MOST = Amount.of("0.02");

const DECIMALS = 2;

/**
 * The 尾差 note, where a column of printed amounts does not add up to its printed total in the last row, or a printed
 * row not to its result. Undefined where all do, so that the note is never an excuse in advance.
 */
export function roundingNote(
  header: readonly string[],
  rows: readonly (readonly ReportCell[])[],
): string | undefined {
  const printed = rows.map((cells) => cells.map(printedAmount));
  if (!columnsDiffer(printed) && !printed.some((row) => rowDiffers(header, row))) return undefined;
  const isFiner = printed.some((row) => row.some((amount) => amount && amount.decimals() > DECIMALS));
  return `本表金额单位为万元，保留两位小数${isFiner ? FINER : ""}，因四舍五入，部分合计数与分项数之和存在尾差。`;
}

const FINER = "（舍入后为零的按实际数列示）";

/** Whether a note says that some amounts bear more than two decimals. */
export function saysFiner(note: string): boolean {
  return note.includes(FINER);
}

type Printed = readonly (Amount | undefined)[];

function columnsDiffer(printed: readonly Printed[]): boolean {
  const totals = printed[printed.length - 1] ?? [];
  return totals.some((stated, column) => {
    const parts = printed.slice(0, -1).map((row) => row[column]);
    return stated && parts.every((part) => part !== undefined) && !sum(parts).equals(stated);
  });
}

function rowDiffers(header: readonly string[], row: Printed): boolean {
  const amountsOf = (names: readonly string[]): Printed =>
    names.flatMap((name) => (header.includes(name) ? [row[header.indexOf(name)]] : []));
  return RELATIONS.some(({ plus, minus, result }) => {
    const [added, taken, [stated]] = [amountsOf(plus), amountsOf(minus), amountsOf([result])];
    if (!stated || !added.every(isRead) || !taken.every(isRead)) return false;
    const gap = sum(added).minus(sum(taken)).minus(stated);
    return !gap.isZero() && (gap.isNegative() ? gap.negated() : gap).compare(MOST) <= 0;
  });
}

function isRead(amount: Amount | undefined): amount is Amount {
  return amount !== undefined;
}

function printedAmount({ runs }: ReportCell): Amount | undefined {
  const text = textOf(runs);
  if (text === DASH) return Amount.zero;
  return /^-?\d+(\.\d+)?$/u.test(text) ? Amount.of(text) : undefined;
}
