import { Amount } from "../../numbers/amount";
import type { CellId } from "./cell-book";
import type { IdentityNetwork } from "./identity-network";
import { cellsIn, type Relation, type SumRelation } from "./relation";

/** What a change of one typed cell does to the live formulas that follow from it: whole multiples of the change. */
export type Influence = ReadonlyMap<CellId, number>;

/** Ways from one cell to another over other formulas are few; more returns than these are a circle. */
const MOST_RETURNS = 20;

/**
 * The cell itself moves by one; live formulas move as the identities that they compute say. A formula that two
 * identities could define, a form's total that is also the sum of its groups, moves by the first.
 */
export function influenceOf(network: IdentityNetwork, cell: CellId): Influence {
  const units = new Map([[cell, 1]]);
  const definitions = new Map<CellId, Relation>();
  const returns = new Map<CellId, number>();
  const open = [cell];
  for (let moved = open.pop(); moved !== undefined; moved = open.pop())
    for (const relation of network.relationsOf(moved)) {
      const { target } = relation;
      if (!isLinearDefinition(relation) || target === cell) continue;
      if ((definitions.get(target) ?? relation) !== relation) continue;
      definitions.set(target, relation);
      const unit = unitOf(relation, units);
      if (unit === (units.get(target) ?? 0)) continue;
      const known = returns.get(target) ?? 0;
      if (known === MOST_RETURNS) continue;
      returns.set(target, known + 1);
      units.set(target, unit);
      open.push(target);
    }
  return units;
}

function unitOf({ terms }: SumRelation, units: Influence): number {
  let unit = 0;
  for (const [cell, own] of units) unit += terms.signOf(cell) * own;
  return unit;
}

function isLinearDefinition(relation: Relation): relation is SumRelation {
  return relation.isDefinition && relation.kind === "sum";
}

/** The typed cells that the figures of an identity go back to; a formula of unknown making stands for itself. */
export function typedCellsOf(network: IdentityNetwork, relation: Relation): readonly CellId[] {
  const found = new Set<CellId>();
  const follow = (cell: CellId): void => {
    if (found.has(cell)) return;
    const definition = network.definitionOf(cell);
    if (!definition || definition === relation) {
      if (network.book.value(cell)) found.add(cell);
      return;
    }
    for (const source of cellsIn(definition)) if (source !== cell) follow(source);
  };
  for (const cell of cellsIn(relation)) follow(cell);
  return [...found];
}

/** The deltas of all cells when one moves by an amount, on top of earlier ones. */
export function movedBy(
  deltas: ReadonlyMap<CellId, Amount>,
  influence: Influence,
  delta: Amount,
): ReadonlyMap<CellId, Amount> {
  const moved = new Map(deltas);
  for (const [cell, unit] of influence) {
    if (unit === 0) continue;
    const own = delta.times(Amount.ofScaled(unit, 0));
    moved.set(cell, moved.get(cell)?.plus(own) ?? own);
  }
  return moved;
}
