import type { Amount } from "./amount";

/** Digits that a spreadsheet shows and compares (Microsoft KB 78113). */
export const CELL_DIGITS = 15;

/** The amount rounded half up to so many significant digits; what has no more stays the same object. */
export function significant(amount: Amount, digits = CELL_DIGITS): Amount {
  const scaled = amount.scaled();
  if (scaled && Math.abs(scaled.mantissa) < 10 ** Math.min(digits, CELL_DIGITS)) return amount;
  // Zero has returned.
  return amount.rounded(digits - leadingPlaces(amount)!);
}

/** Places before the point, or minus the zeros behind it: 123.4 → 3, 0.0012 → −2; undefined for zero. */
export function leadingPlaces(amount: Amount): number | undefined {
  const [whole, fraction = ""] = amount.abs().toString().split(".") as [string, string?];
  if (whole !== "0") return whole.length;
  const first = fraction.search(/[1-9]/);
  return first < 0 ? undefined : -first;
}

/** mantissa × 10^-scale with at most 15 significant digits and no trailing zeros, as a snapshot's columns hold it. */
export function scaledDigits(amount: Amount): { readonly mantissa: number; readonly scale: number } {
  const cell = significant(amount);
  const scaled = cell.scaled();
  if (scaled && Math.abs(scaled.mantissa) < 10 ** CELL_DIGITS) {
    const scale = cell.decimals();
    return { mantissa: scaled.mantissa / 10 ** (scaled.scale - scale), scale };
  }
  const [whole, fraction = ""] = cell.abs().toString().split(".") as [string, string?];
  const digits = (whole + fraction).replace(/0+$/, "");
  const dropped = whole.length + fraction.length - digits.length;
  const mantissa = Number(digits);
  return { mantissa: cell.isNegative() ? -mantissa : mantissa, scale: fraction.length - dropped };
}
