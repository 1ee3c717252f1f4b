import { isFigureMeaning } from "./anchor-rows";
import type { ReadColumn } from "./column-meaning";
import type { Table } from "./table";
import type { Assignment } from "./column-relations";

/** Where no header says 项目名称: the text column that stands left of the figures. */
export function withName(table: Table, chosen: Assignment, columns: readonly ReadColumn[]): Assignment {
  if (chosen.has("projectName")) return chosen;
  const taken = new Set(chosen.values());
  const figures = columns
    .filter(({ word }) => word && isFigureMeaning(word.meaning))
    .map(({ column }) => column);
  if (figures.length === 0) return chosen;
  const first = Math.min(...figures);
  const counted = Array.from({ length: Math.max(0, first - table.left) }, (_, index) => table.left + index)
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, texts: distinctTexts(table, column) }))
    .filter(({ texts }) => texts > 0);
  if (counted.length === 0) return chosen;
  const best = counted.reduce((a, b) => (b.texts > a.texts ? b : a));
  return new Map([...chosen, ["projectName", best.column]]);
}

function distinctTexts(table: Table, column: number): number {
  const texts = new Set<string>();
  for (let row = table.firstRow; row <= Math.min(table.lastRow, table.firstRow + 400); row++) {
    const text = table.view.text(row, column);
    if (text !== undefined) texts.add(text);
  }
  return texts.size;
}
