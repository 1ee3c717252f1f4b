import { Amount } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { rowsThatFail, type Term } from "../numbers/column-arithmetic";
import type { Precision } from "./figure-precision";

/** Below this chance that rounded figures would add up so well, they are taken for exact. */
const MOST_LIKELIHOOD = 0.05;
const MOST_DOUBT = 0.001;
/** A sum that misses by a last digit may be a slip; several are a habit. */
const FEWEST_MISSES = 2;
const MISSES_IN = 10;

/** What the sums of a ledger tell of whether its figures were rounded one by one to so many decimals. */
export class RoundingEvidence {
  private exact = 0;
  private misses = 0;
  private readonly missedIn = { rows: new Set<string>(), columns: new Set<string>() };
  /** Chance that rounded figures add up as well as these do. A weight, not an amount. */
  private likelihood = 1;

  constructor(private readonly decimals: number) {}

  /** One sum: along a row, or down a column; the name tells which. */
  add(residual: Amount, parts: number, along: "rows" | "columns", name: string): void {
    if (parts < 2) return;
    const widest = Amount.ofScaled(Math.ceil(Math.sqrt(parts)), this.decimals);
    if (residual.isZero()) this.addExact(parts);
    else if (residual.abs().compare(widest) <= 0) {
      this.misses += 1;
      this.missedIn[along].add(name);
    }
  }

  addRows(target: AmountColumn, terms: readonly Term[]): void {
    const failing = rowsThatFail(target, terms);
    let next = 0;
    for (let row = 0; row < target.length; row++) {
      if (!target.has(row)) continue;
      const fails = failing[next] === row;
      if (fails) next += 1;
      let parts = 0;
      for (let index = 0; index < terms.length; index++)
        if (terms[index]!.column.signAt(row) !== 0) parts += 1;
      if (parts >= 2 && !fails) this.addExact(parts);
      else if (parts >= 2) this.add(residualOf(target, terms, row), parts, "rows", String(row));
    }
  }

  /** How many cells at least would have to be slips for every miss: one explains those of its row and its column. */
  fewestSlips(): number {
    return Math.max(this.missedIn.rows.size, this.missedIn.columns.size);
  }

  verdict(): Omit<Precision, "decimals"> {
    return {
      sumsAreExact: this.misses === 0 && this.likelihood < MOST_LIKELIHOOD,
      ratesAreExact: this.misses === 0 && this.likelihood < MOST_DOUBT,
      areRoundedCopies: isHabit(this.misses, this.exact),
    };
  }

  private addExact(parts: number): void {
    this.exact += 1;
    this.likelihood *= Math.min(0.75, Math.sqrt(6 / (Math.PI * parts)));
  }
}

function residualOf(target: AmountColumn, terms: readonly Term[], row: number): Amount {
  return terms.reduce((rest, { column, sign }) => {
    const amount = column.at(row) ?? Amount.zero;
    return sign === 1 ? rest.minus(amount) : rest.plus(amount);
  }, target.at(row)!);
}

/** One miss may be a slip; several, and not few among those that hold, are a habit. */
export function isHabit(misses: number, exact: number): boolean {
  return misses >= FEWEST_MISSES && misses * MISSES_IN > exact;
}
