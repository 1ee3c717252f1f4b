import { digitSlip } from "../numbers/digit-slip";
import { sum, type Amount } from "../numbers/amount";
import { downColumn, reckon, type Law } from "./law";
import type { PlainTable } from "./plain-table";

/** Of the decimal point, and between 元 and 万元. */
const SHIFTS = [1, -1, 2, -2, 3, -3, 4, -4] as const;

/**
 * Whether one slip explains why a total does not fit in that column: a slip of the keyboard or of the point in it or
 * in one of its rows, a wrong sign, a row left out or added twice, or rows added up that are parts of others.
 */
export function isSlip(table: PlainTable, law: Law, column: number): boolean {
  const stated = table.stated(law.whole, column)!;
  const reckoned = reckon(law, column, downColumn(table))!;
  const residual = stated.minus(reckoned);
  if (digitSlip(stated, reckoned) !== undefined || stated.equals(reckoned.negated())) return true;
  if (!residual.isZero() && residual.equals(partsWithin(table, law, column))) return true;
  return law.parts.some((row) => {
    const part = table.stated(row, column);
    if (!part || part.isZero()) return false;
    const isCounted = part.equals(residual) || part.equals(residual.negated());
    const right = part.plus(residual);
    const isShifted = SHIFTS.some((places) => part.shifted(places).equals(right));
    return isCounted || isShifted || digitSlip(part, right) !== undefined || right.equals(part.negated());
  });
}

/** The amounts of the rows that stand among those added up and are none of them. */
function partsWithin(table: PlainTable, { parts, whole }: Law, column: number): Amount {
  const from = Math.min(...parts);
  const members = new Set([...parts, whole]);
  const others = table.rows.flatMap(({ isTotal }, row) =>
    row > from && !isTotal && !members.has(row) ? [table.amount(row, column)] : [],
  );
  return sum(others.flatMap((amount) => amount ?? []));
}

/** Whether in every one of the columns the same row is what the total lacks, or has twice. */
export function isOneRow(table: PlainTable, law: Law, columns: readonly number[]): boolean {
  return law.parts.some((row) =>
    [1, -1].some((sign) =>
      columns.every((column) => {
        const part = table.stated(row, column);
        const residual = table.stated(law.whole, column)!.minus(reckon(law, column, downColumn(table))!);
        return part?.equals(sign > 0 ? residual : residual.negated()) === true;
      }),
    ),
  );
}
