import { isFormSum, isSourceLabel, readFormLabel, type FormLabel } from "./form-labels";
import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import type { PartRow, ToldRows } from "./told-rows";

/** A row that says whose money it is, and the rows right below it that do not. */
interface Owned {
  readonly of: number;
  readonly isSum: boolean;
  readonly rows: number[];
}

/**
 * Rows without a name, or with the same one again, that split the project or the sum above them by where its money comes
 * from: none of them is a project.
 */
export function sourceRows(
  classifier: RowClassifier,
  figures: RowFigures,
  told: ToldRows,
): readonly PartRow[] {
  const owned = ownedRows(classifier, told);
  const isListed = owned.some((each) => areItsSources(classifier, each));
  const found: PartRow[] = [];
  for (const each of owned) {
    const { of, isSum, rows } = each;
    const isOfUnsaid = isSum && isListed && classifier.sourceAt(of) === undefined;
    const areSources = areItsSources(classifier, each) || (isOfUnsaid && areNamed(classifier, rows));
    if (!areSources && (isSum || !figures.isMostlyRoundedSumOf(of, rows))) continue;
    for (const row of rows)
      found.push({ row, label: `第${row + 1}行`, of, ...(areSources && { isSource: true as const }) });
  }
  return found;
}

/**
 * 财政资金 and 其他资金 in rows of a project, or of 合计, that is itself said to be 年度资金总额: their words tell, even where
 * figures that were rounded one by one do not quite add up.
 */
function areItsSources(classifier: RowClassifier, { of, rows }: Owned): boolean {
  return isFormSum(labelAt(classifier, of).bare) && areNamed(classifier, rows);
}

function areNamed(classifier: RowClassifier, rows: readonly number[]): boolean {
  return rows.every((row) => isSourceLabel(labelAt(classifier, row)));
}

function labelAt(classifier: RowClassifier, row: number): FormLabel {
  return readFormLabel(classifier.sourceAt(row) ?? "");
}

/** Each project and sum that has such rows right below it. */
function ownedRows(classifier: RowClassifier, { projects, marked }: ToldRows): readonly Owned[] {
  const kinds = new Map(marked.map(({ row, kind }) => [row, kind]));
  const found: Owned[] = [];
  let open: Owned | undefined;
  let last = -1;
  for (const row of Uint32Array.from([...projects, ...kinds.keys()]).sort()) {
    const isAgain = open !== undefined && repeatsName(classifier, open.of, row);
    const isMarked = kinds.has(row);
    const isOwned =
      isAgain ||
      (classifier.isNameless(row) &&
        classifier.serialOf(row) !== "number" &&
        (!isMarked || isSourceLabel(labelAt(classifier, row))));
    const from = last;
    last = row;
    if (!isOwned) {
      const owns = isMarked ? kinds.get(row) !== "section" : !classifier.isNameless(row);
      open = owns ? { of: row, isSum: isMarked, rows: [] } : undefined;
    } else if (open && goesOn(classifier, from, row)) {
      if (open.rows.length === 0) found.push(open);
      open.rows.push(row);
    } else open = undefined;
  }
  return found;
}

/** Systems repeat the project in each of its rows: beside its sum 年度资金总额, beside the others where that comes from. */
function repeatsName(classifier: RowClassifier, whole: number, row: number): boolean {
  const name = classifier.nameAt(row) ?? classifier.labelOf(row);
  if (name === "" || name !== (classifier.nameAt(whole) ?? classifier.labelOf(whole))) return false;
  return isFormSum(labelAt(classifier, whole).bare) && isSourceLabel(labelAt(classifier, row));
}

/** Between the two rows stands nothing but sources that gave no money, 上年结转 with a dash in every column. */
function goesOn(classifier: RowClassifier, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++)
    if (!classifier.isNameless(row) || !isSourceLabel(labelAt(classifier, row))) return false;
  return true;
}
