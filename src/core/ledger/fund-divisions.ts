import { isFundLabel, isRemainder, isSpendingLabel, mayBePartOf, type FormLabel } from "./form-labels";
import { exceedsMostly, FundArithmetic, SUM } from "./fund-arithmetic";
import type { FundDivision, FundRow } from "./fund-rows";

/** A row below 年度资金总额 with what its label shows of its place. */
export interface LabelledRow {
  readonly label: FormLabel;
  readonly fund: FundRow;
}

type Division = Omit<FundDivision, "project">;

/** For each row the row that it is a part of; −1 for the sum. */
type Parents = readonly number[];

/** Ways to close lists of 其中 that are tried. */
const MOST_WAYS = 200;

/**
 * Which rows of a form make up which. Usually all of them make up the sum; where indents, numbering, 其中 or their names
 * speak of levels, that reading is taken under which fewest sums fail, the plainest of equals. Where parts still exceed
 * their whole in most columns, as in a page that has lost its indents, the figures tell the levels; where they do not,
 * such a division is not understood and left out, unless 其中 itself says so of each part. Rows by what is spent
 * (基本支出, 项目支出) divide the sum beside those by source, unless all of them together make it up. shift: by which the
 * amounts were converted from the form's unit.
 */
export function divisionsOf(
  rows: readonly LabelledRow[],
  totals: FundRow["amounts"],
  shift: number,
): readonly Division[] {
  if (rows.length === 0) return [];
  const figures = new FundArithmetic(
    rows.map(({ fund }) => fund.amounts),
    totals,
    shift,
  );
  const isNoDivision = ({ whole = SUM, parts, isOfWhich }: Division): boolean =>
    !isOfWhich && exceedsMostly(figures.agreement(whole, parts));
  const byLabels = plainest(rows, readings(rows), figures);
  if (!byLabels.some(isNoDivision)) return byLabels;
  const bySums = plainest(rows, [figures.nestedBySums()], figures);
  return bySums.some(isNoDivision) ? byLabels.filter((division) => !isNoDivision(division)) : bySums;
}

/** Of several readings that under which fewest sums fail, the first of equals. */
function plainest(
  rows: readonly LabelledRow[],
  ways: readonly Parents[],
  figures: FundArithmetic,
): readonly Division[] {
  const sides = sidesOf(rows);
  const together = sides.map(() => false);
  const all = ways.map((parents) => groupsOf(rows, parents, sides));
  if (sides.includes(true)) all.push(...ways.map((parents) => groupsOf(rows, parents, together)));
  let best: { divisions: readonly Division[]; faults: number } | undefined;
  for (const divisions of all) {
    const faults = divisions.reduce(
      (count, { whole = SUM, parts, isOfWhich }) => count + figures.agreement(whole, parts, isOfWhich).faults,
      0,
    );
    if (!best || faults < best.faults) best = { divisions, faults };
  }
  return best!.divisions;
}

function readings(rows: readonly LabelledRow[]): readonly Parents[] {
  const flat = rows.map(() => SUM);
  const numbered = rows.map(({ label }) => label.numbering);
  const ways: Parents[] = [
    flat,
    byNames(rows),
    byNestedNames(rows),
    byDepth(rows.map(({ label }) => label.indent)),
    byDepth(listIndents(rows)),
  ];
  if (numbered.every((numbering) => numbering !== undefined)) ways.push(byDepth(numbered));
  ways.push(...byOfWhich(rows));
  return ways;
}

/** Rows deeper than one above them are its parts. */
function byDepth(depths: readonly number[]): Parents {
  return depths.map((depth, row) => {
    for (let above = row - 1; above >= 0; above--) if (depths[above]! < depth) return above;
    return SUM;
  });
}

/** Rows set in below 其中：甲 as far as 甲 itself stand beside it in one list, though 其中 begins further left. */
function listIndents(rows: readonly LabelledRow[]): readonly number[] {
  let list: number | undefined;
  return rows.map(({ label: { indent, isOfWhich } }) => {
    if (isOfWhich) list = indent;
    else if (list !== undefined && indent <= list) list = undefined;
    return list ?? indent;
  });
}

/** 一般公共预算拨款 and the like right below 财政资金. */
function byNames(rows: readonly LabelledRow[]): Parents {
  let whole = SUM;
  return rows.map(({ label: { bare } }, row) => {
    if (whole !== SUM && mayBePartOf(bare, rows[whole]!.label.bare)) return whole;
    whole = row;
    return SUM;
  });
}

/** 自治区财政资金 below 地方财政资金, and both below 财政资金: the nearest row above that may be its whole. */
function byNestedNames(rows: readonly LabelledRow[]): Parents {
  const open: number[] = [];
  return rows.map(({ label: { bare } }, row) => {
    while (open.length > 0 && !mayBePartOf(bare, rows[open.at(-1)!]!.label.bare)) open.pop();
    const whole = open.at(-1) ?? SUM;
    open.push(row);
    return whole;
  });
}

/** 其中 behind another source begins its parts; where they end no mark says, so each end is tried. */
function byOfWhich(rows: readonly LabelledRow[]): readonly Parents[] {
  const starts = rows.flatMap(({ label }, row) => (label.isOfWhich && row > 0 ? [row] : []));
  let ways: number[][] = starts.length > 0 ? [rows.map(() => SUM)] : [];
  starts.forEach((start, index) => {
    const limit = starts[index + 1] === undefined ? rows.length : starts[index + 1]! - 1;
    const next: number[][] = [];
    for (const way of ways)
      for (let end = start + 1; end <= Math.max(limit, start + 1) && next.length < MOST_WAYS; end++)
        next.push(way.map((parent, row) => (row >= start && row < end ? start - 1 : parent)));
    ways = next;
  });
  return ways;
}

/** Of each row whether it says what is spent; 其他支出 and other words that say neither go with the row above. */
function sidesOf(rows: readonly LabelledRow[]): readonly boolean[] {
  let isSpending = false;
  return rows.map(({ label: { bare } }) => {
    if (isSpendingLabel(bare)) isSpending = true;
    else if (isFundLabel(bare)) isSpending = false;
    return isSpending;
  });
}

function groupsOf(
  rows: readonly LabelledRow[],
  parents: Parents,
  sides: readonly boolean[],
): readonly Division[] {
  const groups = new Map<string, { whole: number; parts: number[] }>();
  parents.forEach((whole, row) => {
    const key = `${whole} ${whole === SUM && sides[row]}`;
    const group = groups.get(key);
    if (group) group.parts.push(row);
    else groups.set(key, { whole, parts: [row] });
  });
  return [...groups.values()].map(({ whole, parts }) => ({
    ...(whole !== SUM && { whole }),
    parts,
    isComplete: parts.length > 1 && parts.some((row) => isRemainder(rows[row]!.label.bare)),
    ...(whole !== SUM && parts.every((row) => rows[row]!.label.isOfWhich) && { isOfWhich: true as const }),
  }));
}
