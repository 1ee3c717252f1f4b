import { Amount } from "../numbers/amount";
import type { Figure, SheetView } from "./sheet-view";

/** Rows that are asked at most; they are spread over the whole table. */
const MOST_ROWS = 200;
const HALF = Amount.of("0.5");
/** Amounts in the larger of two units are stated to so much. */
const LAST_PLACE = Amount.of("0.01");

/** How many of the rows that can tell agree. */
export interface Tally {
  readonly holds: number;
  readonly tested: number;
}

/** Whether a row keeps a relation; undefined where it cannot tell. */
export type RowTest = (row: number) => boolean | undefined;

/** Tests arithmetic relations between columns on a sample of a table's rows. */
export class FigureRelations {
  readonly rows: readonly number[];
  private readonly known = new Map<number, Map<number, Figure | undefined>>();

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
      if (
        figureColumns.some((column) => view.figure(row, column)) &&
        !countsColumns(view, row, figureColumns)
      )
        rows.push(row);
    this.rows = rows;
  }

  /** plus − minus = result, in rows that state a result. */
  sum(plus: readonly number[], minus: readonly number[], result: number): RowTest {
    return (row) => {
      if (!this.figure(row, result)) return undefined;
      return agrees(this.total(row, plus, minus), this.amount(row, result));
    };
  }

  /** numerator ÷ (plus − minus) = rate, however the rate is written. */
  rate(
    numerator: readonly number[],
    plus: readonly number[],
    minus: readonly number[],
    rate: number,
  ): RowTest {
    return this.rateWithin(Amount.zero, numerator, plus, minus, rate);
  }

  /** The same, where the rates may have been formed before the amounts were rounded to the place they are printed in. */
  rateBeforeRounding(
    numerator: readonly number[],
    plus: readonly number[],
    minus: readonly number[],
    rate: number,
  ): RowTest {
    const place = this.finestDecimals([...numerator, ...plus, ...minus]);
    return this.rateWithin(Amount.ofScaled(1, place), numerator, plus, minus, rate);
  }

  private rateWithin(
    slack: Amount,
    numerator: readonly number[],
    plus: readonly number[],
    minus: readonly number[],
    rate: number,
  ): RowTest {
    return (row) => {
      const stated = this.figure(row, rate);
      const above = numerator.some((column) => this.has(row, column)) && this.total(row, numerator, []);
      const below = this.total(row, plus, minus);
      if (!stated || !above || below.isZero() || above.isZero()) return undefined;
      const isRate = (fraction: Amount, decimals: number): boolean => {
        const gap = fraction.times(below).minus(above).abs();
        const step = Amount.of("1").shifted(-Math.min(decimals, 6));
        return gap.compare(step.times(below.abs()).plus(slack)) <= 0;
      };
      if (isRate(stated.amount, Math.max(stated.decimals, stated.isPercent ? 2 : 0))) return true;
      return !stated.isPercent && isRate(stated.amount.shifted(-2), stated.decimals + 2);
    };
  }

  /** Both columns hold the same figure. */
  same(one: number, other: number): Tally {
    return this.count((row) => {
      const [a, b] = [this.figure(row, one), this.figure(row, other)];
      return a || b ? (a?.amount ?? Amount.zero).equals(b?.amount ?? Amount.zero) : undefined;
    });
  }

  /** Both columns state the same amount in their own units, but for what rounding to the coarser one takes off. */
  nearlySame(one: number, other: number): Tally {
    return this.count((row) => {
      const [a, b] = [this.figure(row, one), this.figure(row, other)];
      if (!a || !b) return undefined;
      const shift = (this.shifts.get(one) ?? 0) - (this.shifts.get(other) ?? 0);
      const [coarse, fine] = shift > 0 ? [a, b.amount.shifted(-shift)] : [b, a.amount.shifted(shift)];
      return fine.minus(coarse.amount).abs().compare(LAST_PLACE) < 0;
    });
  }

  /** Whether a cell holds a figure. */
  has(row: number, column: number): boolean {
    return this.figure(row, column) !== undefined;
  }

  /** Whether a column holds a figure in at least one of the rows. */
  hasFigures(column: number): boolean {
    return this.rows.some((row) => this.figure(row, column) !== undefined);
  }

  /** Whether most of a column's figures are negative, as reductions are written in some sheets. */
  isMostlyNegative(column: number): boolean {
    const signs = this.count((row) => {
      const amount = this.amount(row, column);
      return amount.isZero() ? undefined : amount.isNegative();
    });
    return signs.holds * 2 > signs.tested;
  }

  /** Whether a column holds figures above and below nothing. */
  hasBothSigns(column: number): boolean {
    const signs = this.rows.map((row) => this.amount(row, column)).filter((amount) => !amount.isZero());
    return new Set(signs.map((amount) => amount.isNegative())).size > 1;
  }

  /** In the smallest unit that the headers name; a blank counts as nothing. */
  amount(row: number, column: number): Amount {
    const shift = this.shifts.get(column);
    const amount = this.figure(row, column)?.amount ?? Amount.zero;
    return shift ? amount.shifted(shift) : amount;
  }

  /** Decimals of the place in which the amounts of these columns end, at most as many as are usual. */
  private finestDecimals(columns: readonly number[]): number {
    let finest = 0;
    for (const column of columns)
      for (const row of this.rows) finest = Math.max(finest, this.amount(row, column).decimals());
    return Math.min(finest, LAST_PLACE.decimals());
  }

  private total(row: number, plus: readonly number[], minus: readonly number[]): Amount {
    let total = Amount.zero;
    for (const column of plus) total = total.plus(this.amount(row, column));
    for (const column of minus) total = total.minus(this.amount(row, column));
    return total;
  }

  private figure(row: number, column: number): Figure | undefined {
    let known = this.known.get(column);
    if (!known) this.known.set(column, (known = new Map()));
    if (!known.has(row)) known.set(row, this.view.figure(row, column));
    return known.get(row);
  }

  count(test: RowTest): Tally {
    return tallyOf(this.rows, test);
  }
}

/** A line of column numbers, 2 3 4 5, states nothing, though 3＋4－5＝2 may seem to hold. */
function countsColumns(view: SheetView, row: number, columns: readonly number[]): boolean {
  const [first, ...others] = columns;
  const start = first === undefined ? undefined : view.figure(row, first)?.amount;
  if (start === undefined || others.length < 2) return false;
  return others.every((column) => {
    const step = Amount.of(String(column - first!));
    return view.figure(row, column)?.amount.equals(start.plus(step));
  });
}

/** How many of the rows that can tell keep a relation. */
export function tallyOf(rows: readonly number[], test: RowTest): Tally {
  let holds = 0;
  let tested = 0;
  for (const row of rows) {
    const result = test(row);
    if (result === undefined) continue;
    tested += 1;
    if (result) holds += 1;
  }
  return { holds, tested };
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

/** All but a slip or two. */
export function isNearlyAlways({ holds, tested }: Tally): boolean {
  return (tested - holds) * 10 <= Math.max(10, tested);
}
