import { DamagedPart } from "./damaged-part";

export const INCOMPLETE = -1;

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

export function isSpace(byte: number): boolean {
  return byte === SPACE || byte === 0x09 || byte === 0x0a || byte === 0x0d;
}

export function isNameEnd(byte: number): boolean {
  return byte <= SPACE || byte === GREATER || byte === SLASH;
}

/**
 * Steps through the attributes of one start tag without making objects: the fields describe the attribute last read.
 * Positions are into the bytes given; values are raw (numbers, addresses and keywords bear no references).
 */
export class TagReader {
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** The tag's ">" has been passed. */
  isClosed = false;
  isSelfClosing = false;

  /** Reads on from `from`; gives the position behind the attribute, or behind the tag once isClosed. */
  next(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && isSpace(bytes[at]!)) at++;
    if (at + 1 >= end) return this.endOfBytes(bytes, at, end);
    const byte = bytes[at]!;
    if (byte === GREATER) return this.closed(at + 1, false);
    if (byte === SLASH && bytes[at + 1] === GREATER) return this.closed(at + 2, true);
    this.isClosed = false;
    this.nameStart = at;
    while (at < end && bytes[at] !== EQUALS && !isNameEnd(bytes[at]!)) at++;
    this.nameEnd = at;
    while (at < end && isSpace(bytes[at]!)) at++;
    if (at >= end) return INCOMPLETE;
    if (bytes[at] !== EQUALS || this.nameEnd === this.nameStart) throw new DamagedPart("属性有误");
    at++;
    while (at < end && isSpace(bytes[at]!)) at++;
    if (at >= end) return INCOMPLETE;
    const quote = bytes[at]!;
    if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) throw new DamagedPart("属性没有引号");
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) {
      if (bytes[at] === LESS) throw new DamagedPart("属性值里有“<”");
      at++;
    }
    if (at >= end) return INCOMPLETE;
    this.valueEnd = at;
    return at + 1;
  }

  /** Passes over all that is left of the tag. */
  skip(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    do at = this.next(bytes, at, end);
    while (at !== INCOMPLETE && !this.isClosed);
    return at;
  }

  private endOfBytes(bytes: Uint8Array, at: number, end: number): number {
    return at < end && bytes[at] === GREATER ? this.closed(at + 1, false) : INCOMPLETE;
  }

  private closed(at: number, isSelfClosing: boolean): number {
    this.isClosed = true;
    this.isSelfClosing = isSelfClosing;
    return at;
  }
}
