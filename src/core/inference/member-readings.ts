import type { PlainRow } from "./plain-table";
import { codeOf } from "./row-words";

/** A way in which people mean 合计, by the rows that it adds up. */
export interface MemberReading {
  readonly id: string;
  /** Indexes of the rows that the total in row `total` adds up; none where this way does not apply to it. */
  readonly members: (rows: readonly PlainRow[], total: number) => readonly number[];
}

/** Every way, those that are so by definition first, then the usual ones: where several give the same sums, the first is meant. */
export const MEMBER_READINGS: readonly MemberReading[] = [
  { id: "codes", members: (rows, total) => subordinateCodes(rows, total) },
  { id: "of-which", members: (rows, total) => wholeList(rows, total) },
  { id: "above", members: (rows, total) => detailsIn(rows, lastTotalBefore(rows, total) + 1, total) },
  { id: "below", members: (rows, total) => detailsIn(rows, total + 1, nextTotalAfter(rows, total)) },
  { id: "all", members: (rows, total) => detailsIn(rows, 0, rows.length).filter((row) => row !== total) },
  { id: "all-above", members: (rows, total) => detailsIn(rows, 0, total) },
  { id: "all-below", members: (rows, total) => detailsIn(rows, total + 1, rows.length) },
  { id: "subtotals-above", members: (rows, total) => subtotalsIn(rows, 0, total, total) },
  { id: "subtotals-below", members: (rows, total) => subtotalsIn(rows, total + 1, rows.length, total) },
  { id: "subtotals", members: (rows, total) => subtotalsIn(rows, 0, rows.length, total) },
  { id: "since-same", members: (rows, total) => detailsIn(rows, lastAlikeBefore(rows, total) + 1, total) },
  { id: "children", members: (rows, total) => childrenOf(rows, total) },
  { id: "top", members: (rows, total) => shallowest(rows, 0, rows.length, total) },
  { id: "top-above", members: (rows, total) => shallowest(rows, 0, total, total) },
  { id: "top-below", members: (rows, total) => shallowest(rows, total + 1, rows.length, total) },
];

/** Labels that differ in what they count, not in how: 产业科小计 and 办公室小计. */
export function kindOfTotal({ label }: PlainRow): string {
  return /(本月|本页|本年|累计|小计|合计|总计|共计|总额)(?:合计)?/.exec(label)?.[0] ?? "row";
}

function detailsIn(rows: readonly PlainRow[], from: number, to: number): number[] {
  const details: number[] = [];
  for (let row = from; row < to; row++) if (!rows[row]!.isTotal && !rows[row]!.isOfWhich) details.push(row);
  return details;
}

function subtotalsIn(rows: readonly PlainRow[], from: number, to: number, total: number): number[] {
  const kind = kindOfTotal(rows[total]!);
  const wholes = indexes(from, to).filter((row) => row !== total && rows[row]!.isTotal);
  const others = wholes.filter((row) => rows[row]!.label !== rows[total]!.label);
  const unlike = others.filter((row) => kindOfTotal(rows[row]!) !== kind);
  const used = unlike.length > 0 ? unlike : others;
  const kinds = new Set(used.map((row) => kindOfTotal(rows[row]!)));
  return kinds.size === 1 && used.length > 1 ? used : [];
}

function childrenOf(rows: readonly PlainRow[], whole: number): number[] {
  const { depth } = rows[whole]!;
  const below: number[] = [];
  for (let row = whole + 1; row < rows.length && rows[row]!.depth > depth && !rows[row]!.isTotal; row++)
    below.push(row);
  if (depth === 0 && !rows[whole]!.isTotal) return [];
  const next = Math.min(...below.map((row) => rows[row]!.depth));
  return below.filter((row) => rows[row]!.depth === next && !rows[row]!.isOfWhich);
}

/** 20101 and 20103 of 201: what a class of the classification consists of. */
function subordinateCodes(rows: readonly PlainRow[], whole: number): number[] {
  const own = codeOf(rows[whole]!);
  if (own === undefined) return [];
  const below: number[] = [];
  for (let row = whole + 1; row < rows.length && codeOf(rows[row]!)?.startsWith(own); row++) below.push(row);
  const lengths = below.map((row) => codeOf(rows[row]!)!.length);
  const next = Math.min(...lengths);
  return next > own.length ? below.filter((_, index) => lengths[index] === next) : [];
}

/** What follows 其中, where it ends in 其他: then nothing is left out of it. */
function wholeList(rows: readonly PlainRow[], whole: number): number[] {
  if (!isBrokenDown(rows, whole)) return [];
  const parts: number[] = [];
  for (let row = whole + 1; row < rows.length; row++) {
    const { isTotal, isOfWhich, depth, label } = rows[row]!;
    if (isTotal || depth > 0 || (isOfWhich && row > whole + 1)) break;
    parts.push(row);
    if (/^其他|^其它/.test(label.replace(/^其中[::]?/, ""))) return parts.length > 1 ? parts : [];
  }
  return [];
}

/** Whether 其中 begins right below a row. */
export function isBrokenDown(rows: readonly PlainRow[], row: number): boolean {
  return !rows[row]!.isOfWhich && rows[row + 1]?.isOfWhich === true;
}

function shallowest(rows: readonly PlainRow[], from: number, to: number, total: number): number[] {
  let found: number[] = [];
  let least = Infinity;
  for (let row = from; row < to; row++) {
    const { isTotal, depth } = rows[row]!;
    if (row === total || isTotal || depth <= 0 || depth > least) continue;
    if (depth < least) [found, least] = [[], depth];
    found.push(row);
  }
  return found;
}

function lastTotalBefore(rows: readonly PlainRow[], total: number): number {
  for (let row = total - 1; row >= 0; row--) if (rows[row]!.isTotal) return row;
  return -1;
}

function nextTotalAfter(rows: readonly PlainRow[], total: number): number {
  for (let row = total + 1; row < rows.length; row++) if (rows[row]!.isTotal) return row;
  return rows.length;
}

function lastAlikeBefore(rows: readonly PlainRow[], total: number): number {
  const kind = kindOfTotal(rows[total]!);
  for (let row = total - 1; row >= 0; row--)
    if (rows[row]!.isTotal && kindOfTotal(rows[row]!) === kind) return row;
  return -1;
}

function indexes(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
}
