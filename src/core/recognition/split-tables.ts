import { isFigureMeaning } from "./anchor-rows";
import type { ReadColumn } from "./column-meaning";

/** Two tables side by side share a header row: each begins with a name of its own, after the figures of the one before. */
export function splitTables(columns: readonly ReadColumn[]): readonly (readonly ReadColumn[])[] {
  const tables: ReadColumn[][] = [];
  let current: ReadColumn[] = [];
  columns.forEach((column, index) => {
    const rest = columns.slice(index + 1);
    if (current.some(isFigure) && startsTable(column, current) && rest.some(isFigure)) {
      tables.push(current);
      current = [];
    }
    current.push(column);
  });
  tables.push(current);
  return tables.filter((table) => table.some(isFigure));
}

function startsTable(column: ReadColumn, current: readonly ReadColumn[]): boolean {
  const first = current[0]!;
  if (column.texts.at(-1) === first.texts.at(-1)) return true;
  const meaning = column.word?.meaning;
  if (meaning !== "projectName" && meaning !== "serial") return false;
  return current.some(({ word }) => word?.meaning === meaning);
}

function isFigure({ word }: ReadColumn): boolean {
  return word !== undefined && isFigureMeaning(word.meaning);
}
