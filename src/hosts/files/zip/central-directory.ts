import { HostError } from "../../../app/host-error";
import type { ArchiveEntry } from "./archive-entry";

const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const ZIP64_EXTRA = 0x0001;
const WIDE_16 = 0xffff;
const WIDE_32 = 0xffffffff;

/**
 * Reads the list of parts at the end of a zip archive (PKWARE APPNOTE 6.3.9, § 4.3). Only this list is believed;
 * local headers serve to find where a part's bytes begin. Throws HostError "damaged", "too-large" or "unsafe".
 */
export function readDirectory(bytes: Uint8Array, mostEntries: number): ArchiveEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start, end } = findDirectory(view);
  if (count > mostEntries)
    throw new HostError(
      "too-large",
      `文件内部有${count}个部件，超过允许的${mostEntries}个，可能不是正常的工作簿；请用Excel或WPS另存后再试。`,
    );
  const entries: ArchiveEntry[] = [];
  const spans: { start: number; end: number }[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== CENTRAL) throw damaged();
    const next =
      at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    const { entry, span } = readEntry(bytes, view, at, start);
    entries.push(entry);
    spans.push(span);
    at = next;
  }
  refuseOverlaps(spans);
  return entries;
}

/** The end record stands before a comment of up to 65,535 bytes, so it is searched from the back. */
function findDirectory(view: DataView): { count: number; start: number; end: number } {
  const lowest = Math.max(0, view.byteLength - 22 - WIDE_16);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END || at + 22 + view.getUint16(at + 20, true) > view.byteLength)
      continue;
    let count = view.getUint16(at + 10, true);
    let size = view.getUint32(at + 12, true);
    let start = view.getUint32(at + 16, true);
    const isWide = count === WIDE_16 || size === WIDE_32 || start === WIDE_32;
    if (isWide && at >= 20 && view.getUint32(at - 20, true) === END_64_LOCATOR) {
      const wide = uint64(view, at - 20 + 8);
      if (wide + 56 > at || view.getUint32(wide, true) !== END_64) throw damaged();
      count = uint64(view, wide + 32);
      size = uint64(view, wide + 40);
      start = uint64(view, wide + 48);
    }
    if (start + size > at) throw damaged();
    return { count, start, end: start + size };
  }
  throw damaged();
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  directoryStart: number,
): { entry: ArchiveEntry; span: { start: number; end: number } } {
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const nameBytes = bytes.subarray(at + 46, nameEnd);
  const sizes = wideSizes(view, nameEnd, nameEnd + view.getUint16(at + 30, true), {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  });
  const { offset, compressedSize, size } = sizes;
  if (offset + 30 > directoryStart || view.getUint32(offset, true) !== LOCAL) throw damaged();
  const dataStart = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const dataEnd = dataStart + compressedSize;
  if (dataEnd > directoryStart) throw damaged();
  return {
    entry: {
      name: decodeName(nameBytes),
      nameBytes,
      method: view.getUint16(at + 10, true),
      flags: view.getUint16(at + 8, true),
      modified: view.getUint32(at + 12, true),
      madeBy: view.getUint16(at + 4, true),
      externalAttributes: view.getUint32(at + 38, true),
      crc32: view.getUint32(at + 16, true),
      size,
      compressed: bytes.subarray(dataStart, dataEnd),
    },
    span: { start: offset, end: dataEnd },
  };
}

/** Only the fields that are all ones stand in the zip64 extra field, in this order (§ 4.5.3). */
function wideSizes(
  view: DataView,
  extraStart: number,
  extraEnd: number,
  sizes: { size: number; compressedSize: number; offset: number },
): { size: number; compressedSize: number; offset: number } {
  for (let at = extraStart; at + 4 <= extraEnd;) {
    const fieldEnd = at + 4 + view.getUint16(at + 2, true);
    if (view.getUint16(at, true) === ZIP64_EXTRA && fieldEnd <= extraEnd) {
      let field = at + 4;
      const widened = (value: number): number => {
        if (value !== WIDE_32) return value;
        if (field + 8 > fieldEnd) throw damaged();
        field += 8;
        return uint64(view, field - 8);
      };
      const size = widened(sizes.size);
      const compressedSize = widened(sizes.compressedSize);
      return { size, compressedSize, offset: widened(sizes.offset) };
    }
    at = fieldEnd;
  }
  return sizes;
}

function uint64(view: DataView, at: number): number {
  return view.getUint32(at, true) + view.getUint32(at + 4, true) * 2 ** 32;
}

/** Names are UTF-8 by flag or ASCII in practice; others keep one character a byte, so that no two become one. */
function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return String.fromCharCode(...bytes);
  }
}

/** Parts that share bytes are how an archive of kilobytes expands to terabytes. */
function refuseOverlaps(spans: { start: number; end: number }[]): void {
  spans.sort((one, other) => one.start - other.start);
  for (let index = 1; index < spans.length; index++)
    if (spans[index]!.start < spans[index - 1]!.end)
      throw new HostError("unsafe", "文件内部的部件互相重叠，内容不可信；请用Excel或WPS另存后再试。");
}

function damaged(): HostError {
  return new HostError("damaged", "文件不完整或已损坏，可能没有下载或拷贝完；请重新取得该文件后再试。");
}
