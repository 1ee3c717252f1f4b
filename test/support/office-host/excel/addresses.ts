import { invalidArgument } from "../model";

/** Inclusive on all sides, counted from 0. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const LAST_ROW = 1048575;
export const LAST_COLUMN = 16383;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads B2, B2:C9, B:C or 2:9, dollars allowed, without a sheet name. */
export function parseArea(address: string): Area | undefined {
  const cells = CELLS.exec(address);
  if (cells) {
    const [, left, top, right = left, bottom = top] = cells;
    return ordered(Number(top) - 1, columnIndex(left!), Number(bottom) - 1, columnIndex(right!));
  }
  const columns = COLUMNS.exec(address);
  if (columns) return ordered(0, columnIndex(columns[1]!), LAST_ROW, columnIndex(columns[2]!));
  const rows = ROWS.exec(address);
  if (rows) return ordered(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, LAST_COLUMN);
  return undefined;
}

function ordered(top: number, left: number, bottom: number, right: number): Area {
  const area = {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  };
  if (area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalidArgument();
  return area;
}

/** "A1" or "A1:B2", whole columns and rows as Excel writes them; anchor puts dollars. */
export function formatArea({ top, left, bottom, right }: Area, anchor = ""): string {
  const column = (index: number): string => anchor + columnLetters(index);
  const row = (index: number): string => `${anchor}${index + 1}`;
  if (top === 0 && bottom === LAST_ROW && left === 0 && right === LAST_COLUMN)
    return `${row(0)}:${row(LAST_ROW)}`;
  if (top === 0 && bottom === LAST_ROW) return `${column(left)}:${column(right)}`;
  if (left === 0 && right === LAST_COLUMN) return `${row(top)}:${row(bottom)}`;
  const first = column(left) + row(top);
  return top === bottom && left === right ? first : `${first}:${column(right)}${row(bottom)}`;
}

/** Quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** 'It''s'!A1 → sheet and rest; no sheet when the address names none. */
export function splitSheet(address: string): { readonly sheet?: string; readonly local: string } {
  const mark = address.lastIndexOf("!");
  if (mark < 0) return { local: address };
  const name = address.slice(0, mark);
  const sheet = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet, local: address.slice(mark + 1) };
}

/** Splits a list such as "A1,'a,b'!B2:B9" at its commas and semicolons, but not inside quoted sheet names. */
export function splitList(addresses: string): string[] {
  return addresses.match(/(?:'(?:[^']|'')*'|[^,;'])+/g)?.map((part) => part.trim()) ?? [];
}

export function intersect(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export const sameArea = (a: Area, b: Area): boolean =>
  a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
