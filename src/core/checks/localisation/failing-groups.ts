import type { IdentityNetwork } from "./identity-network";
import { typedCellsOf } from "./formula-effects";
import { sizeOf, type Relation } from "./relation";

/** Failing relations that may go back to the same cells. */
export interface Group {
  readonly relations: readonly Relation[];
  /** Those that lie within one row each, row by row. */
  readonly rows: readonly (readonly Relation[])[];
}

/** Columns beyond these are not compared one with another. */
const MOST_COLUMNS = 200;
const SHORT = 60;

/** Parts the failing relations so that no two parts share a typed cell, in the order of their first relation. */
export function groupsOf(network: IdentityNetwork, failing: readonly Relation[]): readonly Group[] {
  const leaders = failing.map((_, index) => index);
  const leaderOf = (index: number): number => {
    let at = index;
    while (leaders[at] !== at) at = leaders[at]!;
    leaders[index] = at;
    return at;
  };
  const join = (a: number, b: number): void => {
    const [first, second] = [leaderOf(a), leaderOf(b)];
    leaders[Math.max(first, second)] = Math.min(first, second);
  };
  const owners = new Map<number, number>();
  const long: number[] = [];
  failing.forEach((relation, index) => {
    if (sizeOf(relation) > SHORT) {
      long.push(index);
      return;
    }
    for (const cell of typedCellsOf(network, relation)) {
      const owner = owners.get(cell);
      if (owner === undefined) owners.set(cell, index);
      else join(owner, index);
    }
  });
  for (const column of long.slice(0, MOST_COLUMNS)) {
    const cells = new Set(typedCellsOf(network, failing[column]!));
    for (const [cell, owner] of owners)
      if (leaderOf(owner) !== leaderOf(column) && cells.has(cell)) join(owner, column);
    for (const cell of cells) if (!owners.has(cell)) owners.set(cell, column);
  }
  const parts = new Map<number, Relation[]>();
  failing.forEach((relation, index) => {
    const leader = leaderOf(index);
    const part = parts.get(leader);
    if (part) part.push(relation);
    else parts.set(leader, [relation]);
  });
  return [...parts.values()].map((relations) => ({ relations, rows: byRow(relations) }));
}

function byRow(relations: readonly Relation[]): readonly (readonly Relation[])[] {
  const rows = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.row === undefined) continue;
    const row = rows.get(relation.row);
    if (row) row.push(relation);
    else rows.set(relation.row, [relation]);
  }
  return [...rows.values()];
}
