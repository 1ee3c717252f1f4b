import { Amount } from "../numbers/amount";
import { rateHolds, type StatedRate } from "../numbers/stated-rate";
import type { Verdict } from "./finding";
import type { Precision } from "./precision";

const HALF = Amount.of("0.5");

/**
 * Whether a stated amount equals the signed sum of its parts. A residual within 3.3 standard deviations of what
 * rounding each figure can leave is rounding; up to the worst case it is rounding only where the ledger's figures
 * are rounded copies of finer ones. A figure that just restates another (one part) has no tolerance.
 */
export function sumVerdict(residual: Amount, parts: number, precision: Precision): Verdict {
  if (residual.isZero()) return "exact";
  if (parts < 2 || precision.decimals === undefined) return "violated";
  const units = residual.abs().shifted(precision.decimals).scaled();
  if (!units || units.scale > 0 || 2 * units.mantissa > parts + 1) return "violated";
  if (1200 * units.mantissa ** 2 <= 1089 * (parts + 1)) return "within-rounding"; // 3.3² = 10.89, variance 1/12
  return precision.sumsAreExact ? "violated" : "worst-case";
}

/**
 * Whether a stated rate is numerator ÷ denominator. Unless the ledger's sums prove that its figures are exact, they
 * may be rounded copies, and the rate may lie anywhere in what the unrounded ones allow.
 */
export function rateVerdict(
  stated: StatedRate,
  numerator: Amount,
  denominator: Amount,
  precision: Precision,
  parts: RateParts = SINGLE,
): Verdict {
  if (denominator.isZero()) return "undefined";
  if (rateHolds(stated, numerator, denominator)) return "exact";
  return !precision.ratesAreExact && meetsRounded(stated, numerator, denominator, precision.decimals, parts)
    ? "within-rounding"
    : "violated";
}

/** How many rounded figures were added up above and below the line. */
export interface RateParts {
  readonly above: number;
  readonly below: number;
}

const SINGLE: RateParts = { above: 1, below: 1 };

/** By how much a sum of n rounded figures may be off: 3.3 standard deviations, at most half a last place each. */
function rangeOf(parts: number, decimals: number): Amount {
  const places = Math.min(parts / 2, 3.3 * Math.sqrt(parts / 12));
  return Amount.ofScaled(Math.ceil(places * 100), decimals + 2);
}

/** Closed intervals [p ± ½ last decimal] and 100·[N ± range] ÷ [D ± range] meet; cross-multiplied, N and D positive. */
function meetsRounded(
  { value, decimals }: StatedRate,
  numerator: Amount,
  denominator: Amount,
  amountDecimals: number | undefined,
  parts: RateParts,
): boolean {
  if (amountDecimals === undefined || !numerator.isPositive() || !denominator.isPositive()) return false;
  const halfRate = HALF.shifted(-decimals);
  const above = rangeOf(Math.max(1, parts.above), amountDecimals);
  const below = rangeOf(Math.max(1, parts.below), amountDecimals);
  const lowest = value.minus(halfRate).times(denominator.minus(below));
  const highest = value.plus(halfRate).times(denominator.plus(below));
  return (
    lowest.compare(numerator.plus(above).shifted(2)) <= 0 &&
    highest.compare(numerator.minus(above).shifted(2)) >= 0
  );
}
