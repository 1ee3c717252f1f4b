import type { RowClassifier } from "./row-classifier";
import type { RowFigures } from "./row-figures";
import type { PartRow, ToldRows } from "./told-rows";

/** Nobody lists more parts of one figure. */
const MOST_PARTS = 30;

/** Rows that go on below 其中 without the word: they are parts of the row above them, no projects. */
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
