import { isListedSum, isSourceLabel, type FormLabel } from "./form-labels";
import type { RowClassifier } from "./row-classifier";
import { labelKind } from "./row-label";
import type { ToldRows } from "./told-rows";

/** Two or more rows of one project or of one sum: the first bears its name, the others none or the same again. */
export interface Entity {
  readonly rows: readonly number[];
  readonly isSum: boolean;
  /** The name stands in each of its rows. */
  readonly bearsName: boolean;
}

/** The projects and sums that have several rows. label: what a row says of the source of its money. */
export function entities(
  classifier: RowClassifier,
  { projects, marked }: ToldRows,
  label: (row: number) => FormLabel,
): readonly Entity[] {
  const kinds = new Map(marked.map(({ row, kind }) => [row, kind]));
  const found: Entity[] = [];
  let open: { rows: number[]; isSum: boolean; bearsName: boolean } | undefined;
  for (const row of Uint32Array.from([...projects, ...kinds.keys()]).sort()) {
    const isAgain = open !== undefined && repeatsName(classifier, open.rows[0]!, row, label);
    if (isAgain || isUnnamed(classifier, kinds.has(row), row, label)) {
      if (open && !goesOn(classifier, open.rows.at(-1)!, row, label)) open = undefined;
      if (!open) continue;
      if (open.rows.length === 1) found.push(open);
      open.rows.push(row);
      open.bearsName ||= isAgain;
      continue;
    }
    const isSum = kinds.has(row) && !isNamedProject(classifier, row, label);
    const isOwner = isSum ? kinds.get(row) !== "section" : !classifier.isNameless(row);
    open = isOwner ? { rows: [row], isSum, bearsName: false } : undefined;
  }
  return found;
}

/** Systems repeat the project in each of its rows: beside its sum 年度资金总额, beside the others where that comes from. */
function repeatsName(
  classifier: RowClassifier,
  whole: number,
  row: number,
  label: (row: number) => FormLabel,
): boolean {
  const name = classifier.nameAt(row) ?? classifier.labelOf(row);
  if (name === "" || name !== (classifier.nameAt(whole) ?? classifier.labelOf(whole))) return false;
  return isSourceLabel(label(row)) || isListedSum(label(row).bare);
}

/** It has no name, no number and, where something made it a sum, no word for that but one of a project's own sum. */
function isUnnamed(
  classifier: RowClassifier,
  isMarked: boolean,
  row: number,
  label: (row: number) => FormLabel,
): boolean {
  if (!classifier.isNameless(row) || classifier.serialOf(row) === "number") return false;
  if (!isMarked) return true;
  const own = classifier.labelOf(row);
  if (own !== "" && own !== classifier.sourceAt(row)) return false;
  return isSourceLabel(label(row)) || isListedSum(label(row).bare);
}

/** 渡口维护 | 小计 above 渡口维护 | 财政资金 is no sum of projects. */
function isNamedProject(classifier: RowClassifier, row: number, label: (row: number) => FormLabel): boolean {
  const name = classifier.nameAt(row);
  return name !== undefined && labelKind(name) === "plain" && isListedSum(label(row).bare);
}

/** Between the two rows stands nothing but sources that gave no money, 上年结转 with a dash in every column. */
function goesOn(
  classifier: RowClassifier,
  from: number,
  to: number,
  label: (row: number) => FormLabel,
): boolean {
  for (let row = from + 1; row < to; row++)
    if (!classifier.isNameless(row) || !isSourceLabel(label(row))) return false;
  return true;
}
