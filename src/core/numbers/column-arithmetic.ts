import { Amount } from "./amount";
import { AmountColumn } from "./amount-column";
import { ExactTotal } from "./exact-total";
import { RowRange } from "./row-range";
import { POWERS } from "./scaled-integer";

/** A column that is added or subtracted; an absent entry counts as nothing. */
export interface Term {
  readonly column: AmountColumn;
  readonly sign: 1 | -1;
}

/**
 * The rows whose target entry is present and differs from the signed sum of the terms, ascending. Exact:
 * scaled integers are added where every step is a safe integer, Amounts where one is not.
 */
export function rowsThatFail(target: AmountColumn, terms: readonly Term[]): number[] {
  const all: readonly Term[] = [{ column: target, sign: -1 }, ...terms];
  const failing: number[] = [];
  for (let row = 0; row < target.length; row++) {
    if (!target.has(row)) continue;
    const scale = commonScale(all, row);
    const residual = scale < 0 ? NaN : scaledSum(all, row, scale);
    if (residual === 0) continue;
    if (Number.isNaN(residual) && signedSum(all, row).isZero()) continue;
    failing.push(row);
  }
  return failing;
}

/** The signed sum of the terms, row by row; absent where no term has an entry. */
export function combined(length: number, terms: readonly Term[]): AmountColumn {
  const result = new AmountColumn(length);
  for (let row = 0; row < length; row++) {
    if (!hasEntry(terms, row)) continue;
    const scale = commonScale(terms, row);
    const total = scale < 0 ? NaN : scaledSum(terms, row, scale);
    if (Number.isNaN(total)) result.set(row, signedSum(terms, row));
    else result.setScaled(row, total, scale);
  }
  return result;
}

/** The exact sum over those rows, or over all; absent entries count as nothing. */
export function columnSum(
  column: AmountColumn,
  rows: Iterable<number> = new RowRange(0, column.length - 1),
): Amount {
  const total = new ExactTotal();
  const add = (row: number): void => {
    if (column.isScaled(row)) total.add(column.mantissaAt(row), column.scaleAt(row));
    else if (column.has(row)) total.addAmount(column.at(row)!);
  };
  // A million rows: without the objects of an iterator.
  if (rows instanceof RowRange) for (let row = rows.from; row <= rows.to; row++) add(row);
  else for (const row of rows) add(row);
  return total.sum();
}

function hasEntry(terms: readonly Term[], row: number): boolean {
  for (let index = 0; index < terms.length; index++) if (terms[index]!.column.has(row)) return true;
  return false;
}

/** The finest scale among the entries of a row; -1 where one of them is no scaled integer. */
function commonScale(terms: readonly Term[], row: number): number {
  let scale = 0;
  for (let index = 0; index < terms.length; index++) {
    const { column } = terms[index]!;
    if (column.isScaled(row)) {
      if (column.scaleAt(row) > scale) scale = column.scaleAt(row);
    } else if (column.has(row)) return -1;
  }
  return scale;
}

/** The signed sum as a mantissa at that scale; NaN where a step leaves the safe integers. */
function scaledSum(terms: readonly Term[], row: number, scale: number): number {
  let total = 0;
  for (let index = 0; index < terms.length; index++) {
    const { column, sign } = terms[index]!;
    if (!column.isScaled(row)) continue;
    const mantissa = column.mantissaAt(row) * POWERS[scale - column.scaleAt(row)]!;
    total += sign * mantissa;
    if (!Number.isSafeInteger(mantissa) || !Number.isSafeInteger(total)) return NaN;
  }
  return total;
}

function signedSum(terms: readonly Term[], row: number): Amount {
  let total = Amount.zero;
  for (const { column, sign } of terms) {
    const amount = column.at(row);
    if (amount) total = sign === 1 ? total.plus(amount) : total.minus(amount);
  }
  return total;
}
