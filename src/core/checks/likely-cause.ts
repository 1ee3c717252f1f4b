import type { Amount } from "../numbers/amount";
import { quotient } from "../numbers/quotient";
import { computedRate, rateHolds, type StatedRate } from "../numbers/stated-rate";
import { digitSlip } from "../numbers/digit-slip";
import type { Cause } from "./finding";

/** What may have happened, as a clause that follows 可能是. */
export interface Explanation {
  readonly cause: Cause;
  readonly clause: string;
}

/** A way to form a rate: what is divided by what. */
export interface RateReading {
  readonly numerator: Amount;
  readonly denominator: Amount;
  /** What the denominator is called: 年初预算数150.00万元. */
  readonly denominatorWords: string;
}

const SHIFTS = [1, -1, 2, -2, 3, -3] as const;
const UNITS = [4, -4, 8, -8] as const;

/**
 * What explains a stated rate that the reading does not give, in the order in which it should be named; each holds
 * exactly by its own test. Denominators must not be zero. Empty where nothing explains it.
 */
export function explainRate(
  stated: StatedRate,
  reading: RateReading,
  others: readonly RateReading[],
): readonly Explanation[] {
  const { value, decimals } = stated;
  const { numerator, denominator } = reading;
  const found: Explanation[] = [];
  const add = (cause: Cause, clause: string): void => void found.push({ cause, clause });
  const other = others.find((one) => rateHolds(stated, one.numerator, one.denominator));
  if (other) add("denominator", `按${other.denominatorWords}计算`);
  if (shiftOfRate(stated, numerator, denominator) !== undefined) add("shift", "小数点错位");
  const exact = numerator.shifted(2);
  const halfUp = quotient(exact, denominator, decimals);
  if (!value.equals(halfUp)) {
    if (value.equals(quotient(exact, denominator, decimals, "down"))) add("truncated", "末位直接舍去");
    else if (value.equals(quotient(exact, denominator, decimals, "up"))) add("rounded-up", "末位直接进位");
  }
  if (rateHolds(stated, denominator.minus(numerator), denominator)) add("complement", "误填为100%减去该比率");
  if (!numerator.isZero() && rateHolds(stated, denominator, numerator)) add("inverted", "分子分母颠倒");
  if (!value.isZero() && rateHolds({ value: value.negated(), decimals }, numerator, denominator))
    add("sign", "正负号相反");
  return found.length > 0 ? found : slipOf(value, halfUp);
}

/** What explains a stated amount that should be the expected one; as explainRate. */
export function explainAmount(stated: Amount, expected: Amount): readonly Explanation[] {
  if (stated.isZero() || expected.isZero() || stated.equals(expected)) return [];
  const found: Explanation[] = [];
  const add = (cause: Cause, clause: string): void => void found.push({ cause, clause });
  if (UNITS.some((power) => stated.shifted(power).equals(expected))) add("unit", "金额单位不一致");
  if (SHIFTS.some((power) => stated.shifted(power).equals(expected))) add("shift", "小数点错位");
  const decimals = stated.decimals();
  if (decimals < expected.decimals()) {
    if (stated.equals(expected.rounded(decimals))) add("rounded", `将${expected.toString()}取整`);
    else if (stated.equals(expected.rounded(decimals, "down"))) add("truncated", "末位直接舍去");
    else if (stated.equals(expected.rounded(decimals, "up"))) add("rounded-up", "末位直接进位");
  }
  if (stated.negated().equals(expected)) add("sign", "正负号相反");
  return found.length > 0 ? found : slipOf(stated, expected);
}

function slipOf(stated: Amount, expected: Amount): readonly Explanation[] {
  const clause = digitSlip(stated, expected);
  return clause ? [{ cause: "digits", clause }] : [];
}

/**
 * By how many places a rate's point is off. One digit alone proves nothing unless it is the whole rate:
 * 0.02 is 0.2 shifted, but 0.1 is not 98.23 shifted.
 */
function shiftOfRate(
  { value, decimals }: StatedRate,
  numerator: Amount,
  denominator: Amount,
): number | undefined {
  if (value.isZero()) return undefined;
  return SHIFTS.find((places) => {
    if (decimals - places < 0) return false;
    const moved = value.shifted(places);
    if (moved.times(denominator).equals(numerator.shifted(2))) return true;
    return (
      significantDigits(value) > 1 && moved.equals(computedRate(numerator, denominator, decimals - places))
    );
  });
}

function significantDigits(amount: Amount): number {
  return amount
    .toString()
    .replace(/\D/g, "")
    .replace(/^0+|0+$/g, "").length;
}

/** Causes that make a difference a note rather than a disagreement. */
const HARMLESS: readonly Cause[] = ["denominator", "truncated", "rounded-up", "rounded"];

/** Whether the likeliest explanation leaves the figure right in substance. */
export function isHarmless(explanations: readonly Explanation[]): boolean {
  const first = explanations[0];
  return first !== undefined && HARMLESS.includes(first.cause);
}

/** "；可能是小数点错位" or, with rivals, "；可能是小数点错位，也可能是…"; empty without explanation. */
export function likelihoodClause(explanations: readonly Explanation[]): string {
  const clauses = explanations.map(({ clause }) => clause);
  return clauses.length > 0 ? `；可能是${clauses.join("，也可能是")}` : "";
}
