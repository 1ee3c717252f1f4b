import type { FigureCell, FigureShare, FigureSum, FigureTable } from "../ledger/figure-table";
import type { Amount } from "../numbers/amount";
import { sum } from "../numbers/amount";
import { rateVerdict, sumVerdict } from "./verdict";
import type { Precision } from "./figure-precision";

/** Cells of a failing sum that would mend it alone, and what each would have to be: the likeliest first, equals together. */
export interface Suspects {
  readonly cells: readonly FigureCell[];
  /** What the first of them would be. */
  readonly implied: Amount;
  /** Below 0: to change any of them would make something else wrong. */
  readonly gain: number;
}

/** All amounts of a sum, once each is readable. */
export interface ReadSum {
  readonly stated: Amount;
  readonly total: Amount;
}

export function readSum({ whole, parts, taken = [] }: FigureSum): ReadSum | undefined {
  const amounts = parts.flatMap(({ amount }) => amount ?? []);
  const off = taken.flatMap(({ amount }) => amount ?? []);
  if (!whole.amount || amounts.length < parts.length || off.length < taken.length) return undefined;
  return { stated: whole.amount, total: sum(amounts).minus(sum(off)) };
}

/**
 * Which cell of a failing sum is the wrong one, as the table's other sums and its shares tell: the cell whose change
 * would mend most of what fails and break least of what holds. Where they do not tell, the sum itself.
 */
export function suspectsOf(table: FigureTable, failing: FigureSum): Suspects {
  const { stated, total } = readSum(failing)!;
  const residual = stated.minus(total);
  const candidates = [
    { cell: failing.whole, implied: total },
    ...failing.parts.map((cell) => ({ cell, implied: cell.amount!.plus(residual) })),
    ...(failing.taken ?? []).map((cell) => ({ cell, implied: cell.amount!.minus(residual) })),
  ].map((candidate) => ({
    ...candidate,
    gain: gainOf(table, failing, candidate.cell, candidate.implied),
  }));
  const best = candidates.reduce((most, own) => (own.gain > most.gain ? own : most));
  const equal = candidates.filter(({ gain }) => gain === best.gain);
  if (best.cell === failing.whole) return { cells: [best.cell], implied: best.implied, gain: best.gain };
  // A 0 is seldom the slip.
  const ordered = [...equal].sort(
    (a, b) => Number(a.cell.amount!.isZero()) - Number(b.cell.amount!.isZero()),
  );
  return { cells: ordered.map(({ cell }) => cell), implied: ordered[0]!.implied, gain: best.gain };
}

/** How many other statements of the table would come right with that amount, less those that would go wrong. */
function gainOf(table: FigureTable, failing: FigureSum, { at }: FigureCell, implied: Amount): number {
  const changed = (cell: FigureCell): FigureCell => (isAt(cell, at) ? { ...cell, amount: implied } : cell);
  let gain = 0;
  for (const one of sumsByCell(table).get(keyOf(at)) ?? []) {
    if (one === failing) continue;
    const before = readSum(one);
    if (!before) continue;
    const after = readSum(changedSum(one, changed))!;
    gain += Number(agrees(table, one, after)) - Number(agrees(table, one, before));
  }
  for (const share of table.shares) {
    if (!isAt(share.part, at) && !isAt(share.whole, at)) continue;
    const after = { ...share, part: changed(share.part), whole: changed(share.whole) };
    gain += Number(shareHolds(table, after)) - Number(shareHolds(table, share));
  }
  return gain;
}

const SUMS_BY_CELL = new WeakMap<FigureTable, ReadonlyMap<string, readonly FigureSum[]>>();

/** The sums of a table that a cell is in, looked up once a table: each suspect of each failing sum asks for its own. */
function sumsByCell(table: FigureTable): ReadonlyMap<string, readonly FigureSum[]> {
  const known = SUMS_BY_CELL.get(table);
  if (known) return known;
  const found = new Map<string, FigureSum[]>();
  for (const one of table.sums)
    for (const key of new Set(cellsOfSum(one).map(({ at }) => keyOf(at)))) {
      const own = found.get(key);
      if (own) own.push(one);
      else found.set(key, [one]);
    }
  SUMS_BY_CELL.set(table, found);
  return found;
}

function keyOf({ sheet, row, column }: FigureCell["at"]): string {
  return `${sheet}!${row},${column}`;
}

/** Exactly, or but for what rounding leaves. */
function agrees({ unit }: FigureTable, one: FigureSum, { stated, total }: ReadSum): boolean {
  const terms = cellsOfSum(one).length - 1;
  return sumVerdict(stated.minus(total), terms, precisionOfSum(unit, one)) !== "violated";
}

/** The whole, then all that it is had from. */
export function cellsOfSum({ whole, parts, taken = [] }: FigureSum): readonly FigureCell[] {
  return [whole, ...parts, ...taken];
}

function changedSum(one: FigureSum, changed: (cell: FigureCell) => FigureCell): FigureSum {
  const taken = one.taken && { taken: one.taken.map(changed) };
  return { ...one, whole: changed(one.whole), parts: one.parts.map(changed), ...taken };
}

function isAt({ at }: FigureCell, { sheet, row, column }: FigureCell["at"]): boolean {
  return at.sheet === sheet && at.row === row && at.column === column;
}

/** Whether the share is what it says of the total as the table states it; amounts may be rounded as coarsely as printed. */
export function shareHolds({ unit, decimals }: FigureTable, { stated, part, whole }: FigureShare): boolean {
  if (!stated || !part.amount || !whole.amount || whole.amount.isZero()) return false;
  const precision = { ...ROUNDED, ...(unit !== "元" && { decimals }) };
  return ["exact", "within-rounding"].includes(rateVerdict(stated, part.amount, whole.amount, precision));
}

const ROUNDED = { sumsAreExact: false, ratesAreExact: false, areRoundedCopies: false };

/**
 * How fine the amounts of a sum are, by themselves: one finer figure elsewhere in the table makes no other exact. Whole
 * 元 are not rounded.
 */
export function precisionOfSum(unit: FigureTable["unit"], one: FigureSum): Precision {
  if (unit === "元") return { ...ROUNDED, sumsAreExact: true };
  const decimals = cellsOfSum(one).map(({ amount }) => amount?.decimals() ?? 0);
  return { ...ROUNDED, decimals: Math.max(2, ...decimals) };
}

/** The precision of a table whose amounts are all printed coarser than to 0.01; undefined for others. */
export function coarsePrecisionOfTable({
  unit,
  decimals,
}: FigureTable): (Precision & { readonly decimals: number }) | undefined {
  return unit === "元" || decimals >= 2 ? undefined : { ...ROUNDED, decimals };
}
