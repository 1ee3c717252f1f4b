import { Amount } from "./amount";
import type { AmountColumn } from "./amount-column";

const LARGEST_SCALE = 15;

/** A sum of many scaled numbers, exact: integers are added scale by scale for as long as they are safe. */
export class ExactTotal {
  private readonly byScale = new Float64Array(LARGEST_SCALE + 1);
  private total = Amount.zero;

  /** Adds mantissa × 10^-scale. */
  add(mantissa: number, scale: number): void {
    const held = this.byScale[scale];
    if (held === undefined) return this.addAmount(Amount.ofScaled(mantissa, scale));
    const next = held + mantissa;
    if (Number.isSafeInteger(next)) this.byScale[scale] = next;
    else {
      this.addAmount(Amount.ofScaled(held, scale));
      this.byScale[scale] = mantissa;
    }
  }

  /** Adds the entry of a column's row; an absent one is nothing. */
  addEntry(column: AmountColumn, row: number): void {
    if (column.isScaled(row)) this.add(column.mantissaAt(row), column.scaleAt(row));
    else if (column.has(row)) this.addAmount(column.at(row)!);
  }

  addAmount(amount: Amount): void {
    this.total = this.total.plus(amount);
  }

  sum(): Amount {
    let sum = this.total;
    this.byScale.forEach((mantissa, scale) => {
      // A zero at the finest scale would make the others too long to stay integers.
      if (mantissa !== 0) sum = sum.plus(Amount.ofScaled(mantissa, scale));
    });
    return sum;
  }
}
