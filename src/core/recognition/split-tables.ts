import { isFigureMeaning } from "./anchor-rows";
import type { ReadColumn } from "./column-meaning";

const FEWEST_ALIKE = 2;
/** What projects are grouped by. */
const CLASS = /^(?:资金|经费|预算)?(?:来源|性质|类[别型]|渠道)$/;

/**
 * Two tables side by side share a header row: each begins with a name of its own, after the figures of the one before,
 * or where an Excel table begins. Columns between a blank one and the name are of the table that begins.
 */
export function splitTables(
  columns: readonly ReadColumn[],
  edges: ReadonlySet<number>,
): readonly (readonly ReadColumn[])[] {
  const tables: ReadColumn[][] = [];
  let current: ReadColumn[] = [];
  columns.forEach((column, index) => {
    const rest = columns.slice(index + 1);
    if (edges.has(column.column) && current.length > 0) {
      tables.push(current);
      current = [];
    } else if (
      current.some(isFigure) &&
      rest.some(isFigure) &&
      (startsTable(column, current) || startsSummary(column, current, rest))
    ) {
      const kept = beforeGap(current, column);
      tables.push(current.slice(0, kept));
      current = current.slice(kept);
    }
    current.push(column);
  });
  tables.push(current);
  return tables.filter((table) => table.some(isFigure));
}

/** How many columns stand before the last blank one; all of them where figures stand behind it. */
function beforeGap(current: readonly ReadColumn[], next: ReadColumn): number {
  const all = [...current, next];
  for (let index = all.length - 1; index > 0; index--) {
    if (index < current.length && isFigure(all[index]!)) break;
    if (all[index]!.column - all[index - 1]!.column > 1) return index;
  }
  return current.length;
}

function startsTable(column: ReadColumn, current: readonly ReadColumn[]): boolean {
  const first = current[0]!;
  if (column.texts.at(-1) === first.texts.at(-1)) return true;
  const meaning = column.word?.meaning;
  if (meaning !== "projectName" && meaning !== "serial") return false;
  return current.some(({ word }) => word?.meaning === meaning);
}

/**
 * 科室 behind a blank column, with the figures of the table before it once more: 分科室汇总 at its side; so is 来源 and
 * the like where two of the headers are the same.
 */
function startsSummary(
  { column, word, texts }: ReadColumn,
  current: readonly ReadColumn[],
  rest: readonly ReadColumn[],
): boolean {
  if (column - current.at(-1)!.column < 2 || (word && isFigureMeaning(word.meaning))) return false;
  const isOffice = word?.meaning === "responsibleOffice" || word?.meaning === "approvalOffice";
  const repeated = rest.filter(
    (each) => isFigure(each) && current.some((own) => own.word?.meaning === each.word!.meaning),
  );
  if (isOffice) return repeated.length > 0;
  if (
    !CLASS.test((texts.at(-1) ?? "").replace(/\s/g, "")) ||
    !current.some((own) => own.word?.meaning === "projectName")
  )
    return false;
  const alike = repeated.filter((each) => current.some((own) => own.texts.at(-1) === each.texts.at(-1)));
  return alike.length >= FEWEST_ALIKE;
}

function isFigure({ word }: ReadColumn): boolean {
  return word !== undefined && isFigureMeaning(word.meaning);
}
