import { Amount } from "../numbers/amount";
import {
  CellKind,
  FORMULA_FLAG,
  KIND_MASK,
  NOT_CALCULATED_FLAG,
  type CellColumn,
  type WorkbookSnapshot,
} from "./snapshot";

/** Where a figure comes from. Sheet by name, because it is shown to people and survives in findings. */
export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export type CellValue =
  | { readonly kind: "blank" }
  | { readonly kind: "number"; readonly value: Amount }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string };

/** One cell, unpacked from the columns for reading in detail. */
export interface Cell {
  readonly value: CellValue;
  readonly format: string;
  readonly formula: string | undefined;
  readonly notCalculated: boolean;
}

const BLANK: Cell = { value: { kind: "blank" }, format: "General", formula: undefined, notCalculated: false };

/** The cell at sheet index, row, column; a blank one outside the used range. */
export function cellAt(workbook: WorkbookSnapshot, sheet: number, row: number, column: number): Cell {
  const cells = workbook.sheets[sheet]?.columns[column];
  if (!cells || row >= cells.kinds.length) return BLANK;
  const flags = cells.kinds[row]!;
  return {
    value: valueIn(cells, row),
    format: workbook.numberFormats[cells.formats[row]!] ?? "General",
    formula: flags & FORMULA_FLAG ? (cells.formulaAt(row) ?? "") : undefined,
    notCalculated: (flags & NOT_CALCULATED_FLAG) !== 0,
  };
}

/** The value alone of a column's cell; blank beyond its end. */
export function valueIn({ kinds, mantissas, scales, strings }: CellColumn, row: number): CellValue {
  switch ((kinds[row] ?? 0) & KIND_MASK) {
    case CellKind.number:
      return { kind: "number", value: Amount.ofScaled(mantissas[row]!, scales[row]!) };
    case CellKind.text:
      return { kind: "text", value: strings[mantissas[row]!] ?? "" };
    case CellKind.boolean:
      return { kind: "boolean", value: mantissas[row] === 1 };
    case CellKind.error:
      return { kind: "error", value: strings[mantissas[row]!] ?? "#N/A" };
    default:
      return BLANK.value;
  }
}
