import { Amount } from "../numbers/amount";
import { quotient } from "../numbers/quotient";

/** What the forms give for execution; the indicators share the other 90. */
export const USUAL_POINTS = Amount.of("10");
export const FULL_SCORE = Amount.of("100");

export const USUAL_DECIMALS = 2;

/**
 * 预算执行率得分＝执行率×分值, at most the points, rounded half up once at the end (绥阳县太白镇 2021 年度自评表填表说明;
 * 10分×86.2%＝8.62). Undefined where the full-year budget is not positive or the execution negative: such a project is
 * asked about, not scored.
 */
export function executionScore(
  execution: Amount,
  budget: Amount,
  points: Amount,
  decimals: number = USUAL_DECIMALS,
): Amount | undefined {
  if (!budget.isPositive() || execution.isNegative()) return undefined;
  if (execution.compare(budget) >= 0) return points;
  return quotient(execution.times(points), budget, decimals);
}
