import type { AmountField } from "../../ledger/fields";
import { Amount } from "../../numbers/amount";
import type { CellId } from "./cell-book";
import type { IdentityNetwork } from "./identity-network";
import type { Deltas } from "./relation";

/** Cost of each thing that a sound ledger seldom shows. */
const UNUSUAL = 3;
const SOURCES: readonly AmountField[] = [
  "initialBudget",
  "carriedOver",
  "increase",
  "decrease",
  "recovered",
  "carriedForward",
  "execution",
];

/** What trial changes do to identities that need not hold: more paid than there was, negatives, uses of the 结余. */
export function unusualCost(network: IdentityNetwork, deltas: Deltas): number {
  const projects = new Set<number>();
  const funds = new Set<number>();
  for (const cell of deltas.keys()) {
    const place = network.book.place(cell);
    if (place.kind === "project") projects.add(place.project);
    if (place.kind === "fund") funds.add(place.fund);
  }
  let cost = 0;
  for (const fund of funds)
    cost += UNUSUAL * (unusualFund(network, fund, deltas) - unusualFund(network, fund, new Map()));
  for (const project of projects)
    cost += UNUSUAL * (unusual(network, project, deltas) - unusual(network, project, new Map()));
  return cost;
}

function unusual(network: IdentityNetwork, project: number, deltas: Deltas): number {
  const { facts, book, rowRelations } = network;
  const block = facts.ledger.projects.block[project]!;
  const amount = (field: AmountField): Amount => {
    const cell: CellId = book.ofProject(field, project);
    const value = (book.value(cell) ?? Amount.zero).plus(deltas.get(cell) ?? Amount.zero);
    return rowRelations.signOf(field, block) === 1 ? value : value.negated();
  };
  const isMidYear = facts.bases.recoveryBasis === "年中收回";
  const recovered = amount("recovered");
  const computed = amount("initialBudget")
    .plus(amount("carriedOver"))
    .plus(amount("increase"))
    .minus(amount("decrease"));
  const isStated = facts.columns.fullYearBudget?.has(project) ?? false;
  const budget = isStated ? amount("fullYearBudget") : isMidYear ? computed.minus(recovered) : computed;
  const balance = budget.minus(amount("execution"));
  const uses = isMidYear ? amount("carriedForward") : recovered.plus(amount("carriedForward"));
  const negatives = SOURCES.filter((field) => amount(field).isNegative()).length;
  return negatives + (balance.isNegative() ? 1 : 0) + (!uses.isZero() && !uses.equals(balance) ? 1 : 0);
}

/** Negatives, and more spent than the source had. */
function unusualFund({ book, facts }: IdentityNetwork, fund: number, deltas: Deltas): number {
  const amount = (field: AmountField): Amount => {
    const cell: CellId = book.ofFund(field, fund);
    return (book.value(cell) ?? Amount.zero).plus(deltas.get(cell) ?? Amount.zero);
  };
  const { amounts, block } = facts.ledger.funds[fund]!;
  const negatives = (["initialBudget", "fullYearBudget", "execution"] as const).filter((field) =>
    amount(field).isNegative(),
  ).length;
  const hasOwn = facts.ledger.blocks[block]!.columns.fullYearBudget !== undefined;
  const budget = hasOwn ? amount("fullYearBudget") : amount("initialBudget").plus(amount("increase"));
  const isOver = amounts.execution !== undefined && amount("execution").compare(budget) > 0;
  return negatives + (isOver ? 1 : 0);
}
