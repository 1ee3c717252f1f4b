import { Amount, type Rounding } from "./amount";

/**
 * numerator ÷ denominator to that many decimals (none or more), exactly rounded: the quotient itself is never formed,
 * so that no digit is lost and a tie (176.69 ÷ 200 = 88.345 %) is seen as one. Throws on a zero denominator.
 */
export function quotient(
  numerator: Amount,
  denominator: Amount,
  decimals: number,
  rounding: Rounding = "half-up",
): Amount {
  if (denominator.isZero()) throw new RangeError("division by zero");
  const common = Math.max(numerator.decimals(), denominator.decimals());
  const top = raised(numerator, common + decimals);
  const bottom = raised(denominator, common);
  const negative = numerator.isNegative() !== denominator.isNegative();
  const whole = top / bottom;
  const twiceRest = 2n * (top % bottom);
  const kept = whole + (roundsAway(whole, twiceRest, bottom, rounding) ? 1n : 0n);
  if (kept > BigInt(Number.MAX_SAFE_INTEGER))
    return Amount.of(`${negative ? "-" : ""}${kept}`).shifted(-decimals);
  return Amount.ofScaled(negative ? 0 - Number(kept) : Number(kept), decimals);
}

/** The magnitude × 10^power, where that is a whole number. */
function raised(amount: Amount, power: number): bigint {
  const scaled = amount.scaled();
  if (!scaled || scaled.scale > power) return BigInt(amount.abs().shifted(power).rounded(0).toString());
  return BigInt(Math.abs(scaled.mantissa)) * 10n ** BigInt(power - scaled.scale);
}

function roundsAway(whole: bigint, twiceRest: bigint, bottom: bigint, rounding: Rounding): boolean {
  if (twiceRest === 0n || rounding === "down") return false;
  if (rounding === "up") return true;
  if (twiceRest !== bottom) return twiceRest > bottom;
  return rounding === "half-up" || whole % 2n === 1n;
}

/** Whether the quotient lies exactly half-way between two figures of that many decimals. */
export function isTie(numerator: Amount, denominator: Amount, decimals: number): boolean {
  const twice = numerator.times(Amount.of("2"));
  const exact = quotient(twice, denominator, decimals);
  return (
    exact.times(denominator).equals(twice) &&
    !quotient(numerator, denominator, decimals).times(Amount.of("2")).equals(exact)
  );
}
