import type { CellId } from "./cell-book";
import type { Localised } from "./localised";
import { contains, type Relation } from "./relation";
import type { CellRepair, Repair } from "./search-repairs";

/**
 * Slips that share no identity are told apart: each identity gets the changes alone that bear on it. Two slips in one
 * sum are not independent, because only together they mend it.
 */
export function independent(localised: Localised, tie: number): readonly Localised[] {
  const [first] = localised.repairs;
  if (!first || localised.repairs.every(({ changes }) => changes.length === 1)) return [localised];
  const likely = localised.repairs.filter(({ cost }) => cost <= first.cost + tie);
  const parts = partsOf(localised.relations, cellsOf(likely));
  if (parts.length < 2) return [localised];
  return parts.map(({ relations, cells }) => ({ relations, repairs: restricted(likely, cells) }));
}

interface Part {
  readonly relations: readonly Relation[];
  readonly cells: ReadonlySet<CellId>;
}

/** Identities that hang together through the changed cells; each identity stands in one part. */
function partsOf(relations: readonly Relation[], cells: readonly CellId[]): readonly Part[] {
  let parts: readonly Part[] = [];
  for (const relation of relations) {
    const own = new Set(cells.filter((cell) => contains(relation, cell)));
    const touched = parts.filter((part) => [...own].some((cell) => part.cells.has(cell)));
    const joined: Part = {
      relations: [...touched.flatMap((part) => part.relations), relation],
      cells: new Set([...touched.flatMap((part) => [...part.cells]), ...own]),
    };
    parts = [...parts.filter((part) => !touched.includes(part)), joined];
  }
  return parts;
}

/** The repairs cut to those cells, each way once; a repair keeps the cost of the whole it comes from. */
function restricted(repairs: readonly Repair[], cells: ReadonlySet<CellId>): readonly Repair[] {
  const found = new Map<string, Repair>();
  for (const { changes, cost } of repairs) {
    const own = changes.filter(({ cell }) => cells.has(cell));
    const key = own.map(keyOf).sort().join("\n");
    if (own.length > 0 && !found.has(key)) found.set(key, { changes: own, cost });
  }
  return [...found.values()];
}

function cellsOf(repairs: readonly Repair[]): readonly CellId[] {
  return [...new Set(repairs.flatMap(({ changes }) => changes.map(({ cell }) => cell)))];
}

function keyOf({ cell, right }: CellRepair): string {
  return `${cell} ${right.toString()}`;
}
