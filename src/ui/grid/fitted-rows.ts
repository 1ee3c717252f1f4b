import type { CellLook, SheetDisplay } from "../../app/sheet-display";
import { cellAt } from "../../core/workbook/cell";
import { shownText } from "../../core/workbook/shown-text";
import { CellKind, KIND_MASK, type Area, type WorkbookSnapshot } from "../../core/workbook/snapshot";
import { fontPixels, widthOf } from "./measure-text";

/** The sheet whose rows are fitted. */
export interface RowsToFit {
  readonly workbook: WorkbookSnapshot;
  readonly index: number;
  readonly display: SheetDisplay;
  readonly widthOfColumn: (column: number) => number;
  readonly mergesOf: (row: number) => readonly Area[];
}

/** A line of 宋体 in Excel, to the height of its characters: 18 pixels for 11 points, 33 for 20. */
const LINE = 1.27;
const PADDING = 5;
/** Texts of rows beyond are not measured: a long list is to be there at once, also after every change. */
const MOST_ROWS = 5000;

const known = new WeakMap<SheetDisplay, Map<string, number>>();

/**
 * How many pixels a row needs that the file gives no height for: Excel and WPS fit such rows to their largest font and
 * to their wrapped and turned texts when they open the file, and programs that write workbooks rely on it. Cells merged
 * over several rows count as little as there; 0 where nothing needs more than a plain row.
 */
export function fittedRows({
  workbook,
  index,
  display,
  widthOfColumn,
  mergesOf,
}: RowsToFit): (row: number) => number {
  const { looks, cells } = display;
  const plain = looks[0]?.fontSize ?? 0;
  const lines = looks.map((look) => (look.fontSize > plain ? lineOf(look) : 0));
  const isFlowing = looks.map(({ wrap, rotation }) => wrap || rotation !== undefined);
  if (!display.fitsRows || !(lines.some(Boolean) || isFlowing.some(Boolean))) return () => 0;
  const needs = known.get(display) ?? new Map<string, number>();
  known.set(display, needs);

  const columns = workbook.sheets[index]!.columns;
  /** A number that does not fit becomes ####, also in a cell that wraps. */
  const textAt = (row: number, column: number, { rotation }: CellLook): string => {
    const texts = columns[column];
    const kind = texts && row < texts.kinds.length ? texts.kinds[row]! & KIND_MASK : CellKind.blank;
    if (!texts || kind === CellKind.blank) return "";
    if (kind === CellKind.text) return texts.strings[texts.mantissas[row]!] ?? "";
    if (rotation === undefined) return "";
    const { value, format } = cellAt(workbook, index, row, column);
    return shownText(value, format, workbook.date1904);
  };
  const textNeeds = (row: number, column: number, at: number): number => {
    const look = looks[at]!;
    const text = textAt(row, column, look);
    const width = widthOfColumn(column) - PADDING;
    // No character is wider than its font is high, so that short texts need no measuring.
    const isShort = text.length * fontPixels(look) <= width && !text.includes("\n");
    if (text === "" || (isShort && look.rotation === undefined)) return 0;
    const key = `${at} ${width} ${text}`;
    const before = needs.get(key);
    if (before !== undefined) return before;
    const need = heightOf(text, look, width);
    needs.set(key, need);
    return need;
  };
  return (row) => {
    let most = 0;
    for (let column = 0; column < cells.length; column++) {
      const look = (cells[column]?.[row] ?? 0) - 1;
      const flows = row < MOST_ROWS && isFlowing[look];
      if (look < 0 || !(lines[look] || flows)) continue;
      const merge = mergesOf(row).find(({ left, right }) => left <= column && column <= right);
      if (merge && merge.bottom > merge.top) continue;
      most = Math.max(most, lines[look] ?? 0);
      if (flows && !merge) most = Math.max(most, textNeeds(row, column, look));
    }
    return most;
  };
}

function lineOf(look: CellLook): number {
  return Math.floor(((look.fontSize * 4) / 3) * LINE);
}

function heightOf(text: string, look: CellLook, width: number): number {
  const line = lineOf(look);
  if (look.rotation === undefined) {
    const count = text.split("\n").reduce((sum, part) => sum + linesOf(part, look, width), 0);
    return count > 1 ? count * line : 0;
  }
  if (look.rotation === "stacked") return text.length * line + PADDING;
  const angle = (Math.abs(look.rotation) * Math.PI) / 180;
  return Math.ceil(widthOf(text, look) * Math.sin(angle) + line * Math.cos(angle)) + PADDING;
}

function linesOf(text: string, look: CellLook, width: number): number {
  return Math.max(1, Math.ceil(widthOf(text, look) / Math.max(width, 1)));
}
