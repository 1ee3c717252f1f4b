import { Amount } from "../numbers/amount";
import { quotient } from "../numbers/quotient";
import type { ReportRun } from "./report-document";
import { isKnown, type ProjectFigures } from "./project-figures";
import type { Figure } from "./runs";

/** Below this 预算执行率 a reason must stand beside the figures. */
export const REASON_THRESHOLD = Amount.of("90");

const HUNDRED = Amount.of("100");

/** 95.80%: part ÷ whole, rounded half up to two decimals; undefined unless both are known and the whole is positive. */
export function percentage(part: Figure, whole: Figure): ReportRun | undefined {
  if (!isKnown(part) || !isKnown(whole) || !whole.amount.isPositive()) return undefined;
  const rate = quotient(part.amount.times(HUNDRED), whole.amount, 2);
  return { kind: "figure", text: `${rate.toFixed(2)}%`, from: [...part.from, ...whole.from] };
}

/** Tested on the unrounded figures: 89.996% is below 90% although it prints as 90.00%. */
export function isBelowThreshold({ execution, fullYear }: ProjectFigures): boolean {
  if (!isKnown(execution) || !isKnown(fullYear) || !fullYear.amount.isPositive()) return false;
  return execution.amount.times(HUNDRED).compare(fullYear.amount.times(REASON_THRESHOLD)) < 0;
}
