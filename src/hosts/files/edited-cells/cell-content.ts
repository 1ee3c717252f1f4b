import type { CellEntry } from "../../../core/calculation/entry";
import type { CellValue } from "../../../core/workbook/cell";

/** What is written into a cell of a file. */
export type CellContent =
  /** Something else in its place; a formula that stood there is gone. result: of a formula, where it has one. */
  | { readonly kind: "entry"; readonly entry: CellEntry; readonly result?: CellValue }
  /** Another result of the formula that stays; undefined where it has none any longer. */
  | { readonly kind: "result"; readonly value: CellValue | undefined };

/** By row, then column. */
export type SheetContents = ReadonlyMap<number, ReadonlyMap<number, CellContent>>;
