import { AMOUNT_FIELDS, RATE_FIELDS } from "../../ledger/fields";
import { AmountColumn } from "../../numbers/amount-column";
import { combined, rowsThatFail } from "../../numbers/column-arithmetic";
import { rateHoldsFast } from "../../numbers/stated-rate";
import type { LedgerFacts } from "../ledger-facts";
import type { IdentityNetwork } from "./identity-network";
import { holds, NO_CHANGE, type Relation } from "./relation";

/** Rows beyond these are not searched for a common cause: so many do not go back to a few slips. */
const MOST_ROWS = 2000;

/** Every identity that does not hold. Whole columns are settled first, so that a sound ledger costs next to nothing. */
export function failingRelations(network: IdentityNetwork): readonly Relation[] {
  const { facts } = network;
  const failing: Relation[] = [];
  const add = (relation: Relation | undefined): void => {
    if (relation && !holds(relation, NO_CHANGE, network.precisionOf(relation))) failing.push(relation);
  };
  for (const project of suspectRows(facts)) for (const relation of network.ofProject(project)) add(relation);
  facts.ledger.sums.forEach((_, sum) => {
    for (const field of AMOUNT_FIELDS) add(network.down(sum, field));
    for (const relation of network.alongSum(sum)) add(relation);
  });
  for (const relation of network.funds.all()) add(relation);
  add(network.stated("approvedTotal"));
  add(network.stated("executionTotal"));
  for (const relation of network.overallRates().values()) add(relation);
  return failing;
}

/** Projects in which some identity may fail, ascending. */
function suspectRows(facts: LedgerFacts): readonly number[] {
  const { columns, bases } = facts;
  const budgets = statedBudgets(facts);
  const spent = columns.execution ? [{ column: columns.execution, sign: -1 as const }] : [];
  const left = combined(budgets.length, [{ column: budgets, sign: 1 }, ...spent]);
  const suspects = new Set(facts.failingBudgets);
  if (columns.balance)
    for (const row of rowsThatFail(columns.balance, [{ column: left, sign: 1 }])) suspects.add(row);
  for (const field of RATE_FIELDS) {
    const rates = facts.ledger.projects.rates[field];
    const isSpent = field === "executionRate";
    const basis = bases.rateBasis === "年初预算" && field !== "balanceRate" ? columns.initialBudget : budgets;
    const numerator = isSpent ? columns.execution : left;
    for (let row = 0; rates && row < budgets.length && suspects.size < MOST_ROWS; row++) {
      if (!rates.values.has(row)) continue;
      const isSound =
        numerator &&
        basis &&
        rateHoldsFast(rates.values, rates.decimals[row]!, numerator, basis, row) === true;
      if (!isSound) suspects.add(row);
    }
  }
  return [...suspects].sort((a, b) => a - b).slice(0, MOST_ROWS);
}

/** Full-year budgets as the rows state them, computed where they do not. */
function statedBudgets({ budgets, columns }: LedgerFacts): AmountColumn {
  const { fullYearBudget } = columns;
  if (!fullYearBudget) return budgets;
  const stated = new AmountColumn(budgets.length);
  for (let row = 0; row < stated.length; row++) {
    const own = fullYearBudget.has(row) ? fullYearBudget : budgets;
    if (own.isScaled(row)) stated.setScaled(row, own.mantissaAt(row), own.scaleAt(row));
    else if (own.has(row)) stated.set(row, own.at(row)!);
  }
  return stated;
}
