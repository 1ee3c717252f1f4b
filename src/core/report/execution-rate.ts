import { Amount } from "../numbers/amount";
import { quotient } from "../numbers/quotient";
import type { ReportRun } from "./report-document";
import { isKnown } from "./project-figures";
import { figureRun, type Figure } from "./runs";

const HUNDRED = Amount.of("100");

interface WholeAndPart {
  readonly key: string;
  readonly subject?: string | undefined;
  readonly initial: Figure;
  readonly fullYear: Figure;
  readonly execution: Figure;
}

/** 预算执行率: 95.80%. Undefined unless both figures are known and the full-year budget is positive. */
export function executionRate({ key, subject, execution, fullYear }: WholeAndPart): ReportRun | undefined {
  return percentage(execution, fullYear, { key: `${key}.rate`, what: "预算执行率", subject });
}

/** 占年初批复数的比例: never called a rate of execution. */
export function shareOfInitial({ key, subject, execution, initial }: WholeAndPart): ReportRun | undefined {
  return percentage(execution, initial, { key: `${key}.share`, what: "占年初批复数的比例", subject });
}

/** 95.80%: part ÷ whole, rounded half up to two decimals; undefined unless both are known and the whole is positive. */
export function percentage(
  part: Figure,
  whole: Figure,
  identity: Pick<Figure, "key" | "what" | "subject">,
): ReportRun | undefined {
  if (!isKnown(part) || !isKnown(whole) || !whole.amount.isPositive()) return undefined;
  const rate = quotient(part.amount.times(HUNDRED), whole.amount, 2);
  return figureRun({ ...identity, from: [...part.from, ...whole.from] }, `${rate.toFixed(2)}%`);
}
