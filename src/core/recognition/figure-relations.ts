import { Amount } from "../numbers/amount";
import type { SheetView } from "./sheet-view";

/** Rows that are asked at most; they are spread over the whole table. */
const MOST_ROWS = 200;
const HALF = Amount.of("0.5");

/** How many of the rows that can tell agree. */
export interface Tally {
  readonly holds: number;
  readonly tested: number;
}

export const NONE: Tally = { holds: 0, tested: 0 };

/** Tests arithmetic relations between columns on a sample of a table's rows. */
export class FigureRelations {
  readonly rows: readonly number[];

  constructor(
    private readonly view: SheetView,
    firstRow: number,
    lastRow: number,
    figureColumns: readonly number[],
    /** Powers of ten by which columns in a larger unit than the others are shifted. */
    private readonly shifts: ReadonlyMap<number, number> = new Map(),
  ) {
    const step = Math.max(1, Math.floor((lastRow - firstRow + 1) / (2 * MOST_ROWS)));
    const rows: number[] = [];
    for (let row = firstRow; row <= lastRow && rows.length < MOST_ROWS; row += step)
      if (figureColumns.some((column) => view.figure(row, column))) rows.push(row);
    this.rows = rows;
  }

  /** plus − minus = result, in rows that state a result. */
  sum(plus: readonly number[], minus: readonly number[], result: number): Tally {
    return this.count((row) => {
      if (!this.view.figure(row, result)) return undefined;
      let total = Amount.zero;
      for (const column of plus) total = total.plus(this.amount(row, column));
      for (const column of minus) total = total.minus(this.amount(row, column));
      return agrees(total, this.amount(row, result));
    });
  }

  /** numerator ÷ (plus − minus) = rate, however the rate is written. */
  rate(numerator: number, plus: readonly number[], minus: readonly number[], rate: number): Tally {
    return this.count((row) => {
      const stated = this.view.figure(row, rate);
      const above = this.view.figure(row, numerator) && this.amount(row, numerator);
      let below = Amount.zero;
      for (const column of plus) below = below.plus(this.amount(row, column));
      for (const column of minus) below = below.minus(this.amount(row, column));
      if (!stated || !above || below.isZero() || above.isZero()) return undefined;
      const isRate = (fraction: Amount, decimals: number): boolean => {
        const gap = fraction.times(below).minus(above).abs();
        const step = Amount.of("1").shifted(-Math.min(decimals, 6));
        return gap.compare(step.times(below.abs())) <= 0;
      };
      if (isRate(stated.amount, Math.max(stated.decimals, stated.isPercent ? 2 : 0))) return true;
      return !stated.isPercent && isRate(stated.amount.shifted(-2), stated.decimals + 2);
    });
  }

  /** Both columns hold the same figure. */
  same(one: number, other: number): Tally {
    return this.count((row) => {
      const [a, b] = [this.view.figure(row, one), this.view.figure(row, other)];
      return a || b ? (a?.amount ?? Amount.zero).equals(b?.amount ?? Amount.zero) : undefined;
    });
  }

  private amount(row: number, column: number): Amount {
    const shift = this.shifts.get(column);
    const amount = this.view.amount(row, column);
    return shift ? amount.shifted(shift) : amount;
  }

  count(test: (row: number) => boolean | undefined): Tally {
    let holds = 0;
    let tested = 0;
    for (const row of this.rows) {
      const result = test(row);
      if (result === undefined) continue;
      tested += 1;
      if (result) holds += 1;
    }
    return { holds, tested };
  }
}

/** Equal but for the last decimal, which tables round. */
function agrees(one: Amount, other: Amount): boolean {
  const decimals = Math.min(2, Math.max(other.decimals(), 0));
  return one.minus(other).abs().compare(HALF.shifted(-decimals)) <= 0;
}

/** Most of the rows that can tell agree, and at least one can. */
export function isClear({ holds, tested }: Tally): boolean {
  return tested > 0 && holds * 10 >= tested * 6;
}
