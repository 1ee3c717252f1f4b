import { deflateSync } from "fflate";
import type { ArchiveEntry } from "./archive-entry";
import { crc32 } from "./crc32";

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_64 = 0x06064b50;
const END_64_LOCATOR = 0x07064b50;
const ZIP64_EXTRA = 0x0001;
const WIDE_16 = 0xffff;
const WIDE_32 = 0xffffffff;
/** Sizes follow the data instead of standing in the header; we know them, so the bit is cleared. */
const DESCRIPTOR_FLAG = 0x0008;
const UTF8_FLAG = 0x0800;
const DEFLATED = 8;
/** 1980-01-01 00:00, the date Excel gives to every part: the same input gives the same file. */
const NO_DATE = 0x00210000;

/** An entry for new content; what is known of a part's former entry (name, date, attributes) stays. */
export function deflatedEntry(name: string, content: Uint8Array, former?: ArchiveEntry): ArchiveEntry {
  const kept = former ?? {
    name,
    nameBytes: new TextEncoder().encode(name),
    flags: UTF8_FLAG,
    modified: NO_DATE,
    madeBy: 20,
    externalAttributes: 0,
  };
  return {
    ...kept,
    method: DEFLATED,
    // Bits 1 and 2 tell how hard the former program compressed.
    flags: kept.flags & ~0x0006,
    crc32: crc32(content),
    size: content.length,
    compressed: deflateSync(content, { level: 6 }),
  };
}

/**
 * A zip archive of these entries in this order, their compressed bytes as they are; zip64 records only where a size,
 * an offset or the count needs them. Extra fields and data descriptors of the source are not carried over.
 */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const offsets: number[] = [];
  let length = 0;
  const put = (piece: Uint8Array): void => {
    pieces.push(piece);
    length += piece.length;
  };
  for (const entry of entries) {
    offsets.push(length);
    put(localHeader(entry));
    put(entry.compressed);
  }
  const start = length;
  entries.forEach((entry, index) => put(centralHeader(entry, offsets[index]!)));
  put(endRecords(entries.length, start, length - start));
  return joined(pieces, length);
}

function localHeader(entry: ArchiveEntry): Uint8Array {
  const wide = entry.size >= WIDE_32 || entry.compressed.length >= WIDE_32;
  const extra = wide ? wideExtra([entry.size, entry.compressed.length]) : NOTHING;
  const header = new Uint8Array(30);
  const view = new DataView(header.buffer);
  view.setUint32(0, LOCAL, true);
  putCommon(view, 4, entry, wide, wide);
  view.setUint16(28, extra.length, true);
  return joined([header, entry.nameBytes, extra]);
}

function centralHeader(entry: ArchiveEntry, offset: number): Uint8Array {
  const wide = entry.size >= WIDE_32 || entry.compressed.length >= WIDE_32;
  const wideFields = [
    ...(wide ? [entry.size, entry.compressed.length] : []),
    ...(offset >= WIDE_32 ? [offset] : []),
  ];
  const extra = wideFields.length > 0 ? wideExtra(wideFields) : NOTHING;
  const header = new Uint8Array(46);
  const view = new DataView(header.buffer);
  view.setUint32(0, CENTRAL, true);
  view.setUint16(4, entry.madeBy, true);
  putCommon(view, 6, entry, wideFields.length > 0, wide);
  view.setUint16(30, extra.length, true);
  view.setUint32(38, entry.externalAttributes, true);
  view.setUint32(42, Math.min(offset, WIDE_32), true);
  return joined([header, entry.nameBytes, extra]);
}

/** The fields that local and central header share, from "version needed" to the length of the name. */
function putCommon(
  view: DataView,
  at: number,
  entry: ArchiveEntry,
  needs64: boolean,
  sizesElsewhere: boolean,
): void {
  view.setUint16(at, needs64 ? 45 : 20, true);
  view.setUint16(at + 2, entry.flags & ~DESCRIPTOR_FLAG, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc32, true);
  view.setUint32(at + 14, sizesElsewhere ? WIDE_32 : entry.compressed.length, true);
  view.setUint32(at + 18, sizesElsewhere ? WIDE_32 : entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function wideExtra(fields: readonly number[]): Uint8Array {
  const extra = new Uint8Array(4 + 8 * fields.length);
  const view = new DataView(extra.buffer);
  view.setUint16(0, ZIP64_EXTRA, true);
  view.setUint16(2, 8 * fields.length, true);
  fields.forEach((field, index) => putUint64(view, 4 + 8 * index, field));
  return extra;
}

function endRecords(count: number, start: number, size: number): Uint8Array {
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, END, true);
  view.setUint16(8, Math.min(count, WIDE_16), true);
  view.setUint16(10, Math.min(count, WIDE_16), true);
  view.setUint32(12, Math.min(size, WIDE_32), true);
  view.setUint32(16, Math.min(start, WIDE_32), true);
  if (count < WIDE_16 && size < WIDE_32 && start < WIDE_32) return end;

  const wide = new Uint8Array(56 + 20);
  const wideView = new DataView(wide.buffer);
  wideView.setUint32(0, END_64, true);
  putUint64(wideView, 4, 56 - 12);
  wideView.setUint16(12, 45, true);
  wideView.setUint16(14, 45, true);
  putUint64(wideView, 24, count);
  putUint64(wideView, 32, count);
  putUint64(wideView, 40, size);
  putUint64(wideView, 48, start);
  wideView.setUint32(56, END_64_LOCATOR, true);
  putUint64(wideView, 64, start + size);
  wideView.setUint32(72, 1, true);
  return joined([wide, end]);
}

const NOTHING = new Uint8Array(0);

function putUint64(view: DataView, at: number, value: number): void {
  view.setUint32(at, value % 2 ** 32, true);
  view.setUint32(at + 4, Math.floor(value / 2 ** 32), true);
}

function joined(pieces: readonly Uint8Array[], length = pieces.reduce((sum, { length }) => sum + length, 0)) {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
