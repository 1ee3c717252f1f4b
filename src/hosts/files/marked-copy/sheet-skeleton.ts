import { HostError } from "../../../app/host-error";
import { decodeXml } from "../xml/decode-xml";
import { childOf, rootOf } from "../xml/scan-xml";

/** A worksheet without its rows: everything that a mark touches stands before or after them. */
export interface SheetSkeleton {
  /** The document with sheetData emptied. */
  readonly xml: string;
  /** What stands between the tags of sheetData, as bytes: it may be larger than a string can be. */
  readonly rows: Uint8Array;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTES = [0x22, 0x27];

/** Cuts the rows out. Throws HostError "damaged" for XML that breaks off. */
export function splitSheet(bytes: Uint8Array): SheetSkeleton {
  const utf8 = asUtf8(bytes);
  const [start, end] = findRows(utf8) ?? [utf8.length, utf8.length];
  const xml = decode(utf8.subarray(0, start)) + decode(utf8.subarray(end));
  return { xml, rows: utf8.subarray(start, end) };
}

/** The document with its rows put back. */
export function joinSheet({ xml, rows }: SheetSkeleton): Uint8Array {
  if (rows.length === 0) return new TextEncoder().encode(xml);
  const root = rootOf(xml);
  const data = childOf(xml, root, "sheetData")!;
  const head = new TextEncoder().encode(xml.slice(0, data.openEnd));
  const tail = new TextEncoder().encode(xml.slice(data.closeStart));
  const whole = new Uint8Array(head.length + rows.length + tail.length);
  whole.set(head);
  whole.set(rows, head.length);
  whole.set(tail, head.length + rows.length);
  return whole;
}

/** Where the content of the sheetData element stands, found by depth; undefined in <sheetData/> and without one. */
function findRows(bytes: Uint8Array): [number, number] | undefined {
  let depth = 0;
  let start: number | undefined;
  for (let at = bytes.indexOf(LESS); at >= 0; at = bytes.indexOf(LESS, at)) {
    const next = bytes[at + 1];
    if (next === BANG || next === QUESTION) {
      at = skipAside(bytes, at);
      continue;
    }
    const end = tagEnd(bytes, at);
    if (next === SLASH) {
      depth -= 1;
      if (start !== undefined && depth === 1) return [start, at];
    } else if (bytes[end - 2] !== SLASH) {
      depth += 1;
      if (depth === 2 && start === undefined && isSheetData(bytes, at)) start = end;
    }
    at = end;
  }
  if (start !== undefined) throw damaged();
  return undefined;
}

function isSheetData(bytes: Uint8Array, at: number): boolean {
  return /^<(?:[^\s/>:]+:)?sheetData[\s/>]/.test(decode(bytes.subarray(at, at + 64)));
}

/** Behind a comment, CDATA section, instruction or declaration. */
function skipAside(bytes: Uint8Array, at: number): number {
  const opening = decode(bytes.subarray(at, at + 9));
  const ending = opening.startsWith("<!--")
    ? [0x2d, 0x2d, GREATER]
    : opening === "<![CDATA["
      ? [0x5d, 0x5d, GREATER]
      : [GREATER];
  for (let end = bytes.indexOf(GREATER, at); end >= 0; end = bytes.indexOf(GREATER, end + 1))
    if (ending.every((byte, index) => bytes[end - ending.length + 1 + index] === byte)) return end + 1;
  throw damaged();
}

function tagEnd(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === GREATER) return at + 1;
    if (QUOTES.includes(byte)) {
      at = bytes.indexOf(byte, at + 1);
      if (at < 0) break;
    }
  }
  throw damaged();
}

function asUtf8(bytes: Uint8Array): Uint8Array {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide ? new TextEncoder().encode(decodeXml(bytes)) : bytes;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}

function damaged(): HostError {
  return new HostError("damaged", "文件已损坏：工作表的XML不完整；请用Excel或WPS打开并修复后另存，再试。");
}
