import { ExactDecimal } from "./decimal";

const LARGEST_SHIFT = 15;
const POWERS = Array.from({ length: LARGEST_SHIFT + 1 }, (_, power) => 10 ** power);

/** How the digits that are cut off decide the last one kept. Half-up is away from zero, as Excel's ROUND. */
export type Rounding = "half-up" | "half-even" | "down" | "up";

const DECIMAL_ROUNDING = { "half-up": 4, "half-even": 6, down: 1, up: 0 } as const;

/**
 * An exact decimal number: the product's one type for money, rates and counts.
 * Held as mantissa × 10^-scale while the mantissa is a safe integer, else as a decimal.js number;
 * which of the two is invisible from outside. Immutable. No unit: the ledger holds every amount in one unit.
 */
export class Amount {
  static readonly zero = new Amount(0, 0, null);

  private constructor(
    private readonly mantissa: number,
    private readonly scale: number,
    private readonly wide: ExactDecimal | null,
  ) {}

  /** mantissa × 10^-scale; the mantissa must be a safe integer. */
  static ofScaled(mantissa: number, scale: number): Amount {
    if (!Number.isSafeInteger(mantissa)) throw new RangeError(`not a safe integer: ${mantissa}`);
    if (scale < 0 || scale > LARGEST_SHIFT) return Amount.ofWide(new ExactDecimal(`${mantissa}e${-scale}`));
    return new Amount(mantissa, scale, null);
  }

  /** A plain decimal text such as "-3441.95" or "1e-7". Throws on anything else; parse-figure.ts reads human input. */
  static of(text: string): Amount {
    const match = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/.exec(text);
    if (match && match[2]!.length + (match[3]?.length ?? 0) <= 15) {
      const magnitude = Number(match[2]! + (match[3] ?? ""));
      return new Amount(match[1] && magnitude ? -magnitude : magnitude, match[3]?.length ?? 0, null);
    }
    return Amount.ofWide(new ExactDecimal(text));
  }

  /**
   * A number as Excel holds it. A cell is a binary double of which Excel shows and compares 15 significant digits,
   * so the tails of 0.1+0.2 are cut before the value is taken over (Microsoft KB 78113). Throws on NaN and Infinity.
   */
  static ofCell(value: number): Amount {
    if (Number.isInteger(value) && Math.abs(value) < 1e15)
      return new Amount(value === 0 ? 0 : value, 0, null);
    if (!Number.isFinite(value)) throw new RangeError(`not a number that a cell can hold: ${value}`);
    const [digits, exponent] = value.toExponential(14).split("e") as [string, string];
    const trimmed = digits.replace(/\.?0+$/, "");
    const decimals = (trimmed.split(".")[1] ?? "").length - Number(exponent);
    return Amount.ofScaled(Number(trimmed.replace(".", "")), decimals);
  }

  private static ofWide(value: ExactDecimal): Amount {
    const decimals = value.decimalPlaces();
    if (decimals <= LARGEST_SHIFT) {
      const mantissa = value.times(POWERS[decimals]!);
      if (mantissa.abs().lte(Number.MAX_SAFE_INTEGER)) return new Amount(mantissa.toNumber(), decimals, null);
    }
    return new Amount(0, 0, value);
  }

  private asWide(): ExactDecimal {
    return this.wide ?? new ExactDecimal(`${this.mantissa}e${-this.scale}`);
  }

  plus(other: Amount): Amount {
    if (!this.wide && !other.wide) {
      const scale = Math.max(this.scale, other.scale);
      const left = this.mantissa * POWERS[scale - this.scale]!;
      const right = other.mantissa * POWERS[scale - other.scale]!;
      // One of the two at most is multiplied, by ten: even, it is held exactly up to 2^54, and beyond that no sum is safe.
      const sum = left + right;
      if (Number.isSafeInteger(sum)) return new Amount(sum, scale, null);
    }
    return Amount.ofWide(this.asWide().plus(other.asWide()));
  }

  minus(other: Amount): Amount {
    return this.plus(other.negated());
  }

  negated(): Amount {
    return this.wide
      ? new Amount(0, 0, this.wide.negated())
      : new Amount(0 - this.mantissa, this.scale, null);
  }

  abs(): Amount {
    return this.isNegative() ? this.negated() : this;
  }

  times(other: Amount): Amount {
    if (!this.wide && !other.wide) {
      const scale = this.scale + other.scale;
      const product = this.mantissa * other.mantissa;
      if (scale <= LARGEST_SHIFT && Number.isSafeInteger(product)) return new Amount(product, scale, null);
    }
    return Amount.ofWide(this.asWide().times(other.asWide()));
  }

  /** this × 10^power: exact, for units (元 → 万元 is −4) and percentages. */
  shifted(power: number): Amount {
    const scale = this.scale - power;
    if (!this.wide && scale >= 0 && scale <= LARGEST_SHIFT) return new Amount(this.mantissa, scale, null);
    const whole = this.wide || scale >= 0 ? NaN : this.mantissa * (POWERS[-scale] ?? NaN);
    if (Number.isSafeInteger(whole)) return new Amount(whole, 0, null);
    return Amount.ofWide(this.asWide().times(new ExactDecimal(`1e${power}`)));
  }

  compare(other: Amount): -1 | 0 | 1 {
    return this.minus(other).sign();
  }

  equals(other: Amount): boolean {
    return this.compare(other) === 0;
  }

  sign(): -1 | 0 | 1 {
    const value = this.wide ? this.wide.comparedTo(0) : this.mantissa;
    return value > 0 ? 1 : value < 0 ? -1 : 0;
  }

  isZero(): boolean {
    return this.sign() === 0;
  }

  isNegative(): boolean {
    return this.sign() < 0;
  }

  isPositive(): boolean {
    return this.sign() > 0;
  }

  /** Decimals that are needed to write the amount exactly: 1113.60 → 1. */
  decimals(): number {
    if (this.wide) return this.wide.decimalPlaces();
    let { mantissa, scale } = this;
    while (scale > 0 && mantissa % 10 === 0) {
      mantissa /= 10;
      scale -= 1;
    }
    return scale;
  }

  /** Rounded to that many decimals; negative decimals round to tens, hundreds. */
  rounded(decimals: number, rounding: Rounding = "half-up"): Amount {
    if (decimals >= this.decimals()) return this;
    if (!this.wide && decimals >= 0)
      return new Amount(
        roundedInteger(this.mantissa, POWERS[this.scale - decimals]!, rounding),
        decimals,
        null,
      );
    const shifted = this.asWide().times(new ExactDecimal(`1e${decimals}`));
    return Amount.ofWide(
      shifted.toDecimalPlaces(0, DECIMAL_ROUNDING[rounding]).times(new ExactDecimal(`1e${-decimals}`)),
    );
  }

  /** All digits, no exponent, no padding: "-3441.95". */
  toString(): string {
    return this.wide ? this.wide.toFixed() : digitsOf(this.mantissa, this.scale, this.decimals());
  }

  /** Rounded half up and padded to exactly that many decimals: 4555.5 → "4555.50". */
  toFixed(decimals: number): string {
    const { wide, mantissa, scale } = this.rounded(decimals);
    return wide ? wide.toFixed(decimals) : digitsOf(mantissa, scale, decimals);
  }

  /** The nearest binary double: for handing a value back to a spreadsheet or a drawing, never for comparing. */
  toCell(): number {
    return Number(this.toString());
  }

  /** The scaled integer when there is one: the fast path of column arithmetic. */
  scaled(): { readonly mantissa: number; readonly scale: number } | null {
    return this.wide ? null : { mantissa: this.mantissa, scale: this.scale };
  }
}

/** mantissa × 10^-scale with so many decimals; those cut off are zeros. Every cell's text and figure is written so. */
function digitsOf(mantissa: number, scale: number, decimals: number): string {
  const digits = String(Math.abs(mantissa)).padStart(scale + 1, "0");
  const point = digits.length - scale;
  const fraction = digits.slice(point).slice(0, decimals).padEnd(decimals, "0");
  return `${mantissa < 0 ? "-" : ""}${digits.slice(0, point)}${fraction && `.${fraction}`}`;
}

/** mantissa ÷ power as an integer; power is one of ten, so that everything stays exact. */
function roundedInteger(mantissa: number, power: number, rounding: Rounding): number {
  const magnitude = Math.abs(mantissa);
  const rest = magnitude % power;
  const kept = (magnitude - rest) / power;
  const isAway =
    rounding === "up"
      ? rest > 0
      : rounding !== "down" &&
        (2 * rest > power || (2 * rest === power && (rounding === "half-up" || kept % 2 === 1)));
  const result = kept + (isAway ? 1 : 0);
  return mantissa < 0 && result > 0 ? -result : result;
}

/** The exact sum; zero for none. */
export function sum(amounts: Iterable<Amount>): Amount {
  let total = Amount.zero;
  for (const amount of amounts) total = total.plus(amount);
  return total;
}
