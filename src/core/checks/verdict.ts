import type { Amount } from "../numbers/amount";
import { rateMayHold, type RateParts } from "../numbers/rounded-rate";
import { rateHolds, type StatedRate } from "../numbers/stated-rate";
import type { Verdict } from "./finding";
import type { Precision } from "./figure-precision";

/**
 * Whether a stated amount equals the signed sum of its parts. A residual within 3.3 standard deviations of what
 * rounding each figure can leave is rounding; up to the worst case it is rounding only where the ledger's figures
 * are rounded copies of finer ones. A figure that just restates another (one part) has no tolerance.
 */
export function sumVerdict(residual: Amount, parts: number, precision: Precision): Verdict {
  if (residual.isZero()) return "exact";
  if (parts < 2 || precision.decimals === undefined) return "violated";
  const lastPlaces = residual.abs().shifted(precision.decimals);
  if (lastPlaces.decimals() > 0) return "violated";
  const units = lastPlaces.toCell(); // whole
  if (2 * units > parts + 1) return "violated";
  if (1200 * units ** 2 <= 1089 * (parts + 1)) return "within-rounding"; // 3.3² = 10.89, variance 1/12
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
  return !precision.ratesAreExact &&
    precision.decimals !== undefined &&
    rateMayHold(stated, numerator, denominator, precision.decimals, parts)
    ? "within-rounding"
    : "violated";
}

const SINGLE: RateParts = { above: 1, below: 1 };
