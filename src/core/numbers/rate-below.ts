import { Amount } from "./amount";
import type { AmountColumn } from "./amount-column";
import { POWERS } from "./scaled-integer";

/** Whether 100·numerator ÷ denominator is less than that rate; denominator > 0, an absent numerator is nothing. */
export function isRateBelow(
  numerator: AmountColumn,
  denominator: AmountColumn,
  row: number,
  rate: Amount,
): boolean {
  const scaled = rate.scaled();
  if (scaled && numerator.isScaled(row) && denominator.isScaled(row)) {
    const scale = denominator.scaleAt(row) + scaled.scale;
    const above = numerator.mantissaAt(row) * POWERS[Math.max(0, scale - numerator.scaleAt(row) + 2)]!;
    const below =
      denominator.mantissaAt(row) *
      scaled.mantissa *
      POWERS[Math.max(0, numerator.scaleAt(row) - scale - 2)]!;
    if (Number.isSafeInteger(above) && Number.isSafeInteger(below)) return above < below;
  }
  const spent = numerator.at(row) ?? Amount.zero;
  return spent.shifted(2).compare(denominator.at(row)!.times(rate)) < 0;
}
