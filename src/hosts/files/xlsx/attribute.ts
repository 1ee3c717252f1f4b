import type { TagReader } from "./tag-reader";

/** Whether the attribute last read bears this name, which must be ASCII. */
export function isAttribute(tag: TagReader, bytes: Uint8Array, name: string): boolean {
  const length = tag.nameEnd - tag.nameStart;
  if (length !== name.length) return false;
  for (let index = 0; index < length; index++)
    if (bytes[tag.nameStart + index] !== name.charCodeAt(index)) return false;
  return true;
}

/** Keywords and ids are far shorter; a longer value is none of them anyway. */
const LONGEST_KEYWORD = 64;

/** The attribute's value as text; for keywords and short ids. */
export function valueText(tag: TagReader, bytes: Uint8Array): string {
  return String.fromCharCode(
    ...bytes.subarray(tag.valueStart, Math.min(tag.valueEnd, tag.valueStart + LONGEST_KEYWORD)),
  );
}

/** Digits of a small whole number; NaN where there is anything else. */
export function valueNumber(tag: TagReader, bytes: Uint8Array): number {
  let value = 0;
  for (let at = tag.valueStart; at < tag.valueEnd; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return tag.valueEnd > tag.valueStart ? value : NaN;
}
