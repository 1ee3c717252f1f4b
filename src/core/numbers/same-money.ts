import type { Amount } from "./amount";
import { unitShift, type MoneyUnit } from "./money-unit";

/** Amounts in 万元 are kept to the cent of a 万元 unless they show more. */
const USUAL_DECIMALS = 2;

export interface Money {
  readonly amount: Amount;
  readonly unit: MoneyUnit;
}

/** Whether two figures are the same money; in different units, the coarser may be the finer one rounded. */
export function isSameMoney(one: Money, other: Money): boolean {
  const shift = unitShift(one.unit, other.unit);
  if (shift > 0) return isSameMoney(other, one);
  const carried = one.amount.shifted(shift);
  if (carried.equals(other.amount)) return true;
  return (
    shift !== 0 && carried.rounded(Math.max(USUAL_DECIMALS, other.amount.decimals())).equals(other.amount)
  );
}
