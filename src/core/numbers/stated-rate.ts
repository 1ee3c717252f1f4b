import type { Amount } from "./amount";
import type { AmountColumn } from "./amount-column";
import { isTie, quotient } from "./quotient";
import { POWERS, wholeQuotient } from "./scaled-integer";

/**
 * Beyond this many decimals a rate is not typed but a formula's binary double, cut to 15 digits and to the decimals
 * that a ledger keeps of it; rounded twice, its last digit may be off by one.
 */
const MOST_TYPED_DECIMALS = 9;
/** Decimals of a quotient that are formed at a time, and the largest denominator for which that is exact. */
const STEP = 5;
const LARGEST_BOTTOM = Math.floor(Number.MAX_SAFE_INTEGER / 10 ** STEP);

/** A rate in percentage points as it stands in a cell, with the decimals it shows. */
export interface StatedRate {
  readonly value: Amount;
  readonly decimals: number;
}

/**
 * Whether the stated rate is 100·numerator ÷ denominator rounded half up (or, in a tie, half to even) to its
 * decimals. Decided by cross-multiplying, never by dividing. Throws on a zero denominator.
 */
export function rateHolds(stated: StatedRate, numerator: Amount, denominator: Amount): boolean {
  if (denominator.isZero()) throw new RangeError("division by zero");
  const { value, decimals } = stated;
  const exact = numerator.shifted(2);
  if (decimals > MOST_TYPED_DECIMALS) {
    const gap = exact.minus(value.times(denominator)).abs();
    return gap.compare(denominator.abs().shifted(-decimals)) <= 0;
  }
  if (value.equals(computedRate(numerator, denominator, decimals))) return true;
  return (
    isTie(exact, denominator, decimals) && value.equals(quotient(exact, denominator, decimals, "half-even"))
  );
}

/** 100·numerator ÷ denominator, rounded half up: percentage points. Throws on a zero denominator. */
export function computedRate(numerator: Amount, denominator: Amount, decimals: number): Amount {
  return quotient(numerator.shifted(2), denominator, decimals);
}

/**
 * rateHolds for one row of columns without objects in between: true or false where small integers decide,
 * undefined where the caller must ask rateHolds (large figures, negatives, ties).
 */
export function rateHoldsFast(
  rate: AmountColumn,
  decimals: number,
  numerator: AmountColumn,
  denominator: AmountColumn,
  row: number,
): boolean | undefined {
  if (!rate.isScaled(row) || !numerator.isScaled(row) || !denominator.isScaled(row)) return undefined;
  const common = Math.max(numerator.scaleAt(row), denominator.scaleAt(row));
  const percent = numerator.mantissaAt(row) * POWERS[common - numerator.scaleAt(row) + 2]!;
  const bottom = denominator.mantissaAt(row) * POWERS[common - denominator.scaleAt(row)]!;
  // A rate with more decimals than it is shown with finds no power of ten.
  const stated = rate.mantissaAt(row) * (POWERS[decimals - rate.scaleAt(row)] ?? Infinity);
  if (percent < 0 || bottom <= 0 || stated < 0) return undefined;
  if (!Number.isSafeInteger(stated) || !Number.isSafeInteger(percent) || bottom > LARGEST_BOTTOM)
    return undefined;
  // Long division in integers, a few decimals at a time: the whole product would not be safe.
  let whole = wholeQuotient(percent, bottom);
  let rest = percent - whole * bottom;
  for (let left = decimals; left > 0; left -= STEP) {
    const power = POWERS[Math.min(left, STEP)]!;
    const raised = rest * power;
    const next = wholeQuotient(raised, bottom);
    rest = raised - next * bottom;
    whole = whole * power + next;
  }
  if (!Number.isSafeInteger(whole)) return undefined;
  const gap = stated - whole;
  if (decimals > MOST_TYPED_DECIMALS) return gap === 0 || gap === 1 || (gap === -1 && rest === 0);
  return 2 * rest === bottom ? undefined : gap === (2 * rest > bottom ? 1 : 0);
}
