import type { CellColumn, SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** A snapshot as JSON, so that a test can hand one to a page. */
export interface PackedSnapshot extends Omit<WorkbookSnapshot, "sheets"> {
  readonly sheets: readonly PackedSheet[];
}

type PackedSheet = Omit<SheetSnapshot, "columns"> & { readonly columns: readonly (PackedColumn | null)[] };

interface PackedColumn {
  readonly kinds: readonly number[];
  readonly mantissas: readonly number[];
  readonly scales: readonly number[];
  readonly formats: readonly number[];
  readonly strings: readonly string[];
  readonly formulas: readonly (readonly [row: number, formula: string])[];
}

export function packSnapshot(workbook: WorkbookSnapshot): PackedSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheet,
      columns: Array.from(sheet.columns, (column) => (column ? packColumn(column) : null)),
    })),
  };
}

export function unpackSnapshot(packed: PackedSnapshot): WorkbookSnapshot {
  return {
    ...packed,
    sheets: packed.sheets.map((sheet) => ({
      ...sheet,
      columns: sheet.columns.map((column) => (column ? unpackColumn(column) : undefined)),
    })),
  };
}

function packColumn(column: CellColumn): PackedColumn {
  const { kinds, mantissas, scales, formats, strings } = column;
  return {
    kinds: [...kinds],
    mantissas: [...mantissas],
    scales: [...scales],
    formats: [...formats],
    strings,
    formulas: [...kinds].flatMap((_, row) => {
      const formula = column.formulaAt(row);
      return formula === undefined ? [] : [[row, formula] as const];
    }),
  };
}

function unpackColumn({ kinds, mantissas, scales, formats, strings, formulas }: PackedColumn): CellColumn {
  const byRow = new Map(formulas);
  return {
    kinds: Uint8Array.from(kinds),
    mantissas: Float64Array.from(mantissas),
    scales: Int16Array.from(scales),
    formats: Uint16Array.from(formats),
    strings,
    formulaAt: (row) => byRow.get(row),
  };
}
