import type { FundRow } from "../ledger/fund-rows";
import type { Ledger } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import { rateHolds, rateHoldsFast } from "../numbers/stated-rate";
import type { AmountColumns } from "./amount-columns";
import { budgetTerms, listsAdjustments } from "./effective-budget";
import { rowsThatFail } from "../numbers/column-arithmetic";
import type { Bases } from "./finding";

/**
 * The declared 收回口径; else the reading under which more of the workbook's own 全年预算数 hold, counted over
 * projects with a recovered amount; where it does not list what they are made of, the one under which more of what is
 * left is listed as carried forward; else 年终收回.
 */
export function recoveryBasisOf(ledger: Ledger, columns: AmountColumns): Bases["recoveryBasis"] {
  if (ledger.heading.recoveryBasis) return ledger.heading.recoveryBasis;
  const telling = tellingBudgets(ledger, columns);
  if (!telling) return basisOfUses(columns);
  const failing = (basis: Bases["recoveryBasis"]): number =>
    rowsThatFail(telling, budgetTerms(columns, basis)).length;
  return failing("年中收回") < failing("年终收回") ? "年中收回" : "年终收回";
}

/** The stated full-year budgets of projects where the two readings of 收回 differ. */
function tellingBudgets(ledger: Ledger, columns: AmountColumns): AmountColumn | undefined {
  const { fullYearBudget, recovered } = columns;
  if (!fullYearBudget || !recovered) return undefined;
  const telling = new AmountColumn(fullYearBudget.length);
  let isAny = false;
  for (let row = 0; row < telling.length; row++) {
    if (recovered.signAt(row) === 0 || !listsAdjustments(ledger, ledger.projects.block[row]!)) continue;
    telling.copy(row, fullYearBudget, row);
    isAny = true;
  }
  return isAny ? telling : undefined;
}

/** One row may be a slip: 结转下年 typed without taking off what was recovered. */
const FEWEST_VOTES = 2;

/** What was recovered during the year is no longer in the budget, and so is no use of what is left of it. */
function basisOfUses(columns: AmountColumns): Bases["recoveryBasis"] {
  const { fullYearBudget, execution, recovered, carriedForward } = columns;
  if (!fullYearBudget || !execution || !recovered || !carriedForward) return "年终收回";
  let votes = 0;
  for (let row = 0; row < fullYearBudget.length; row++) {
    if (recovered.signAt(row) === 0 || !carriedForward.has(row) || !fullYearBudget.has(row)) continue;
    const left = fullYearBudget.at(row)!.minus(execution.at(row) ?? Amount.zero);
    const rest = left.minus(carriedForward.at(row)!);
    if (rest.isZero()) votes += 1;
    else if (rest.equals(recovered.at(row)!)) votes -= 1;
  }
  return votes >= FEWEST_VOTES ? "年中收回" : "年终收回";
}

/** How many stated execution rates fit only one of the two denominators. */
export interface RateBasisVotes {
  readonly initialBudget: number;
  readonly fullYearBudget: number;
}

/** Counts the stated rates of projects and of their sources whose two denominators differ, by the one they fit. */
export function rateBasisVotes(
  ledger: Ledger,
  columns: AmountColumns,
  budgets: AmountColumn,
): RateBasisVotes {
  const beside = new Set(ledger.besideForms.map(({ block }) => block));
  const own = projectVotes(ledger, columns, budgets);
  const ofSources = fundVotes(ledger.funds.filter(({ block }) => !beside.has(block)));
  return {
    initialBudget: own.initialBudget + ofSources.initialBudget,
    fullYearBudget: own.fullYearBudget + ofSources.fullYearBudget,
  };
}

/** The same of the rows of forms, each by what its form states in that row. */
export function fundVotes(funds: readonly FundRow[]): RateBasisVotes {
  const votes = { initialBudget: 0, fullYearBudget: 0 };
  for (const { amounts, executionRate } of funds) {
    const { execution, initialBudget, fullYearBudget } = amounts;
    if (!executionRate || !execution || !initialBudget?.isPositive() || !fullYearBudget?.isPositive())
      continue;
    const fitsInitial = rateHolds(executionRate, execution, initialBudget);
    if (fitsInitial === rateHolds(executionRate, execution, fullYearBudget)) continue;
    if (fitsInitial) votes.initialBudget += 1;
    else votes.fullYearBudget += 1;
  }
  return votes;
}

function projectVotes(ledger: Ledger, columns: AmountColumns, budgets: AmountColumn): RateBasisVotes {
  const rates = ledger.projects.rates.executionRate;
  const { initialBudget, execution } = columns;
  const votes = { initialBudget: 0, fullYearBudget: 0 };
  if (!rates || !initialBudget || !execution) return votes;
  for (let row = 0; row < budgets.length; row++) {
    if (!rates.values.has(row) || initialBudget.signAt(row) === 0 || budgets.signAt(row) === 0) continue;
    if (isAlike(initialBudget, budgets, row)) continue;
    const fits = (denominator: AmountColumn): boolean =>
      rateHoldsFast(rates.values, rates.decimals[row]!, execution, denominator, row) ??
      rateHolds(
        { value: rates.values.at(row)!, decimals: rates.decimals[row]! },
        execution.at(row) ?? Amount.zero,
        denominator.at(row)!,
      );
    const fitsInitial = fits(initialBudget);
    if (fitsInitial === fits(budgets)) continue;
    if (fitsInitial) votes.initialBudget += 1;
    else votes.fullYearBudget += 1;
  }
  return votes;
}

/** Whether two entries are written the same; others may still be equal. */
function isAlike(one: AmountColumn, other: AmountColumn, row: number): boolean {
  return (
    one.isScaled(row) &&
    other.isScaled(row) &&
    one.mantissaAt(row) === other.mantissaAt(row) &&
    one.scaleAt(row) === other.scaleAt(row)
  );
}

/** The declared 执行率口径; else 全年预算, unless the stated rates as a whole fit 年初预算. */
export function rateBasisOf(ledger: Ledger, votes: RateBasisVotes): Bases["rateBasis"] {
  if (ledger.heading.rateBasis) return ledger.heading.rateBasis;
  return votes.initialBudget > votes.fullYearBudget ? "年初预算" : "全年预算";
}
