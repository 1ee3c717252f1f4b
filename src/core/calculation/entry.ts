import type { CellValue } from "../workbook/cell";

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
