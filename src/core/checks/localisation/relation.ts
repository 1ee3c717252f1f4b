import { Amount } from "../../numbers/amount";
import type { StatedRate } from "../../numbers/stated-rate";
import type { Precision } from "../figure-precision";
import { rateVerdict, sumVerdict } from "../verdict";
import type { CellId } from "./cell-book";

/** A signed sum of figures. Long ones hold no list: they tell a figure's sign when asked. */
export interface Terms {
  readonly size: number;
  /** The sum as the workbook stands. */
  readonly base: Amount;
  readonly cells: () => Iterable<CellId>;
  readonly signOf: (cell: CellId) => -1 | 0 | 1;
}

interface Named {
  /** The rule that reports it and the cell that it reports: together they find the relation of a finding. */
  readonly rule: string;
  readonly target: CellId;
  /** The target is a live formula: the relation defines it and cannot be mended in it. */
  readonly isDefinition: boolean;
  /** Project or sum row whose figures it relates; absent for columns. */
  readonly row?: string;
}

/** target = sum of terms. */
export interface SumRelation extends Named {
  readonly kind: "sum";
  readonly terms: Terms;
  readonly stated: Amount;
}

/** target = 100·numerator ÷ denominator, rounded. */
export interface RateRelation extends Named {
  readonly kind: "rate";
  readonly numerator: Terms;
  readonly denominator: Terms;
  readonly stated: StatedRate;
}

export type Relation = SumRelation | RateRelation;

/** By how much figures are changed in a trial. */
export type Deltas = ReadonlyMap<CellId, Amount>;
export const NO_CHANGE: Deltas = new Map();

/** Exact zero, but for ledgers of rounded copies, where each figure may be off by half a last digit. */
export function holds(relation: Relation, deltas: Deltas, precision: Precision): boolean {
  if (relation.kind === "sum") {
    const residual = residualOf(relation, deltas);
    if (residual.isZero()) return true;
    return precision.areRoundedCopies && sumVerdict(residual, relation.terms.size, precision) !== "violated";
  }
  const value = changed(relation.stated.value, relation.target, deltas);
  const [numerator, denominator] = quotientOf(relation, deltas);
  const stated = { value, decimals: relation.stated.decimals };
  const parts = { above: relation.numerator.size, below: relation.denominator.size };
  // A change that leaves nothing to divide by mends no rate: whoever stated one had a budget.
  if (denominator.isZero()) return false;
  return rateVerdict(stated, numerator, denominator, precision, parts) !== "violated";
}

/** stated − sum of terms. */
export function residualOf({ stated, target, terms }: SumRelation, deltas: Deltas): Amount {
  return changed(stated, target, deltas).minus(sumUnder(terms, deltas));
}

export function quotientOf(
  { numerator, denominator }: RateRelation,
  deltas: Deltas,
): readonly [Amount, Amount] {
  return [sumUnder(numerator, deltas), sumUnder(denominator, deltas)];
}

/** By how much the residual moves when the figures move by these whole units. */
export function influenceOn({ target, terms }: SumRelation, units: ReadonlyMap<CellId, number>): number {
  let influence = units.get(target) ?? 0;
  for (const [cell, unit] of units) influence -= terms.signOf(cell) * unit;
  return influence;
}

export function contains(relation: Relation, cell: CellId): boolean {
  if (relation.target === cell) return true;
  if (relation.kind === "sum") return relation.terms.signOf(cell) !== 0;
  return relation.numerator.signOf(cell) !== 0 || relation.denominator.signOf(cell) !== 0;
}

export function* cellsIn(relation: Relation): Generator<CellId> {
  yield relation.target;
  if (relation.kind === "sum") yield* relation.terms.cells();
  else {
    yield* relation.numerator.cells();
    for (const cell of relation.denominator.cells()) if (relation.numerator.signOf(cell) === 0) yield cell;
  }
}

export function sizeOf(relation: Relation): number {
  return relation.kind === "sum"
    ? relation.terms.size + 1
    : relation.numerator.size + relation.denominator.size + 1;
}

function changed(value: Amount, cell: CellId, deltas: Deltas): Amount {
  const delta = deltas.get(cell);
  return delta ? value.plus(delta) : value;
}

function sumUnder(terms: Terms, deltas: Deltas): Amount {
  let total = terms.base;
  for (const [cell, delta] of deltas) {
    const sign = terms.signOf(cell);
    if (sign !== 0) total = sign === 1 ? total.plus(delta) : total.minus(delta);
  }
  return total;
}

/** Terms of a few figures. */
export function listedTerms(
  signed: readonly (readonly [cell: CellId, sign: 1 | -1])[],
  valueOf: (cell: CellId) => Amount | undefined,
): Terms {
  let base = Amount.zero;
  for (const [cell, sign] of signed) {
    const value = valueOf(cell);
    if (value) base = sign === 1 ? base.plus(value) : base.minus(value);
  }
  return {
    size: signed.length,
    base,
    cells: () => signed.map(([cell]) => cell),
    signOf(cell) {
      for (const [own, sign] of signed) if (own === cell) return sign;
      return 0;
    },
  };
}
