import { Amount } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { columnSum } from "../numbers/column-arithmetic";
import { computedRate } from "../numbers/stated-rate";
import type { LedgerFacts } from "./ledger-facts";
import { projectsOf, type Population } from "./populations";
import type { ReconciliationRate } from "./reconciliation-table";

const LABELS = {
  all: { 全年预算: "总预算执行率", 年初预算: "总执行占年初批复数的比例" },
  approved: { 全年预算: "年初批复项目预算执行率", 年初预算: "年初批复项目执行占年初批复数的比例" },
} as const;

/** Whether only projects of the population have a figure in the column. */
function isWithin(column: AmountColumn | undefined, { has }: Population): boolean {
  for (let row = 0; column && row < column.length; row++)
    if (column.signAt(row) !== 0 && !has(row)) return false;
  return true;
}

/** The overall rates on both denominators, of all projects and of the approved ones; none of figures that no column states. */
export function reconciliationRates(facts: LedgerFacts): readonly ReconciliationRate[] {
  const { columns, budgets, ledger } = facts;
  const approved = projectsOf(ledger, columns.initialBudget);
  const isAllApproved = isWithin(columns.execution, approved);
  const isEveryone = approved.rows.length === ledger.projects.count;
  const total = (column: AmountColumn | undefined, population: ReconciliationRate["population"]): Amount => {
    if (!column) return Amount.zero;
    return population === "all" || isEveryone ? columnSum(column) : columnSum(column, approved.rows);
  };
  const spent = { all: total(columns.execution, "all"), approved: total(columns.execution, "approved") };
  const rate = (
    population: ReconciliationRate["population"],
    basis: ReconciliationRate["basis"],
  ): ReconciliationRate => {
    const execution = spent[population];
    const denominator = total(basis === "全年预算" ? budgets : columns.initialBudget, population);
    return {
      population,
      basis,
      label: LABELS[population][basis],
      execution,
      denominator,
      samePopulation: population === "approved" || basis === "全年预算" || isAllApproved,
      ...(!denominator.isZero() && { value: computedRate(execution, denominator, 2) }),
    };
  };
  if (!columns.execution) return [];
  if (!columns.initialBudget) return [rate("all", "全年预算")];
  return [
    rate("all", "全年预算"),
    rate("all", "年初预算"),
    rate("approved", "全年预算"),
    rate("approved", "年初预算"),
  ];
}
