/** Powers of ten that are exact doubles. */
export const POWERS: readonly number[] = Array.from({ length: 23 }, (_, power) => 10 ** power);

/** ⌊top ÷ bottom⌋ of safe integers, both positive; a rounded division may be one too many. Several times as fast as %. */
export function wholeQuotient(top: number, bottom: number): number {
  const quotient = Math.floor(top / bottom);
  return quotient * bottom > top ? quotient - 1 : quotient;
}

/** mantissa ÷ 10^digits, rounded half up, away from zero; digits ≤ 15. */
export function cutHalfUp(mantissa: number, digits: number): number {
  const power = POWERS[digits]!;
  const magnitude = Math.abs(mantissa);
  const whole = wholeQuotient(magnitude, power);
  const kept = 2 * (magnitude - whole * power) >= power ? whole + 1 : whole;
  return mantissa < 0 && kept > 0 ? -kept : kept;
}
