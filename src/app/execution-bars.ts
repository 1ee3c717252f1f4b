import { formatMoney, formatRate } from "../core/numbers/format-amount";
import { computedRate } from "../core/numbers/stated-rate";
import { isKnown, projectFigures } from "../core/report/project-figures";
import type { CheckedWorkbook } from "./check-workbook";

/** A project in the picture; lengths are shares of the picture's width, from 0 to 1. */
export interface ExecutionBar {
  readonly name: string;
  readonly budget: string;
  readonly execution: string;
  /** "91.33%"; absent where the full-year budget is zero. */
  readonly rate: string | undefined;
  readonly budgetLength: number;
  readonly executionLength: number;
  readonly isOver: boolean;
}

/** The picture's bars. */
export interface ExecutionBars {
  readonly bars: readonly ExecutionBar[];
  /** Smaller projects that are not drawn. */
  readonly leftOut: number;
}

/** The largest projects by budget or execution, whichever is more, and how many are left out. */
export function executionBars({ ledger, result }: CheckedWorkbook, most = 15): ExecutionBars {
  const known = projectFigures(ledger, result.bases).flatMap(({ name, fullYear, execution }) => {
    if (!isKnown(fullYear) || !isKnown(execution)) return [];
    const budget = fullYear.amount;
    const spent = execution.amount;
    const larger = budget.compare(spent) < 0 ? spent : budget;
    return larger.isPositive() ? [{ name: name ?? "", budget, spent, larger }] : [];
  });
  known.sort((left, right) => right.larger.compare(left.larger));
  const longest = known[0]?.larger.toCell() ?? 1;
  const length = (amount: { toCell(): number }): number => Math.max(0, amount.toCell() / longest);
  const bars = known.slice(0, most).map(({ name, budget, spent }) => ({
    name,
    budget: formatMoney(budget.rounded(2), "万元"),
    execution: formatMoney(spent.rounded(2), "万元"),
    rate: budget.isPositive() ? formatRate(computedRate(spent, budget, 2)) : undefined,
    budgetLength: length(budget),
    executionLength: length(spent),
    isOver: spent.compare(budget) > 0,
  }));
  return { bars, leftOut: known.length - bars.length };
}
