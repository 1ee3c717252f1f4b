import type { Amount } from "./amount";
import { unitShift, type MoneyUnit } from "./money-unit";

/** From so many significant digits on, the last ones of a double are noise of its calculation. */
const NOISY = 1e13;

/**
 * A cell's amount without the tail that binary arithmetic leaves: 25 − 24.95 is stored as 0.0500000000000007.
 * An amount with 14 or 15 significant digits is cut to 0.01元, finer than any voucher; all others stay as they are,
 * because somebody typed them.
 */
export function withoutBinaryNoise(amount: Amount, unit: MoneyUnit): Amount {
  const finest = 2 + unitShift(unit, "元");
  if (amount.decimals() <= finest) return amount;
  const scaled = amount.scaled();
  return !scaled || Math.abs(scaled.mantissa) >= NOISY ? amount.rounded(finest) : amount;
}
