import { behindAside, behindTag, brokenOff, isAside } from "../xml/scan-bytes";

const LESS = 0x3c;
const SLASH = 0x2f;
const GREATER = 0x3e;
const decoder = new TextDecoder();

/** Told of the rows and cells of a sheet's data in order; positions are of whole tags and elements. */
export interface RowVisitor {
  /** A row's start tag. Says whether its cells are to be told of too. */
  row(row: number, start: number, end: number, isEmpty: boolean): boolean;
  /** A whole cell, of a row that was asked for. */
  cell(row: number, column: number, start: number, end: number): void;
  /** The end tag of such a row. */
  endRow(at: number): void;
}

/**
 * Walks through what stands between the tags of sheetData. prefix: "x:" or "". Rows and cells without an address follow
 * the one before. Throws HostError "damaged" for XML that breaks off.
 */
export function walkRows(bytes: Uint8Array, prefix: string, visitor: RowVisitor): void {
  const names = { row: encoded(`${prefix}row`), cell: encoded(`${prefix}c`) };
  let row = -1;
  let column = -1;
  let isVisited = false;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    if (isAside(bytes, at)) at = behindAside(bytes, at);
    else if (isVisited && bytes[at + 1] === SLASH && isNamed(bytes, at + 2, names.row)) {
      visitor.endRow(at);
      isVisited = false;
      at += 1;
    } else if (isVisited && isNamed(bytes, at + 1, names.cell)) {
      const end = behindElement(bytes, at, names.cell);
      column = columnOf(attribute(bytes, at, "r")) ?? column + 1;
      visitor.cell(row, column, at, end);
      at = end;
    } else if (isNamed(bytes, at + 1, names.row)) {
      const end = behindTag(bytes, at);
      const number = Number(attribute(bytes, at, "r") ?? NaN);
      row = Number.isNaN(number) ? row + 1 : number - 1;
      column = -1;
      const isEmpty = bytes[end - 2] === SLASH;
      isVisited = visitor.row(row, at, end, isEmpty) && !isEmpty;
      at = end;
    } else at += 1;
  }
  if (isVisited) throw brokenOff();
}

/** Behind the end tag of an element that holds none of its own name. */
function behindElement(bytes: Uint8Array, start: number, name: Uint8Array): number {
  const open = behindTag(bytes, start);
  if (bytes[open - 2] === SLASH) return open;
  for (let at = bytes.indexOf(LESS, open); at >= 0; at = bytes.indexOf(LESS, at)) {
    if (isAside(bytes, at)) at = behindAside(bytes, at);
    else if (bytes[at + 1] === SLASH && isNamed(bytes, at + 2, name)) return behindTag(bytes, at);
    else at += 1;
  }
  throw brokenOff();
}

function isNamed(bytes: Uint8Array, at: number, name: Uint8Array): boolean {
  // The last letter differs most often.
  for (let index = name.length - 1; index >= 0; index--) if (bytes[at + index] !== name[index]) return false;
  const next = bytes[at + name.length]!;
  return next <= 0x20 || next === GREATER || next === SLASH;
}

/** The value of an attribute of the tag at `start`. */
function attribute(bytes: Uint8Array, start: number, name: string): string | undefined {
  const tag = decoder.decode(bytes.subarray(start, behindTag(bytes, start)));
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return match?.[1] ?? match?.[2];
}

function columnOf(address: string | undefined): number | undefined {
  const letters = address && /^[A-Za-z]{1,3}/.exec(address)?.[0];
  if (!letters) return undefined;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

function encoded(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
