import type { Amount } from "./amount";
import { unitShift, type MoneyUnit } from "./money-unit";
import { cutHalfUp } from "./scaled-integer";

/** From so many significant digits on, the last ones of a double are noise of its calculation. */
const NOISY = 1e13;
/** So many decimals finer than 0.01元 nobody types: of a short remainder, noise may be the only digits left. */
const BEYOND_TYPING = 4;

/**
 * A cell's amount without the tail that binary arithmetic leaves: 25 − 24.95 is stored as 0.0500000000000007 and
 * 8145.60 − 8145.04 as 0.5600000000004. Such an amount is cut to 0.01元, finer than any voucher; all others stay as
 * they are, because somebody typed them.
 */
export function withoutBinaryNoise(amount: Amount, unit: MoneyUnit): Amount {
  const finest = finestDecimals(unit);
  if (amount.decimals() <= finest) return amount;
  const scaled = amount.scaled();
  if (amount.decimals() >= finest + BEYOND_TYPING) return amount.rounded(finest);
  return !scaled || Math.abs(scaled.mantissa) >= NOISY ? amount.rounded(finest) : amount;
}

/**
 * withoutBinaryNoise for figures whose decimals alone say that their tail is noise: the mantissa at the scale of
 * finestDecimals, without an object. Undefined where more has to be looked at.
 */
export function noiseCut(mantissa: number, scale: number, unit: MoneyUnit): number | undefined {
  const finest = finestDecimals(unit);
  const isPlainlyNoise = scale >= finest + BEYOND_TYPING && mantissa % 10 !== 0;
  return isPlainlyNoise ? cutHalfUp(mantissa, scale - finest) : undefined;
}

/** Decimals of 0.01元 in that unit. */
export function finestDecimals(unit: MoneyUnit): number {
  return 2 + unitShift(unit, "元");
}
