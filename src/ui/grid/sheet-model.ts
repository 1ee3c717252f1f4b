import type { CellLook, DrawingFrame, SheetDisplay } from "../../app/sheet-display";
import { cellAt, type Cell } from "../../core/workbook/cell";
import type { Area, SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { axisOf, type Axis } from "./axis";
import { fittedRows } from "./fitted-rows";

/** A sheet as the grid draws it: what stands where, how large, how it looks. */
export interface SheetModel {
  readonly workbook: WorkbookSnapshot;
  readonly index: number;
  readonly sheet: SheetSnapshot;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hasGridLines: boolean;
  cell(row: number, column: number): Cell;
  look(row: number, column: number): CellLook | undefined;
  /** Merged areas that a row takes part in. */
  mergesOf(row: number): readonly Area[];
  note(row: number, column: number): string | undefined;
  readonly drawings: readonly DrawingFrame[];
}

/** As Excel shows a sheet that is smaller: blank rows and columns go on. */
const LEAST = { rows: 60, columns: 26 };
const BEYOND = { rows: 30, columns: 6 };
/** A drawing farther away from the cells than this is left out of sight. */
const MOST_DRAWN = { rows: 2000, columns: 200 };
const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 15;
/** Of a row in Excel: 409 points. */
const MOST_HEIGHT = 545;

export function sheetModel(
  workbook: WorkbookSnapshot,
  index: number,
  display: SheetDisplay | undefined,
): SheetModel {
  const sheet = workbook.sheets[index]!;
  const merges = mergesByRow(sheet.merges);
  const notes = new Map(sheet.comments.map(({ row, column, text }) => [`${row} ${column}`, text]));
  const looks = display?.looks;
  const columnLooks = columnLooksOf(display);
  const styledRows = Math.min(display?.rowLooks.length ?? 0, sheet.rowCount + 200);
  const drawings = display?.drawings ?? [];
  const drawn = endOf(drawings);
  const drawnRows = Math.min(drawn.rows, sheet.rowCount + MOST_DRAWN.rows);
  const drawnColumns = Math.min(drawn.columns, sheet.columnCount + MOST_DRAWN.columns);
  const rowCount = Math.max(sheet.rowCount, styledRows, drawnRows, LEAST.rows - BEYOND.rows) + BEYOND.rows;
  const columnCount =
    Math.max(sheet.columnCount, drawnColumns, LEAST.columns - BEYOND.columns) + BEYOND.columns;
  const hiddenRows = new Set(sheet.hiddenRows);
  const hiddenColumns = new Set(sheet.hiddenColumns);
  const widths = widthsOf(display);
  const columns = axisOf(columnCount, (column) =>
    hiddenColumns.has(column) ? 0 : (widths.get(column) ?? display?.defaultWidth ?? DEFAULT_WIDTH),
  );
  const fitted = display
    ? fittedRows({ workbook, index, display, widthOfColumn: columns.size, mergesOf: merges })
    : () => 0;
  const plainHeight = pixels(display?.defaultHeight || DEFAULT_HEIGHT);
  const rows = axisOf(rowCount, (row) => {
    if (hiddenRows.has(row)) return 0;
    const stated = display?.rowHeights[row];
    return stated ? pixels(stated) : Math.max(plainHeight, Math.min(fitted(row), MOST_HEIGHT));
  });
  return {
    workbook,
    index,
    sheet,
    rows,
    columns,
    frozenRows: Math.min(display?.frozenRows ?? 0, rowCount - 1),
    frozenColumns: Math.min(display?.frozenColumns ?? 0, columnCount - 1),
    hasGridLines: display?.hasGridLines ?? true,
    cell: (row, column) => cellAt(workbook, index, row, column),
    look: (row, column) =>
      looks?.[(display?.cells[column]?.[row] || display?.rowLooks[row] || columnLooks.get(column) || 0) - 1],
    mergesOf: (row) => merges(row),
    note: (row, column) => notes.get(`${row} ${column}`),
    drawings,
  };
}

/** The sheet with a text in one cell, for as long as it has not been taken over. */
export function withText(
  model: SheetModel,
  at: { readonly row: number; readonly column: number },
  text: string,
): SheetModel {
  const cell: Cell = {
    value: { kind: "text", value: text },
    format: "@",
    formula: undefined,
    notCalculated: false,
  };
  return {
    ...model,
    cell: (row, column) => (row === at.row && column === at.column ? cell : model.cell(row, column)),
  };
}

/** The merged area over a cell, if any. */
export function mergeAt(model: SheetModel, row: number, column: number): Area | undefined {
  return model.mergesOf(row).find(({ left, right }) => left <= column && column <= right);
}

/** Rows and columns as far as drawings reach; what keeps its size reaches over cells of the usual size. */
function endOf(drawings: readonly DrawingFrame[]): { readonly rows: number; readonly columns: number } {
  const ends = drawings.map(({ from, to }) =>
    "row" in to
      ? to
      : {
          row: from.row + Math.ceil((from.y + to.height) / pixels(DEFAULT_HEIGHT)),
          column: from.column + Math.ceil((from.x + to.width) / DEFAULT_WIDTH),
        },
  );
  return {
    rows: 1 + Math.max(-1, ...ends.map(({ row }) => row)),
    columns: 1 + Math.max(-1, ...ends.map(({ column }) => column)),
  };
}

function pixels(points: number): number {
  return Math.floor((points * 4) / 3 + 0.5);
}

/** Areas taller than this are kept in a list of their own instead of under each of their rows. */
const TALL = 1000;

function mergesByRow(merges: readonly Area[]): (row: number) => readonly Area[] {
  const byRow = new Map<number, Area[]>();
  const tall: Area[] = [];
  for (const area of merges) {
    if (area.bottom - area.top > TALL) tall.push(area);
    else
      for (let row = area.top; row <= area.bottom; row++)
        if (!byRow.get(row)?.push(area)) byRow.set(row, [area]);
  }
  return (row) => {
    const own = byRow.get(row) ?? NONE;
    const over = tall.filter(({ top, bottom }) => top <= row && row <= bottom);
    return over.length > 0 ? [...own, ...over] : own;
  };
}

const NONE: readonly Area[] = [];
/** Column lists of files often end with one entry for all columns to the right. */
const MOST_COLUMNS = 4096;

function widthsOf(display: SheetDisplay | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const { first, last, width } of display?.columns ?? [])
    if (width !== undefined)
      for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++) widths.set(column, width);
  return widths;
}

function columnLooksOf(display: SheetDisplay | undefined): ReadonlyMap<number, number> {
  const looks = new Map<number, number>();
  for (const { first, last, look } of display?.columns ?? [])
    if (look !== undefined)
      for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++) looks.set(column, look);
  return looks;
}
