import type { BlockCells } from "./block-cells";
import { neighbourSums } from "./neighbour-sums";
import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import { withSums, type DoubtfulRow, type MarkedRow, type StructuredRows, type ToldRows } from "./told-rows";

/** So many rows that bear no name or number are held against the whole block; in a list without numbers all would be. */
const MOST_TOTALS = 20;

/**
 * Sums that no label and no number tells of. A row without a name, or without a number where the others bear one, is a
 * sum where its figures are; of any other row it is in doubt, unless a total shows whether it was added.
 */
export function unmarkedSums(
  cells: BlockCells,
  classifier: RowClassifier,
  figures: RowFigures,
  rows: ToldRows,
): StructuredRows {
  const told = namelessSums(classifier, figures, rows);
  const { sums = new Set<number>(), projects: confirmed = new Set<number>() } = cells.source.told ?? {};
  const hits = (isBorneOut: boolean): readonly DoubtfulRow[] =>
    segmentsOf(told).flatMap((segment) => neighbourSums(figures, segment, isBorneOut));
  const open = hits(false).filter(({ row }) => !confirmed.has(row));
  const answered = open.filter(({ row }) => sums.has(row));
  let asked = open.filter(({ row }) => !sums.has(row));
  let verdict = asked.length > 0 ? verdictOfTotals(figures, told, asked) : undefined;
  if (verdict === "unclear" && confirmed.size + sums.size === 0) {
    // Of three groups one may be of two rows, which alone would tell nothing: the total tells of all three.
    const all = hits(true);
    if (verdictOfTotals(figures, told, all) === "sums") [asked, verdict] = [[...all], "sums"];
  }
  const found = [...answered, ...(verdict === "sums" ? asked : [])].map(
    ({ row, top, bottom }): MarkedRow => ({
      row,
      kind: "subtotal",
      label: classifier.labelOf(row),
      sums: { top, bottom },
    }),
  );
  return { ...withSums(told, found), doubtful: verdict === "unclear" ? asked : [] };
}

/** The projects between sections and sums. */
function segmentsOf({ projects, marked }: ToldRows): Uint32Array[] {
  const segments: Uint32Array[] = [];
  let from = 0;
  for (const { row } of marked) {
    let to = from;
    while (to < projects.length && projects[to]! < row) to += 1;
    if (to > from) segments.push(projects.subarray(from, to));
    from = to;
  }
  if (from < projects.length) segments.push(projects.subarray(from));
  return segments;
}

function namelessSums(classifier: RowClassifier, figures: RowFigures, rows: ToldRows): ToldRows {
  const isNumbered = mostlyNumbered(classifier, rows.projects);
  const isOdd = (row: number): boolean =>
    classifier.isNameless(row)
      ? classifier.serialOf(row) !== "number"
      : isNumbered && classifier.serialOf(row) === "none";
  const odd = new Set<number>();
  for (let index = 0; index < rows.projects.length; index++)
    if (isOdd(rows.projects[index]!)) odd.add(rows.projects[index]!);
  if (odd.size === 0) return rows;
  const others = [...rows.projects].filter((row) => !odd.has(row));
  const found: MarkedRow[] = [];
  const mark = (row: number, kind: "subtotal" | "total", members: readonly number[]): void => {
    const sums = { top: members[0]!, bottom: members.at(-1)! };
    found.push({ row, kind, label: classifier.labelOf(row) || "合计", sums });
  };
  for (const segment of segmentsOf(rows)) {
    const groups = groupsOf(segment, odd);
    groups.forEach(({ head, rows: own }, index) => {
      if (head === undefined) return;
      const above = groups[index - 1]?.rows ?? [];
      if (isSum(figures, head, own)) mark(head, own.length === others.length ? "total" : "subtotal", own);
      else if (isSum(figures, head, above))
        mark(head, above.length === others.length ? "total" : "subtotal", above);
      else if (odd.size <= MOST_TOTALS && others.length > 1 && isSum(figures, head, others))
        mark(head, "total", others);
    });
  }
  return withSums(rows, found);
}

/** A single row that states the same is told by all of its columns only. */
function isSum(figures: RowFigures, row: number, members: readonly number[]): boolean {
  if (members.length > 1) return figures.isMostlyRoundedSumOf(row, members);
  const { equal, tested } = figures.sumOf(row, members);
  return equal > 1 && equal === tested;
}

/** Each odd row with the others up to the next one; the first group has no head. */
function groupsOf(
  segment: Uint32Array,
  odd: ReadonlySet<number>,
): readonly { readonly head: number | undefined; readonly rows: readonly number[] }[] {
  const groups: { head: number | undefined; rows: number[] }[] = [{ head: undefined, rows: [] }];
  for (const row of segment) {
    if (odd.has(row)) groups.push({ head: row, rows: [] });
    else groups.at(-1)!.rows.push(row);
  }
  return groups;
}

function mostlyNumbered(classifier: RowClassifier, projects: Uint32Array): boolean {
  let numbered = 0;
  for (let index = 0; index < projects.length; index++)
    if (classifier.serialOf(projects[index]!) === "number") numbered += 1;
  return numbered * 2 > projects.length;
}

/** Whether the totals of the block count the rows in doubt; unclear where none tells. */
function verdictOfTotals(
  figures: RowFigures,
  { projects, marked }: ToldRows,
  doubtful: readonly DoubtfulRow[],
): "sums" | "projects" | "unclear" {
  const rows = new Set(doubtful.map(({ row }) => row));
  const all = [...projects];
  const without = all.filter((row) => !rows.has(row));
  let votes = 0;
  for (const { row, kind } of marked) {
    if (kind !== "total") continue;
    votes += figures.sumOf(row, without).near - figures.sumOf(row, all).near;
  }
  return votes > 0 ? "sums" : votes < 0 ? "projects" : "unclear";
}
