import { HostError } from "../../../app/host-error";
import { DamagedPart } from "./damaged-part";
import { INCOMPLETE, TagReader } from "./tag-reader";

const BANG = 0x21;
const AMPERSAND = 0x26;
const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const QUESTION = 0x3f;
const RETURN = 0x0d;
/** Longer than any name that is looked at; the envelope pads the end of a part with as many blanks. */
export const LONGEST_NAME = 12;

const COMMENT = [..."<!--"].map((character) => character.charCodeAt(0));
const CDATA = [..."<![CDATA["].map((character) => character.charCodeAt(0));

/**
 * Scans the inside of one XML element as bytes, in pieces: scan stops before the first token that is not whole and is
 * called again with more bytes. Comments, instructions, CDATA and elements of other vocabularies are dealt with here;
 * what its own elements mean is the subclass's. Levels of nesting that are skipped are counted, not named.
 */
export abstract class ByteScanner {
  /** The end tag of the element around all this has been reached; it is left for the caller. */
  isDone = false;
  protected readonly tag = new TagReader();
  private skipped = 0;
  private prefix = new Uint8Array(0);

  /** "x" in <x:row>, "" without. */
  setPrefix(prefix: string): void {
    this.prefix = prefix === "" ? new Uint8Array(0) : new TextEncoder().encode(`${prefix}:`);
  }

  /** Scans what is complete; gives where it stopped. */
  scan(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end) {
      if (this.skipped === 0 && this.prefix.length === 0) at = this.frequent(bytes, at, end);
      if (at === end) break;
      const next = bytes[at] === LESS ? this.markup(bytes, at, end) : this.characters(bytes, at, end);
      if (next === INCOMPLETE) break;
      at = next;
    }
    return at;
  }

  /**
   * Tokens that come again and again in the same form may be read here many at a time, in documents without prefixes.
   * Gives where the first token stands that is left for the other methods.
   */
  protected frequent(_bytes: Uint8Array, at: number, _end: number): number {
    return at;
  }

  /** `at` stands behind the prefix of an element's name. Gives the position behind the tag, or passes to skipElement. */
  protected abstract open(bytes: Uint8Array, at: number, end: number): number;
  /** As open, for an end tag. Sets isDone and gives INCOMPLETE at the end tag of the element around. */
  protected abstract close(bytes: Uint8Array, at: number, end: number): number;
  /** isPlain: no reference and no line end to resolve, and an end tag follows directly. */
  protected abstract content(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void;
  /** CDATA: "&" stands for itself. */
  protected abstract literal(bytes: Uint8Array, from: number, to: number): void;
  /** Whether characters here mean anything. */
  protected abstract takesContent(): boolean;

  protected skipElement(bytes: Uint8Array, at: number, end: number): number {
    const next = this.tag.skip(bytes, this.nameEnd(bytes, at, end), end);
    if (next !== INCOMPLETE && !this.tag.isSelfClosing) this.skipped += 1;
    return next;
  }

  /** The position behind "name>" of an end tag. */
  protected endTag(bytes: Uint8Array, nameEnd: number, end: number): number {
    let at = nameEnd;
    while (at < end && bytes[at]! <= 0x20) at++;
    if (at >= end) return INCOMPLETE;
    if (bytes[at] !== GREATER) throw new DamagedPart("标签没有正确结束");
    return at + 1;
  }

  private markup(bytes: Uint8Array, at: number, end: number): number {
    const name = at + 1 + this.prefix.length;
    if (name + LONGEST_NAME > end) return INCOMPLETE;
    const first = bytes[at + 1]!;
    if (first === BANG || first === QUESTION) return this.aside(bytes, at, end);
    if (this.skipped > 0 || !this.hasPrefix(bytes, first === SLASH ? at + 2 : at + 1))
      return this.foreign(bytes, at, end);
    return first === SLASH ? this.close(bytes, name + 1, end) : this.open(bytes, name, end);
  }

  private hasPrefix(bytes: Uint8Array, at: number): boolean {
    const { prefix } = this;
    for (let index = 0; index < prefix.length; index++) if (bytes[at + index] !== prefix[index]) return false;
    return true;
  }

  private foreign(bytes: Uint8Array, at: number, end: number): number {
    if (bytes[at + 1] !== SLASH) return this.skipElement(bytes, at + 1, end);
    if (this.skipped === 0) throw new DamagedPart("结束标签没有对应的开始标签");
    const next = this.endTag(bytes, this.nameEnd(bytes, at + 2, end), end);
    if (next !== INCOMPLETE) this.skipped -= 1;
    return next;
  }

  private nameEnd(bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    while (at < end && bytes[at]! > 0x20 && bytes[at] !== GREATER && bytes[at] !== SLASH) at++;
    return at;
  }

  private characters(bytes: Uint8Array, from: number, end: number): number {
    let isPlain = true;
    let at = from;
    for (; at < end; at++) {
      const byte = bytes[at]!;
      if (byte === LESS) break;
      if (byte === AMPERSAND || byte === RETURN) isPlain = false;
    }
    if (at + 1 >= end) return INCOMPLETE;
    if (this.skipped === 0 && this.takesContent())
      this.content(bytes, from, at, isPlain && bytes[at + 1] === SLASH);
    return at;
  }

  private aside(bytes: Uint8Array, at: number, end: number): number {
    if (bytes[at + 1] === QUESTION) return after(bytes, at + 2, end, QUESTION, 1);
    if (startsWith(bytes, at, COMMENT)) return after(bytes, at + 4, end, 0x2d, 2);
    if (!startsWith(bytes, at, CDATA))
      throw new HostError("unsafe", "文件内部的XML带有不允许的声明，内容不可信；请用Excel或WPS另存后再试。");
    const next = after(bytes, at + 9, end, 0x5d, 2);
    if (next !== INCOMPLETE && this.skipped === 0 && this.takesContent())
      this.literal(bytes, at + 9, next - 3);
    return next;
  }
}

function startsWith(bytes: Uint8Array, at: number, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[at + index] === byte);
}

/** The position behind `count` bytes `mark` followed by ">". */
function after(bytes: Uint8Array, from: number, end: number, mark: number, count: number): number {
  for (
    let at = bytes.indexOf(GREATER, from + count);
    at >= 0 && at < end;
    at = bytes.indexOf(GREATER, at + 1)
  ) {
    let matched = 0;
    while (matched < count && bytes[at - 1 - matched] === mark) matched++;
    if (matched === count) return at + 1;
  }
  return INCOMPLETE;
}
