import { Amount } from "../numbers/amount";
import type { SumBasis } from "../ledger/table-arithmetic";
import type { PlainTable } from "./plain-table";

const TWO = Amount.of("2");
/** From here on a unit more or less is what rounding does, not chance. */
const FINE = Amount.of("100");
const ROUNDED = Amount.of("1");

/** Indexes of a table's rows or columns of which one states the sum of some less the sum of others. */
export interface Law {
  readonly whole: number;
  readonly parts: readonly number[];
  readonly taken: readonly number[];
}

/** A row that adds up others, and in which columns it does and does not. */
export interface FoundSum {
  readonly law: Law;
  readonly holding: readonly number[];
  readonly failing: readonly number[];
  /** Why its rows are all of it, where no other figure bears that out. */
  readonly basis?: SumBasis;
}

/** Lines in which a law was tried and says something. */
export interface Tally {
  readonly holding: readonly number[];
  readonly failing: readonly number[];
  /** Holding lines in which the rarest of its terms is not nothing: that the law needs each of them. */
  readonly support: number;
}

/** How a figure of a law is had, by the index of what the law runs along and the index of its term. */
export type Look = (line: number, term: number) => Amount | undefined;

/** Across the columns of one row. */
export function alongRow(table: PlainTable): Look {
  return (row, column) => table.amount(row, column);
}

export function statedAlongRow(table: PlainTable): Look {
  return (row, column) => table.stated(row, column);
}

/** The same down a column, with rows and columns exchanged. */
export function downColumn(table: PlainTable): Look {
  return (column, row) => table.amount(row, column);
}

/** What the parts of a law come to in one line; undefined where one of them cannot be read. */
export function reckon({ parts, taken }: Law, line: number, look: Look): Amount | undefined {
  let total = Amount.zero;
  for (const term of parts) {
    const amount = look(line, term);
    if (!amount) return undefined;
    total = total.plus(amount);
  }
  for (const term of taken) {
    const amount = look(line, term);
    if (!amount) return undefined;
    total = total.minus(amount);
  }
  return total;
}

/**
 * Tries a law in some lines; those that state no whole, or in which all is nothing, say nothing. Ends where more than
 * `most` do not follow it. Lines that only restate others do not tell.
 */
export function tally(
  law: Law,
  lines: readonly number[],
  look: Look,
  stated: Look,
  decimals: number,
  most = Infinity,
  isTelling: (line: number) => boolean = () => true,
): Tally {
  const holding: number[] = [];
  const failing: number[] = [];
  const terms = [...law.parts, ...law.taken];
  const needed = terms.map(() => 0);
  for (const line of lines) {
    if (failing.length > most) break;
    const whole = stated(line, law.whole);
    const reckoned = whole && reckon(law, line, look);
    if (!whole || !reckoned || (whole.isZero() && reckoned.isZero())) continue;
    const residual = whole.minus(reckoned);
    if (isCoarse(residual, whole, decimals)) continue;
    if (!isWithinRounding(residual, terms.length, decimals)) {
      // Of two terms one left blank was not filled in; of many, most are blank where nothing happened, but never all.
      const given = terms.filter((term) => stated(line, term)).length;
      if (given === terms.length || (terms.length > 2 && given > 0)) failing.push(line);
    } else {
      holding.push(line);
      const filled = terms.map((term) => !look(line, term)!.isZero());
      if (isTelling(line) && filled.filter(Boolean).length > 1 && !cancelsOut(law, line, look))
        filled.forEach((is, index) => (needed[index]! += Number(is)));
    }
  }
  return { holding, failing, support: Math.min(...needed) };
}

/** Of 10 and 9 nobody can tell whether they differ by rounding: they say neither that a law holds nor that it does not. */
function isCoarse(residual: Amount, whole: Amount, decimals: number): boolean {
  if (decimals > 0 || residual.isZero() || whole.abs().compare(FINE) >= 0) return false;
  return residual.abs().compare(ROUNDED) <= 0;
}

/** A part that is taken away again leaves a figure that restates another. */
function cancelsOut({ parts, taken }: Law, line: number, look: Look): boolean {
  return taken.some((term) => parts.some((part) => look(line, part)!.equals(look(line, term)!)));
}

/** Whether rounding each term by half a last place may have put a sum off so far. */
export function isWithinRounding(residual: Amount, terms: number, decimals: number): boolean {
  if (residual.isZero()) return true;
  if (terms < 2) return false;
  return (
    residual
      .abs()
      .times(TWO)
      .compare(Amount.ofScaled(terms + 1, decimals)) <= 0
  );
}

/** Decimals that nearly all amounts of a table keep to, so that what is left over can be measured in their last place. */
export function usualDecimals(table: PlainTable): number {
  const counts: number[] = [];
  let figures = 0;
  for (let column = 0; column < table.columns.length; column++) {
    if (table.columns[column]!.isPercent) continue;
    for (let row = 0; row < table.rows.length; row++) {
      if (!table.stated(row, column)) continue;
      const decimals = table.decimals(row, column);
      counts[decimals] = (counts[decimals] ?? 0) + 1;
      figures += 1;
    }
  }
  let beyond = figures;
  for (let decimals = 0; decimals < counts.length; decimals++) {
    beyond -= counts[decimals] ?? 0;
    if (beyond * 10 < figures) return decimals;
  }
  return 0;
}
