import { isFormSum, isSourceLabel, readFormLabel, type FormLabel } from "./form-labels";
import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import type { PartRow, ToldRows } from "./told-rows";

/** Nobody lists more parts of one figure. */
const MOST_PARTS = 30;

/**
 * Rows that go on below 其中 without the word, and rows without a name below the project that they split by funding
 * source: they are parts of the row above them, no projects.
 */
export function furtherParts(
  classifier: RowClassifier,
  figures: RowFigures,
  { projects, parts }: ToldRows,
): readonly PartRow[] {
  const found: PartRow[] = [];
  const isProject = new Set(parts.length > 0 ? projects : []);
  parts.forEach(({ row, of }, index) => {
    if (parts[index + 1]?.row === row + 1) return;
    const listed = parts.filter((part) => part.of === of && part.row <= row).map((part) => part.row);
    const further = followers(classifier, isProject, row + 1);
    const own = closing(figures, of, listed, further);
    for (const each of own ?? further.filter((next) => isPlainlyPart(classifier, of, next)))
      found.push({ row: each, label: `其中：${classifier.labelOf(each)}`, of });
  });
  for (const [of, nameless] of namelessRows(classifier, projects))
    if (areItsSources(classifier, of, nameless))
      for (const row of nameless) found.push({ row, label: `第${row + 1}行`, of, isSource: true });
    else if (figures.isMostlyRoundedSumOf(of, nameless))
      for (const row of nameless) found.push({ row, label: `第${row + 1}行`, of });
  return found;
}

/** Projects without a number of their own, one below the other. */
function followers(
  classifier: RowClassifier,
  projects: ReadonlySet<number>,
  from: number,
): readonly number[] {
  const rows: number[] = [];
  for (let row = from; projects.has(row) && rows.length < MOST_PARTS; row++) {
    if (classifier.serialOf(row) === "number") break;
    rows.push(row);
  }
  return rows;
}

/** As many of them as make up, with those that 其中 names, what the whole states. */
function closing(
  figures: RowFigures,
  whole: number,
  listed: readonly number[],
  further: readonly number[],
): readonly number[] | undefined {
  for (let count = 0; count <= further.length; count++) {
    const rows = further.slice(0, count);
    if (figures.isMostlySumOf(whole, [...listed, ...rows])) return rows;
  }
  return undefined;
}

/** Set in further than the whole, or without a number where the whole bears one. */
function isPlainlyPart(classifier: RowClassifier, whole: number, row: number): boolean {
  if (classifier.indentAt(row) > classifier.indentAt(whole)) return true;
  return (
    whole !== undefined && classifier.serialOf(whole) === "number" && classifier.serialOf(row) === "none"
  );
}

/**
 * 财政资金 and 其他资金 in rows of a project that is itself said to be 年度资金总额: their words tell, even where figures
 * that were rounded one by one do not quite add up.
 */
function areItsSources(classifier: RowClassifier, whole: number, rows: readonly number[]): boolean {
  return (
    isFormSum(labelAt(classifier, whole).bare) && rows.every((row) => isSourceLabel(labelAt(classifier, row)))
  );
}

function labelAt(classifier: RowClassifier, row: number): FormLabel {
  return readFormLabel(classifier.sourceAt(row) ?? "");
}

/** By project with a name, the rows without one right below it, or with the same one that 年度资金总额 stands beside. */
function namelessRows(
  classifier: RowClassifier,
  projects: Uint32Array,
): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  let whole: number | undefined;
  projects.forEach((row, index) => {
    const isAgain = whole !== undefined && repeatsName(classifier, whole, row);
    if (!isAgain && !classifier.isNameless(row)) {
      whole = row;
      return;
    }
    const isNext = index > 0 && goesOn(classifier, projects[index - 1]!, row);
    const isNumbered = !isAgain && classifier.serialOf(row) === "number";
    if (whole === undefined || !isNext || isNumbered) whole = undefined;
    else if (found.has(whole)) found.get(whole)!.push(row);
    else found.set(whole, [row]);
  });
  return found;
}

/** Systems repeat the project in each of its rows: beside its sum 年度资金总额, beside the others where that comes from. */
function repeatsName(classifier: RowClassifier, whole: number, row: number): boolean {
  const name = classifier.nameAt(row);
  if (name === undefined || name !== classifier.nameAt(whole)) return false;
  return isFormSum(labelAt(classifier, whole).bare) && isSourceLabel(labelAt(classifier, row));
}

/** Between the two rows stands nothing but sources that gave no money, 上年结转 with a dash in every column. */
function goesOn(classifier: RowClassifier, from: number, to: number): boolean {
  for (let row = from + 1; row < to; row++)
    if (!classifier.isNameless(row) || !isSourceLabel(labelAt(classifier, row))) return false;
  return true;
}
