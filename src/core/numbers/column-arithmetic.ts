import { Amount } from "./amount";
import { AmountColumn } from "./amount-column";
import { ExactTotal } from "./exact-total";
import { RowRange } from "./row-range";
import { POWERS } from "./scaled-integer";

const SCALED = 1;
const WIDE = 2;
const ROWS_AT_A_TIME = 1024;

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
  const sums = new SumsOfRows();
  for (let from = 0; from < target.length; from += ROWS_AT_A_TIME) {
    const count = sums.add(all, from, target.length);
    for (let index = 0; index < count; index++) {
      const isWide = sums.states[index] === WIDE;
      if (!isWide && sums.totals[index] === 0) continue;
      const row = from + index;
      if (!target.has(row) || (isWide && signedSum(all, row).isZero())) continue;
      failing.push(row);
    }
  }
  return failing;
}

/** The signed sum of the terms, row by row; absent where no term has an entry. */
export function combined(length: number, terms: readonly Term[]): AmountColumn {
  const result = new AmountColumn(length);
  const sums = new SumsOfRows();
  for (let from = 0; from < length; from += ROWS_AT_A_TIME) {
    const count = sums.add(terms, from, length);
    for (let index = 0; index < count; index++) {
      const row = from + index;
      if (sums.states[index] === SCALED) result.setScaled(row, sums.totals[index]!, sums.scales[index]!);
      else if (sums.states[index] === WIDE) result.set(row, signedSum(terms, row));
    }
  }
  return result;
}

/** The exact sum over those rows, or over all; absent entries count as nothing. */
export function columnSum(
  column: AmountColumn,
  rows: Iterable<number> = new RowRange(0, column.length - 1),
): Amount {
  const total = new ExactTotal();
  const { list, from, end } = listed(rows);
  for (let index = from; index < end; index++) total.addEntry(column, list ? list[index]! : index);
  return total.sum();
}

/** How many of those rows have an entry. */
export function countEntries(column: AmountColumn, rows: Iterable<number>): number {
  let count = 0;
  const { list, from, end } = listed(rows);
  for (let index = from; index < end; index++) if (column.has(list ? list[index]! : index)) count += 1;
  return count;
}

/** How many of those rows have an entry other than nothing. */
export function countFilled(column: AmountColumn, rows: Iterable<number>): number {
  let count = 0;
  const { list, from, end } = listed(rows);
  for (let index = from; index < end; index++)
    if (column.signAt(list ? list[index]! : index) !== 0) count += 1;
  return count;
}

/** Rows to count through without the objects of an iterator, as there may be a million: those of a list, or a range itself. */
function listed(rows: Iterable<number>): { list?: readonly number[]; from: number; end: number } {
  if (rows instanceof RowRange) return { from: rows.from, end: rows.to + 1 };
  const list: readonly number[] = Array.isArray(rows) ? rows : [...rows];
  return { list, from: 0, end: list.length };
}

/** Signed sums of some rows as mantissas, each at its finest scale: column after column, in memory that stays at hand. */
class SumsOfRows {
  readonly totals = new Float64Array(ROWS_AT_A_TIME);
  readonly scales = new Uint8Array(ROWS_AT_A_TIME);
  /** 0 where no term has an entry, WIDE where Amounts have to be added. */
  readonly states = new Uint8Array(ROWS_AT_A_TIME);

  /** Of the rows from there on; gives how many these are. */
  add(terms: readonly Term[], from: number, length: number): number {
    const count = Math.min(ROWS_AT_A_TIME, length - from);
    this.totals.fill(0);
    this.scales.fill(0);
    this.states.fill(0);
    for (const term of terms) this.addTerm(term, from, count);
    return count;
  }

  private addTerm({ column, sign }: Term, from: number, count: number): void {
    const { totals, scales, states } = this;
    for (let index = 0; index < count; index++) {
      const row = from + index;
      if (!column.isScaled(row)) {
        if (column.has(row)) states[index] = WIDE;
        continue;
      }
      let mantissa = sign * column.mantissaAt(row);
      let total = totals[index]!;
      const gap = column.scaleAt(row) - scales[index]!;
      if (gap > 0) {
        total *= POWERS[gap]!;
        scales[index] = column.scaleAt(row);
      } else if (gap < 0) mantissa *= POWERS[-gap]!;
      const next = total + mantissa;
      totals[index] = next;
      // All are whole numbers, so that their size alone tells whether they are exact.
      const isExact = isSafe(total) && isSafe(mantissa) && isSafe(next);
      states[index] = isExact && states[index] !== WIDE ? SCALED : WIDE;
    }
  }
}

function isSafe(whole: number): boolean {
  return whole <= Number.MAX_SAFE_INTEGER && whole >= Number.MIN_SAFE_INTEGER;
}

function signedSum(terms: readonly Term[], row: number): Amount {
  let total = Amount.zero;
  for (const { column, sign } of terms) {
    const amount = column.at(row);
    if (amount) total = sign === 1 ? total.plus(amount) : total.minus(amount);
  }
  return total;
}
