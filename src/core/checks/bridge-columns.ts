import { AmountColumn } from "../numbers/amount-column";
import { combined, type Term } from "../numbers/column-arithmetic";
import { budgetTerms } from "./effective-budget";
import type { LedgerFacts } from "./ledger-facts";
import type { BridgeFigure } from "./reconciliation-table";

export type BridgeColumns = Readonly<Record<BridgeFigure, AmountColumn>>;

/** Whether any sheet says what could be spent; else what was spent stands alone, and no balance follows from it. */
export function tellsBudget({ columns }: LedgerFacts): boolean {
  const { initialBudget, carriedOver, fullYearBudget, increase, decrease } = columns;
  return [initialBudget, carriedOver, fullYearBudget, increase, decrease].some(
    (column) => column !== undefined,
  );
}

/**
 * Every figure of the bridge for every project, so that it adds up in each row. Unlike in the checks, a figure that
 * cannot be read counts as nothing.
 */
export function bridgeColumns(facts: LedgerFacts): BridgeColumns {
  const { columns, budgets, bases } = facts;
  const isDuringYear = bases.recoveryBasis === "年中收回";
  const none = new AmountColumn(budgets.length);
  const plus = (column: AmountColumn | undefined): Term[] => (column ? [{ column, sign: 1 }] : []);
  const less = (column: AmountColumn | undefined): Term[] => (column ? [{ column, sign: -1 }] : []);
  const sumOf = (...terms: readonly Term[]): AmountColumn => combined(budgets.length, terms);
  const balance = sumOf(...plus(budgets), ...less(columns.execution));
  // Without 年初预算数 nothing tells what of a stated 全年预算数 is an adjustment.
  const isAdjusted = columns.initialBudget !== undefined || columns.fullYearBudget === undefined;
  const recovered = isDuringYear ? undefined : columns.recovered;
  return {
    approved: columns.initialBudget ?? none,
    carriedOver: columns.carriedOver ?? none,
    increase: columns.increase ?? none,
    decrease: columns.decrease ?? none,
    recoveredDuringYear: (isDuringYear && columns.recovered) || none,
    // Where a sheet states 全年预算数 but lists no adjustments.
    netAdjustment: isAdjusted
      ? sumOf(
          ...plus(budgets),
          ...budgetTerms(columns, bases.recoveryBasis).map(({ column, sign }): Term => ({
            column,
            sign: sign === 1 ? -1 : 1,
          })),
        )
      : none,
    fullYear: budgets,
    execution: columns.execution ?? none,
    balance: columns.execution ? balance : none,
    recovered: recovered ?? none,
    carriedForward: columns.carriedForward ?? none,
    unlisted: !columns.execution
      ? none
      : recovered || columns.carriedForward
        ? sumOf(...plus(balance), ...less(recovered), ...less(columns.carriedForward))
        : balance,
  };
}
