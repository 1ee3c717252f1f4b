import type { MoneyUnit } from "../numbers/money-unit";
import type { SheetView } from "../recognition/sheet-view";
import { unitNotes } from "../recognition/unit-notes";
import type { PlainTable } from "./plain-table";

/** A note of the unit stands so near above the figures. */
const HEAD_ROWS = 12;

/** The unit that stands above a table; undefined where none does. */
export function unitOfTable(view: SheetView, { rows }: PlainTable): MoneyUnit | undefined {
  return unitAbove(view, rows[0]!.row);
}

/** The same above a row. */
export function unitAbove(view: SheetView, row: number): MoneyUnit | undefined {
  const notes = unitNotes(view, row - HEAD_ROWS, row - 1);
  const units = new Set(notes.map(({ unit }) => unit));
  return units.size === 1 ? [...units][0] : notes.at(-1)?.unit;
}
