import { Amount } from "../numbers/amount";
import { CellKind, FORMULA_FLAG, KIND_MASK, NOT_CALCULATED_FLAG, type WorkbookSnapshot } from "./snapshot";

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
    value: valueOf(flags & KIND_MASK, cells.mantissas[row]!, cells.scales[row]!, cells.strings),
    format: workbook.numberFormats[cells.formats[row]!] ?? "General",
    formula: flags & FORMULA_FLAG ? (cells.formulaAt(row) ?? "") : undefined,
    notCalculated: (flags & NOT_CALCULATED_FLAG) !== 0,
  };
}

function valueOf(kind: number, mantissa: number, scale: number, strings: readonly string[]): CellValue {
  switch (kind) {
    case CellKind.number:
      return { kind: "number", value: Amount.ofScaled(mantissa, scale) };
    case CellKind.text:
      return { kind: "text", value: strings[mantissa] ?? "" };
    case CellKind.boolean:
      return { kind: "boolean", value: mantissa === 1 };
    case CellKind.error:
      return { kind: "error", value: strings[mantissa] ?? "#N/A" };
    default:
      return BLANK.value;
  }
}
