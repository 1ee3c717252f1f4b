import { Amount } from "./amount";
import type { StatedRate } from "./stated-rate";

const HALF = Amount.of("0.5");

/** How many rounded figures were added up above and below the line. */
export interface RateParts {
  readonly above: number;
  readonly below: number;
}

/**
 * Whether a stated rate can be 100·numerator ÷ denominator of unrounded figures, where these two are sums of figures
 * rounded to so many decimals: the closed intervals [p ± ½ last decimal] and 100·[N ± range] ÷ [D ± range] meet.
 * Cross-multiplied; N and D positive.
 */
export function rateMayHold(
  { value, decimals }: StatedRate,
  numerator: Amount,
  denominator: Amount,
  amountDecimals: number,
  parts: RateParts,
): boolean {
  if (!numerator.isPositive() || !denominator.isPositive()) return false;
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

/** By how much a sum of n rounded figures may be off: 3.3 standard deviations, at most half a last place each. */
function rangeOf(parts: number, decimals: number): Amount {
  const places = Math.min(parts / 2, 3.3 * Math.sqrt(parts / 12));
  return Amount.ofScaled(Math.ceil(places * 100), decimals + 2);
}
