import type { Heading } from "../ledger/ledger";
import { writtenDate } from "../ledger/written-date";
import { Amount } from "../numbers/amount";
import { formatRate } from "../numbers/format-amount";
import { quotient } from "../numbers/quotient";

/** Below which execution rate a project must say why. */
export interface ReasonLimit {
  /** Percentage points. */
  readonly rate: Amount;
  /** Smaller full-year budgets need no reason; in heading.unit. */
  readonly floor: Amount;
  /** 90%, or 序时进度75.00%（截至2020年9月30日）. */
  readonly words: string;
}

const USUAL = Amount.of("90");
const MONTHS = Amount.of("12");
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * The workbook's own 说明原因执行率, else 90 % (as a province's instructions to the 自评表 print it). While the year
 * is not over nobody can have spent 90 %: the share of the year that has passed stands in for it where it is lower.
 */
export function reasonLimitOf(heading: Heading): ReasonLimit {
  const own = heading.reasonThreshold ?? USUAL;
  const floor = heading.reasonFloor ?? Amount.zero;
  const months = monthsPassed(heading);
  const progress = quotient(Amount.ofScaled(months, 0).shifted(2), MONTHS, 2);
  if (progress.compare(own) >= 0) return { rate: own, floor, words: formatRate(own, own.decimals()) };
  return { rate: progress, floor, words: `序时进度${formatRate(progress)}（截至${heading.cutoffDate!}）` };
}

/** Whole months of the budget year up to the day the data end; 12 where the workbook does not say. */
function monthsPassed({ cutoffDate, budgetYear }: Heading): number {
  const date = writtenDate(cutoffDate ?? "");
  if (date?.month === undefined || date.day === undefined) return MONTHS.toCell();
  if (date.year !== (budgetYear ?? date.year)) return MONTHS.toCell();
  return date.day >= LAST_DAYS[date.month - 1]! ? date.month : date.month - 1;
}
