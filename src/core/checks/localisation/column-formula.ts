import { formulaAt } from "../derived-repair";
import { summedAreas } from "../sum-formula";
import type { CellBook, CellId } from "./cell-book";

/** Whether the live formula of a sum row adds up its column; it may also work along the row. */
export function isColumnFormula(book: CellBook, target: CellId): boolean {
  if (!book.isFormula(target)) return false;
  const at = book.ref(target)!;
  const areas = summedAreas(formulaAt(book.ledger, at) ?? "");
  return !areas || areas.some(({ top, bottom }) => at.row < top || at.row > bottom);
}
