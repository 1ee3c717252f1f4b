import type { Amount } from "../../numbers/amount";
import { computedRate } from "../../numbers/stated-rate";
import type { CellId } from "./cell-book";
import type { ChangeCosts } from "./change-cost";
import { influenceOf, movedBy, typedCellsOf, type Influence } from "./formula-effects";
import type { IdentityNetwork } from "./identity-network";
import { unusualCost } from "./plausibility";
import {
  holds,
  influenceOn,
  NO_CHANGE,
  quotientOf,
  residualOf,
  sizeOf,
  type Deltas,
  type Relation,
} from "./relation";
import type { Slip } from "./slip-cost";
import { slippedAmong } from "./slipped-among";
import { typedNeighbours } from "./typed-neighbours";

export interface CellRepair {
  readonly cell: CellId;
  readonly right: Amount;
  readonly slip: Slip;
}

/** Changes after which every identity of the group holds. */
export interface Repair {
  readonly changes: readonly CellRepair[];
  readonly cost: number;
}

/** What one more changed cell costs. */
const EACH_CHANGE = 4;
/** A single change so dear explains nothing: two slips may be likelier. */
const UNCONVINCING = 11;
/** Repairs dearer than the best by more are of no interest. */
const SPAN = 3;
const MOST_SLIP_TRIALS = 4;
/** Where so many trials lead nowhere, more changes than are sought have been made. */
const MOST_TRIALS = 20_000;
/** Of a long column only so many trials go deeper than one change. */
const LONG = 60;
/** Of more cells only those are tried whose change would look like a slip: of the others one is as likely as the next. */
const MANY = 10_000;

/**
 * The cheapest repairs of these failing relations with at most that many changes, cheapest first. Relations that are
 * ignored are left as they are, whether a change breaks or mends them.
 */
export class RepairSearch {
  private readonly influences = new Map<CellId, Influence>();
  private readonly typed = new Map<Relation, readonly CellId[]>();
  private found: Repair[] = [];
  private best = Infinity;
  private trials = 0;

  constructor(
    private readonly network: IdentityNetwork,
    private readonly costs: ChangeCosts,
    private readonly ignored: ReadonlySet<Relation> = new Set(),
  ) {}

  repairs(failing: readonly Relation[], most: number): readonly Repair[] {
    this.found = [];
    this.best = Infinity;
    for (
      let depth = 1;
      depth <= most && this.best >= UNCONVINCING * depth - EACH_CHANGE * (depth - 1);
      depth++
    )
      this.extend(failing, [], NO_CHANGE, 0, depth);
    return distinct(this.found)
      .sort((a, b) => a.cost - b.cost || a.changes[0]!.cell - b.changes[0]!.cell)
      .filter(({ cost }) => cost <= this.best + SPAN);
  }

  private extend(
    failing: readonly Relation[],
    changes: readonly CellRepair[],
    deltas: Deltas,
    cost: number,
    left: number,
  ): void {
    const first = failing.reduce((least, one) => (rankOf(one) < rankOf(least) ? one : least));
    if (left > 1 && sizeOf(first) > LONG) return; // the shortest of all: two slips in one column leave no trace
    const cells = this.typedCells(first);
    for (const cell of cells.length > MANY
      ? slippedAmong(this.network.book, cells, failing, deltas)
      : cells) {
      if (left > 1 && this.trials > MOST_TRIALS) return;
      if (changes.some((change) => change.cell === cell)) continue;
      if (left > 1 && cells.length > LONG && !this.standsInAnother(cell, first, failing)) continue;
      for (const right of this.valuesFor(cell, first, failing, deltas, left > 1))
        this.attempt(cell, right, failing, changes, deltas, cost, left);
    }
  }

  private attempt(
    cell: CellId,
    right: Amount,
    failing: readonly Relation[],
    changes: readonly CellRepair[],
    deltas: Deltas,
    cost: number,
    left: number,
  ): void {
    const now = this.network.book.value(cell)!;
    if (right.equals(now)) return;
    this.trials += 1;
    if (cost + EACH_CHANGE * left > this.best + SPAN) return;
    const moved = movedBy(deltas, this.influence(cell), right.minus(now));
    const open = this.stillFailing(failing, cell, moved, left > 1);
    if (!open) return;
    const slip = this.costs.slip(cell, right);
    const total = cost + EACH_CHANGE + slip.cost;
    if (total > this.best + SPAN) return;
    const made = [...changes, { cell, right, slip }];
    if (open.length > 0) this.extend(open, made, moved, total, left - 1);
    else {
      const whole = total + unusualCost(this.network, moved);
      this.found.push({ changes: made, cost: whole });
      this.best = Math.min(this.best, whole);
    }
  }

  /** The relations that fail after a change; undefined where one does and no further change is allowed. */
  private stillFailing(
    failing: readonly Relation[],
    cell: CellId,
    deltas: Deltas,
    mayLeave: boolean,
  ): readonly Relation[] | undefined {
    const open: Relation[] = [];
    const looked = new Set<Relation>();
    const look = (relation: Relation): boolean => {
      if (looked.has(relation) || this.ignored.has(relation)) return true;
      looked.add(relation);
      if (holds(relation, deltas, this.network.precisionOf(relation))) return true;
      open.push(relation);
      return mayLeave;
    };
    for (const relation of failing) if (!look(relation)) return undefined;
    for (const moved of this.influence(cell).keys())
      for (const relation of this.network.relationsOf(moved)) {
        const isMoved = relation.isDefinition && relation.target !== cell;
        if (!isMoved && !look(relation)) return undefined;
      }
    return open;
  }

  private valuesFor(
    cell: CellId,
    first: Relation,
    failing: readonly Relation[],
    deltas: Deltas,
    mayLeave: boolean,
  ): readonly Amount[] {
    const now = this.network.book.value(cell)!;
    const values = new Map<string, Amount>();
    const add = (value: Amount): void => void values.set(value.toString(), value);
    const influence = this.influence(cell);
    for (const relation of failing) {
      if (relation.kind === "sum") {
        const unit = influenceOn(relation, influence);
        const residual = residualOf(relation, deltas);
        if (unit === 1) add(now.minus(residual));
        else if (unit === -1) add(now.plus(residual));
      } else if (relation.target === cell) {
        const [numerator, denominator] = quotientOf(relation, deltas);
        if (!denominator.isZero())
          add(computedRate(numerator, denominator, typedDecimals(relation.stated.decimals)));
      }
    }
    const isOpen = values.size === 0 || (mayLeave && first.kind === "rate" && first.target !== cell);
    if (isOpen || this.network.precisionOf(first).areRoundedCopies)
      for (const value of this.slipsThatMend(cell, now, first, deltas)) add(value);
    return [...values.values()];
  }

  /** Where an identity leaves a figure some room: the slips that bring it inside, likeliest first. */
  private slipsThatMend(cell: CellId, now: Amount, first: Relation, deltas: Deltas): readonly Amount[] {
    if (sizeOf(first) > LONG || this.typedCells(first).length > MANY) return [];
    const precision = this.network.precisionOf(first);
    const finest = Math.max(precision.decimals ?? 2, now.decimals());
    return typedNeighbours(now)
      .filter((value) => value.decimals() <= finest)
      .filter((value) => holds(first, movedBy(deltas, this.influence(cell), value.minus(now)), precision))
      .map((value) => ({ value, cost: this.costs.slip(cell, value).cost }))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, MOST_SLIP_TRIALS)
      .map(({ value }) => value);
  }

  private standsInAnother(cell: CellId, first: Relation, failing: readonly Relation[]): boolean {
    const influence = this.influence(cell);
    return failing.some(
      (relation) =>
        relation !== first &&
        relation.kind === "sum" &&
        sizeOf(relation) <= LONG &&
        influenceOn(relation, influence) !== 0,
    );
  }

  private typedCells(relation: Relation): readonly CellId[] {
    const known = this.typed.get(relation);
    if (known) return known;
    const cells = typedCellsOf(this.network, relation);
    this.typed.set(relation, cells);
    return cells;
  }

  private influence(cell: CellId): Influence {
    const known = this.influences.get(cell);
    if (known) return known;
    const influence = influenceOf(this.network, cell);
    this.influences.set(cell, influence);
    return influence;
  }
}

/** Sums first, because they say what a figure must be; then the shortest. */
function rankOf(relation: Relation): number {
  return relation.kind === "rate" && sizeOf(relation) <= LONG ? LONG : sizeOf(relation);
}

/** A formula's double is not what a person would type. */
function typedDecimals(decimals: number): number {
  return decimals > 6 ? 2 : decimals;
}

/** The same changes found in another order are one repair. */
function distinct(repairs: readonly Repair[]): Repair[] {
  const byChanges = new Map<string, Repair>();
  for (const repair of repairs) {
    const key = repair.changes
      .map(({ cell, right }) => `${cell}=${right.toString()}`)
      .sort()
      .join(" ");
    const known = byChanges.get(key);
    if (!known || repair.cost < known.cost) byChanges.set(key, repair);
  }
  return [...byChanges.values()];
}
