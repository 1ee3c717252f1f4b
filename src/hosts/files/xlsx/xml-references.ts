import type { ByteBuffer } from "./byte-buffer";
import { DamagedPart } from "./damaged-part";

const AMPERSAND = 0x26;
const SEMICOLON = 0x3b;
const RETURN = 0x0d;
const NEWLINE = 0x0a;
const LONGEST_REFERENCE = 12;

const NAMED: Readonly<Record<string, number | undefined>> = {
  amp: 0x26,
  lt: 0x3c,
  gt: 0x3e,
  quot: 0x22,
  apos: 0x27,
};

/** Copies character data: references become the characters they stand for, line ends become "\n" (XML 1.0 § 2.11). */
export function appendResolved(target: ByteBuffer, bytes: Uint8Array, from: number, to: number): void {
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    if (byte === AMPERSAND) at = appendReference(target, bytes, at, to);
    else if (byte === RETURN) {
      target.push(NEWLINE);
      at += bytes[at + 1] === NEWLINE && at + 1 < to ? 2 : 1;
    } else {
      target.push(byte);
      at += 1;
    }
  }
}

function appendReference(target: ByteBuffer, bytes: Uint8Array, at: number, to: number): number {
  const end = bytes.subarray(at, Math.min(to, at + LONGEST_REFERENCE)).indexOf(SEMICOLON) + at;
  const name = end > at ? String.fromCharCode(...bytes.subarray(at + 1, end)) : "";
  const code = /^#x[0-9a-f]+$/i.test(name)
    ? parseInt(name.slice(2), 16)
    : /^#\d+$/.test(name)
      ? parseInt(name.slice(1), 10)
      : NAMED[name];
  if (code === undefined || !isXmlCharacter(code)) throw new DamagedPart(`实体引用“&${name}”有误`);
  const encoded = new TextEncoder().encode(String.fromCodePoint(code));
  target.append(encoded, 0, encoded.length);
  return end + 1;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === NEWLINE || code === RETURN;
  return code < 0xd800 || (code > 0xdfff && code < 0xfffe) || (code > 0xffff && code <= 0x10ffff);
}
