import { cellAt, type CellRef } from "./cell";
import type { WorkbookSnapshot } from "./snapshot";

/**
 * What a cell holds, as a plain number ("0.9133") or text; "" where it is blank or its sheet is gone. What is written
 * into a cell is first compared with this, so that an edit made meanwhile is never overwritten.
 */
export function contentOf(workbook: WorkbookSnapshot, at: CellRef): string {
  const sheet = workbook.sheets.findIndex(({ name }) => name === at.sheet);
  const { value } = cellAt(workbook, sheet, at.row, at.column);
  return value.kind === "blank" ? "" : String(value.value);
}
