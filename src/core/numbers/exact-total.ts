import { Amount } from "./amount";

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

  addAmount(amount: Amount): void {
    this.total = this.total.plus(amount);
  }

  sum(): Amount {
    let sum = this.total;
    this.byScale.forEach((mantissa, scale) => (sum = sum.plus(Amount.ofScaled(mantissa, scale))));
    return sum;
  }
}
