import { MOST_ROWS } from "./cell-tag";

/** What stands at the position is no plain cell, or not all of it is there yet. */
export const NOT_PLAIN = -1;

const AMPERSAND = 0x26;
const QUOTE = 0x22;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const SPACE = 0x20;
const RETURN = 0x0d;
const ZERO = 0x30;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_N = 0x6e;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const MOST_LETTERS = 3;
/** Start tag and end tags of the longest plain cell: so many bytes may be looked at without asking whether they are there. */
const TAGS = 96;

/**
 * A cell as Excel, WPS and LibreOffice write nearly all of them, `<c r="B12" s="1" t="s"><f>…</f><v>…</v></c>` with a
 * number, a shared string or nothing in it, told from its bytes in one pass. All other cells are left to the scanner,
 * which knows all of XML; both understand the same by the same bytes.
 */
export class PlainCell {
  row = -1;
  column = -1;
  style = 0;
  isShared = false;
  isEmpty = false;
  /** From where to where the formula's text goes; equal where there is none. */
  formulaFrom = 0;
  formulaTo = 0;

  /** The position of the value, or that behind an empty cell, or NOT_PLAIN. */
  begin(bytes: Uint8Array, from: number, end: number): number {
    if (end - from < TAGS || bytes[from + 1] !== LETTER_C || bytes[from] !== LESS) return NOT_PLAIN;
    let at = this.attributes(bytes, from + 2);
    if (at === NOT_PLAIN) return NOT_PLAIN;
    this.formulaFrom = this.formulaTo = at;
    this.isEmpty = bytes[at] === SLASH;
    if (this.isEmpty) return bytes[at + 1] === GREATER ? at + 2 : NOT_PLAIN;
    if (bytes[at] !== GREATER || bytes[at + 1] !== LESS) return NOT_PLAIN;
    at += 2;
    if (bytes[at] === LETTER_F) {
      at = this.formula(bytes, at, end);
      if (at === NOT_PLAIN) return NOT_PLAIN;
    }
    const isValue = bytes[at] === LETTER_V && bytes[at + 1] === GREATER && bytes[at + 2] !== LESS;
    return isValue ? at + 2 : NOT_PLAIN;
  }

  /** The position behind the cell whose value ends at `at`, or NOT_PLAIN. */
  finish(bytes: Uint8Array, at: number, end: number): number {
    const isEnd =
      at + 8 <= end &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === LETTER_V &&
      bytes[at + 3] === GREATER &&
      bytes[at + 4] === LESS &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === LETTER_C &&
      bytes[at + 7] === GREATER;
    return isEnd ? at + 8 : NOT_PLAIN;
  }

  /** A formula of the cell's own: the position behind the "<" that follows it. */
  private formula(bytes: Uint8Array, at: number, end: number): number {
    if (bytes[at + 1] !== GREATER) return NOT_PLAIN;
    const from = at + 2;
    const to = plainEnd(bytes, from, end);
    if (to === from || to + TAGS > end) return NOT_PLAIN;
    if (bytes[to + 1] !== SLASH || bytes[to + 2] !== LETTER_F) return NOT_PLAIN;
    if (bytes[to + 3] !== GREATER || bytes[to + 4] !== LESS) return NOT_PLAIN;
    this.formulaFrom = from;
    this.formulaTo = to;
    return to + 5;
  }

  /** r, s and t in any order; the position of ">" or "/". */
  private attributes(bytes: Uint8Array, from: number): number {
    let at = from;
    this.row = -1;
    this.style = 0;
    this.isShared = false;
    while (bytes[at] === SPACE) {
      if (bytes[at + 2] !== EQUALS || bytes[at + 3] !== QUOTE) return NOT_PLAIN;
      const name = bytes[at + 1];
      at += 4;
      if (name === LETTER_R) at = this.address(bytes, at);
      else if (name === LETTER_S) at = this.styleIndex(bytes, at);
      else if (name === LETTER_T && (bytes[at] === LETTER_S || bytes[at] === LETTER_N))
        this.isShared = bytes[at++] === LETTER_S;
      else return NOT_PLAIN;
      if (at === NOT_PLAIN || bytes[at] !== QUOTE) return NOT_PLAIN;
      at++;
    }
    return this.row < 0 ? NOT_PLAIN : at;
  }

  private address(bytes: Uint8Array, from: number): number {
    let at = from;
    let column = 0;
    for (let letter; at <= from + MOST_LETTERS && (letter = bytes[at]! - 0x40) > 0 && letter <= 26; at++)
      column = column * 26 + letter;
    if (at > from + MOST_LETTERS || column === 0 || column > 16_384) return NOT_PLAIN;
    let row = 0;
    for (let digit; row <= MOST_ROWS && (digit = bytes[at]! - ZERO) >= 0 && digit <= 9; at++)
      row = row * 10 + digit;
    if (row === 0 || row > MOST_ROWS) return NOT_PLAIN;
    this.row = row - 1;
    this.column = column - 1;
    return at;
  }

  private styleIndex(bytes: Uint8Array, from: number): number {
    let at = from;
    let style = 0;
    for (let digit; at < from + 6 && (digit = bytes[at]! - ZERO) >= 0 && digit <= 9; at++)
      style = style * 10 + digit;
    this.style = style;
    return at === from ? NOT_PLAIN : at;
  }
}

/** Where the next "<" is; `end`, so that nothing matches, where something has to be resolved first. */
function plainEnd(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === LESS) return at;
    if (byte === AMPERSAND || byte === RETURN) return end;
  }
  return end;
}
