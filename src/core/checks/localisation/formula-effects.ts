import { Amount } from "../../numbers/amount";
import type { CellId } from "./cell-book";
import type { IdentityNetwork } from "./identity-network";
import { cellsIn, type Relation, type SumRelation } from "./relation";

/** What a change of one typed cell does to the live formulas that follow from it: whole multiples of the change. */
export type Influence = ReadonlyMap<CellId, number>;

/** The cell itself moves by one; live formulas move as the identities that they compute say. */
export function influenceOf(network: IdentityNetwork, cell: CellId): Influence {
  const units = new Map([[cell, 1]]);
  const open = [cell];
  for (let moved = open.pop(); moved !== undefined; moved = open.pop())
    for (const relation of network.relationsOf(moved)) {
      if (!isLinearDefinition(relation) || relation.target === cell) continue;
      const unit = unitOf(relation, units);
      if (unit === (units.get(relation.target) ?? 0)) continue;
      units.set(relation.target, unit);
      open.push(relation.target);
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
