import { equationOfColumns, notedEquations } from "../recognition/noted-equations";
import type { Law } from "./law";
import type { PlainTable } from "./plain-table";

/** The laws that notes beside a table state, as far as each of their columns is filled somewhere. */
export function notedLaws(table: PlainTable): readonly Law[] {
  const [first, last] = [table.rows[0], table.rows.at(-1)];
  if (!first || !last) return [];
  const isFilled = (column: number): boolean =>
    table.rows.some((_, line) => table.amount(line, column)?.isZero() === false);
  return notedEquations(table.view, first.row, last.row).flatMap((noted): Law[] => {
    const law = equationOfColumns(noted, table.columns);
    return law && [...law.parts, ...law.taken].every(isFilled) ? [law] : [];
  });
}
