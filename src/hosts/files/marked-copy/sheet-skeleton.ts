import { decodeXml } from "../xml/decode-xml";
import { behindAside, behindTag, brokenOff, isAside } from "../xml/scan-bytes";
import { childOf, rootOf } from "../xml/scan-xml";

/** A worksheet without its rows: everything that a mark touches stands before or after them. */
export interface SheetSkeleton {
  /** The document with sheetData emptied. */
  readonly xml: string;
  /** What stands between the tags of sheetData, as bytes: it may be larger than a string can be. */
  readonly rows: Uint8Array;
}

const LESS = 0x3c;
const SLASH = 0x2f;

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
    if (isAside(bytes, at)) {
      at = behindAside(bytes, at);
      continue;
    }
    const end = behindTag(bytes, at);
    if (next === SLASH) {
      depth -= 1;
      if (start !== undefined && depth === 1) return [start, at];
    } else if (bytes[end - 2] !== SLASH) {
      depth += 1;
      if (depth === 2 && start === undefined && isSheetData(bytes, at)) start = end;
    }
    at = end;
  }
  if (start !== undefined) throw brokenOff();
  return undefined;
}

function isSheetData(bytes: Uint8Array, at: number): boolean {
  return /^<(?:[^\s/>:]+:)?sheetData[\s/>]/.test(decode(bytes.subarray(at, at + 64)));
}

function asUtf8(bytes: Uint8Array): Uint8Array {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return isWide ? new TextEncoder().encode(decodeXml(bytes)) : bytes;
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
}
