import { cellAt, type CellValue } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** What is put into a cell: a value, or a formula without "=". */
export type CellEntry = CellValue | { readonly kind: "formula"; readonly formula: string };

/** One cell's new content; its number format stays. */
export interface CellEdit {
  /** Index. */
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly entry: CellEntry;
}

/** What stands in a cell, so that it can be put back. */
export function entryAt(workbook: WorkbookSnapshot, sheet: number, row: number, column: number): CellEntry {
  const { value, formula } = cellAt(workbook, sheet, row, column);
  return formula === undefined ? value : { kind: "formula", formula };
}
