/** Powers of ten that are exact doubles. */
export const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => 10 ** power);

/**
 * ⌊top ÷ bottom⌋ of safe integers, both positive. The true quotient falls short of the next integer by 1 ÷ bottom at
 * least. That is more than half a last binary place of any such quotient: none is rounded up. Faster than %.
 */
export function wholeQuotient(top: number, bottom: number): number {
  return Math.floor(top / bottom);
}

/** mantissa ÷ 10^digits, rounded half up, away from zero; digits ≤ 15. */
export function cutHalfUp(mantissa: number, digits: number): number {
  const power = POWERS[digits]!;
  const magnitude = Math.abs(mantissa);
  const whole = wholeQuotient(magnitude, power);
  const kept = 2 * (magnitude - whole * power) >= power ? whole + 1 : whole;
  return mantissa < 0 && kept > 0 ? -kept : kept;
}
