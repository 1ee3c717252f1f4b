import type { CellRef } from "./cell";
import type { Area } from "./snapshot";

/** Limits of an .xlsx sheet. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

const CELL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?(\d{1,7})$/;

/** "J5" for row 4, column 9. */
export function formatAddress(row: number, column: number): string {
  return `${formatColumn(column)}${row + 1}`;
}

/** "J" for column 9. */
export function formatColumn(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** "A1:B5", or "A1" where the area is one cell. */
export function formatArea(area: Area): string {
  const first = formatAddress(area.top, area.left);
  const last = formatAddress(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

/** With the sheet, as a hyperlink or a formula takes it: '年初批复'!J5. */
export function formatCellRef(ref: CellRef): string {
  return `${quoteSheet(ref.sheet)}!${formatAddress(ref.row, ref.column)}`;
}

/** A sheet's name in apostrophes, as a reference may always bear it: 'it''s'. */
export function quoteSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

/** Row and column of "J5" or "$J$5"; undefined where the text is no address of a sheet. */
export function parseAddress(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL.exec(text.trim());
  if (!match) return undefined;
  const row = Number(match[2]) - 1;
  const column = columnOf(match[1]!);
  return row >= 0 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** The area of "A1", "A1:B5", "A:C" (all rows) or "2:5" (all columns), in any order of its corners. */
export function parseArea(text: string): Area | undefined {
  const [from, to = from, ...rest] = text.split(":").map((part) => part.trim());
  if (rest.length > 0 || from === undefined || to === undefined) return undefined;
  const first = parseAddress(from);
  const last = parseAddress(to);
  if (first && last) return areaBetween(first.row, first.column, last.row, last.column);
  if (!text.includes(":")) return undefined;
  const [left, right] = [COLUMN.exec(from), COLUMN.exec(to)];
  if (left && right) {
    const area = areaBetween(0, columnOf(left[1]!), LAST_ROW, columnOf(right[1]!));
    return area.right <= LAST_COLUMN ? area : undefined;
  }
  const [top, bottom] = [ROW.exec(from), ROW.exec(to)];
  if (!top || !bottom) return undefined;
  const area = areaBetween(Number(top[1]) - 1, 0, Number(bottom[1]) - 1, LAST_COLUMN);
  return area.top >= 0 && area.bottom <= LAST_ROW ? area : undefined;
}

export interface Reference {
  /** As written, without apostrophes; absent where the reference names no sheet. */
  readonly sheet?: string;
  readonly area: Area;
}

/** Sheet and area of a reference such as 'it''s'!$A$1:$B$5 or 年初批复!A:A. */
export function parseReference(text: string): Reference | undefined {
  const match = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(text.trim());
  const area = match && parseArea(match[3]!);
  if (!area) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2];
  return sheet === undefined ? { area } : { sheet, area };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function areaBetween(rowA: number, columnA: number, rowB: number, columnB: number): Area {
  return {
    top: Math.min(rowA, rowB),
    left: Math.min(columnA, columnB),
    bottom: Math.max(rowA, rowB),
    right: Math.max(columnA, columnB),
  };
}
