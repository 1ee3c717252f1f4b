import { Amount } from "../../core/numbers/amount";
import type { CellRef } from "../../core/workbook/cell";
import {
  CellKind,
  type CellColumn,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../core/workbook/snapshot";

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The workbook with one cell changed; a text of digits becomes a number. The number format stays. */
export function withContent(workbook: WorkbookSnapshot, at: CellRef, content: string): WorkbookSnapshot {
  const index = sheetIndex(workbook, at.sheet);
  const sheets = workbook.sheets.map((sheet, each) =>
    each === index ? withCell(sheet, at.row, at.column, content) : sheet,
  );
  return { ...workbook, sheets };
}

/** With an empty sheet behind all others. */
export function withSheet(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const sheet: SheetSnapshot = {
    name,
    visibility: "visible",
    isProtected: false,
    hasCells: true,
    rowCount: 0,
    columnCount: 0,
    columns: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    comments: [],
  };
  return { ...workbook, sheets: [...workbook.sheets, sheet] };
}

export function withoutSheet(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

/** −1 where no sheet bears the name. */
export function sheetIndex(workbook: WorkbookSnapshot, name: string): number {
  return workbook.sheets.findIndex((sheet) => sheet.name === name);
}

function withCell(sheet: SheetSnapshot, row: number, column: number, content: string): SheetSnapshot {
  const columns = Array.from({ length: Math.max(sheet.columnCount, column + 1) }, (_, each) =>
    each === column ? changed(sheet.columns[each], row, content) : sheet.columns[each],
  );
  return { ...sheet, columns, columnCount: columns.length, rowCount: Math.max(sheet.rowCount, row + 1) };
}

function changed(before: CellColumn | undefined, row: number, content: string): CellColumn {
  const length = Math.max(before?.kinds.length ?? 0, row + 1);
  const kinds = enlarged(Uint8Array, before?.kinds, length);
  const mantissas = enlarged(Float64Array, before?.mantissas, length);
  const scales = enlarged(Int16Array, before?.scales, length);
  const formats = enlarged(Uint16Array, before?.formats, length);
  const strings = [...(before?.strings ?? [])];
  const scaled = PLAIN_NUMBER.test(content) ? Amount.of(content).scaled() : null;
  kinds[row] = content === "" ? CellKind.blank : scaled ? CellKind.number : CellKind.text;
  mantissas[row] = content === "" ? 0 : scaled ? scaled.mantissa : strings.push(content) - 1;
  scales[row] = scaled?.scale ?? 0;
  return {
    kinds,
    mantissas,
    scales,
    formats,
    strings,
    formulaAt: (asked) => (asked === row ? undefined : before?.formulaAt(asked)),
  };
}

interface CellArray {
  [index: number]: number;
  set(values: ArrayLike<number>): void;
}

function enlarged<Cells extends CellArray>(
  kind: new (length: number) => Cells,
  before: Cells | undefined,
  length: number,
): Cells {
  const cells = new kind(length);
  if (before) cells.set(before as unknown as ArrayLike<number>);
  return cells;
}
