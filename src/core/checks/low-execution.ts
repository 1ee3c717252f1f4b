import { formatRate } from "../numbers/format-amount";
import { quotient } from "../numbers/quotient";
import { isRateBelow } from "../numbers/rate-below";
import { amountOf, type LedgerFacts } from "./ledger-facts";
import type { ReasonLimit } from "./reason-limit";

/** Whether a reason can be asked of a project at all: its rate can be formed, and it is large enough. */
export function canBeLow({ balances, budgets }: LedgerFacts, project: number, limit: ReasonLimit): boolean {
  if (!balances.has(project) || budgets.signAt(project) <= 0) return false;
  return limit.floor.isZero() || budgets.at(project)!.compare(limit.floor) >= 0;
}

/** Tested on the unrounded figures: 89.996% is below 90% although it prints as 90.00%. */
export function isLow({ columns, budgets }: LedgerFacts, project: number, { rate }: ReasonLimit): boolean {
  const { execution } = columns;
  return execution ? isRateBelow(execution, budgets, project, rate) : rate.isPositive();
}

/** Cut where rounding would reach the limit: 89.996% must not read 90.00%. */
export function lowRate(facts: LedgerFacts, project: number, limit: ReasonLimit): string {
  const spent = amountOf(facts, "execution", project).shifted(2);
  const budget = facts.budgets.at(project)!;
  const rounded = quotient(spent, budget, 2);
  return formatRate(rounded.compare(limit.rate) < 0 ? rounded : quotient(spent, budget, 2, "down"));
}
