import { formatAddress } from "../workbook/address";
import type { BlockCells } from "./block-cells";
import type { OddityLog } from "./oddity-log";
import { RowClassifier } from "./row-classifier";
import { structured } from "./row-structure";
import type { MarkedRow, PartRow, StructuredRows } from "./told-rows";

/** Tells project rows from all others in the rows that 项目名称 covers; rows that only other names cover are odd. */
export function readRows(cells: BlockCells, log: OddityLog): StructuredRows {
  const { form } = cells.source;
  if (form) return { projects: Uint32Array.of(form.totalRow), marked: [], parts: [], doubtful: [] };
  const classifier = new RowClassifier(cells);
  const { top, bottom } = cells.area("projectName")!;
  const projects = new Uint32Array(bottom - top + 1);
  const marked: MarkedRow[] = [];
  const parts: PartRow[] = [];
  let owner: number | undefined;
  let count = 0;
  for (let row = top; row <= bottom; row++) {
    if (classifier.isPlainProject(row)) {
      projects[count++] = owner = row;
      continue;
    }
    const kind = classifier.kindOf(row);
    if (kind === "of-which" && owner !== undefined)
      parts.push({ row, label: classifier.labelOf(row), of: owner });
    if (kind !== "of-which" && kind !== "blank") owner = kind === "section" ? undefined : row;
    if (kind === "project") projects[count++] = row;
    else if (kind === "section" || kind === "subtotal" || kind === "running" || kind === "total") {
      const through = kind === "subtotal" ? classifier.throughOf(row, count === 0) : undefined;
      const label = classifier.labelOf(row) || "合计";
      marked.push({ row, kind, label, ...(through !== undefined && { through }) });
    }
  }
  const read = structured(cells, classifier, { projects: projects.slice(0, count), marked, parts });
  reportUncovered(cells, classifier, read.projects, log);
  return read;
}

/** Rows of the union of all names that one of them leaves out, once a field. */
function reportUncovered(
  cells: BlockCells,
  classifier: RowClassifier,
  projects: Uint32Array,
  log: OddityLog,
): void {
  const names = cells.area("projectName")!;
  for (const [field, { top, bottom, left }] of cells.source.columns) {
    // Ascending: the first and the last row tell whether any is left out.
    if (projects.length === 0 || (projects[0]! >= top && projects.at(-1)! <= bottom)) continue;
    const missed = projects.filter((row) => row < top || row > bottom);
    if (missed.length > 0) log.add("uncovered", field, refs(cells, left, missed), rowSpan(missed, left));
  }
  const required = (["initialBudget", "execution"] as const).flatMap((field) => cells.area(field) ?? []);
  const unread = new Set<number>();
  for (const { top, bottom } of required)
    for (let row = top; row <= bottom; row++)
      if ((row < names.top || row > names.bottom) && isUnread(classifier, row)) unread.add(row);
  const beyond = [...unread].sort((a, b) => a - b);
  if (beyond.length > 0)
    log.add("uncovered", "projectName", refs(cells, names.left, beyond), rowSpan(beyond, names.left));
}

function isUnread(classifier: RowClassifier, row: number): boolean {
  return classifier.isPlainProject(row) || classifier.kindOf(row) === "project";
}

function refs(
  cells: BlockCells,
  column: number,
  rows: Iterable<number>,
): { sheet: string; row: number; column: number }[] {
  return [...rows].slice(0, 100).map((row) => ({ sheet: cells.sheet.name, row, column }));
}

function rowSpan(rows: ArrayLike<number>, column: number): string {
  const [first, last] = [rows[0]!, rows[rows.length - 1]!];
  return first === last
    ? formatAddress(first, column)
    : `${formatAddress(first, column)}:${formatAddress(last, column)}`;
}
