import {
  sumOfParts,
  type WrittenAmount,
  type WrittenRate,
  type WrittenSum,
} from "../comparison/sentence-arithmetic";
import { formerExecution, type WrittenGrowth } from "../comparison/sentence-growth";
import { convertUnit } from "../numbers/money-unit";
import { Amount } from "../numbers/amount";
import type { StatedRate } from "../numbers/stated-rate";
import { quotient } from "../numbers/quotient";
import type { Precision } from "./figure-precision";
import type { RateReading } from "./likely-cause";
import { rateVerdict, sumVerdict } from "./verdict";

/** In the budget's unit. */
export function rateReading(execution: WrittenAmount, budget: WrittenAmount): RateReading {
  return {
    numerator: convertUnit(execution.value, execution.unit, budget.unit),
    denominator: budget.value,
    denominatorWords: budget.quote,
  };
}

/** Sentences round to the places that they print. */
function precisionOf(amounts: readonly WrittenAmount[]): Precision {
  const decimals = Math.min(...amounts.map((each) => each.decimals));
  return { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
}

/** Of any of the budgets of its sentence, or of what else may be one, rounded or cut as printed. */
export function writtenRateHolds({ rate, execution, budgets, others }: WrittenRate): boolean {
  const { value, decimals } = rate;
  return [...budgets, ...others].some((budget) => {
    if (budget.value.isZero()) return true;
    const { numerator, denominator } = rateReading(execution, budget);
    return isRoundedOrCut({ value, decimals }, numerator, denominator, precisionOf([execution, budget]));
  });
}

/** The change over what was spent the year before, in the unit of the change. */
export function growthReading(growth: WrittenGrowth): RateReading {
  return {
    numerator: growth.change.value,
    denominator: formerExecution(growth),
    denominatorWords: "上年数",
  };
}

/** Whether a change is the stated share of what was spent the year before, rounded or cut; true where that is nil. */
export function writtenGrowthHolds(growth: WrittenGrowth): boolean {
  const { execution, change, rate } = growth;
  const { numerator, denominator } = growthReading(growth);
  if (denominator.compare(Amount.zero) <= 0) return true;
  return isRoundedOrCut(rate, numerator, denominator, precisionOf([execution, change]));
}

function isRoundedOrCut(
  rate: StatedRate,
  numerator: Amount,
  denominator: Amount,
  precision: Precision,
): boolean {
  const cut = quotient(numerator.shifted(2), denominator, rate.decimals, "down");
  return rate.value.equals(cut) || rateVerdict(rate, numerator, denominator, precision) !== "violated";
}

/** Whether an amount is what the parts in brackets behind it come to. */
export function writtenSumHolds(written: WrittenSum): boolean {
  const { whole, parts } = written;
  const residual = whole.value.minus(sumOfParts(written));
  return sumVerdict(residual, parts.length, precisionOf([whole, ...parts])) !== "violated";
}
