import type { Area, CommentSnapshot, SheetSnapshot, TableSnapshot } from "../../../core/workbook/snapshot";
import { parseArea } from "../../../core/workbook/address";
import { asHostError } from "./damaged-part";
import { SheetScanner, type SheetContext } from "./sheet-scanner";
import { utf8Chunks } from "./utf8-chunks";
import type { SheetEntry } from "./workbook-part";
import { isYes } from "./workbook-part";
import { XmlEnvelope } from "./xml-envelope";

/** Streams a part's bytes to the callback. */
export type PartStream = (part: string, onChunk: (chunk: Uint8Array) => void) => Promise<void>;

export interface SheetSides {
  readonly tables: readonly TableSnapshot[];
  readonly comments: readonly CommentSnapshot[];
}

const MOST_COLUMNS = 16_384;

/** One worksheet: its cells through the byte scanner, what stands around them through the envelope. */
export async function readSheet(
  entry: SheetEntry,
  part: string,
  context: SheetContext,
  sides: SheetSides,
  stream: PartStream,
): Promise<SheetSnapshot> {
  const scanner = new SheetScanner(context);
  const merges: Area[] = [];
  const hiddenColumns: number[] = [];
  let isProtected = false;
  const envelope = new XmlEnvelope({
    part,
    element: "sheetData",
    depth: 2,
    scanner,
    onTag({ local, attributes }) {
      const value = (name: string): string | undefined => attributes[name]?.value;
      if (local === "mergeCell") {
        const area = parseArea(value("ref") ?? "");
        if (area) merges.push(area);
      } else if (local === "col" && isYes(value("hidden"))) {
        const last = Math.min(Number(value("max")), MOST_COLUMNS);
        for (let column = Number(value("min")); column <= last; column++) hiddenColumns.push(column - 1);
      } else if (local === "sheetProtection") isProtected = isYes(value("sheet"));
    },
  });
  await readEnvelope(part, envelope, stream);
  const { columns, rowCount } = scanner.finish();
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected,
    hasCells: true,
    rowCount,
    columnCount: columns.length,
    columns,
    merges,
    hiddenRows: scanner.hiddenRows,
    hiddenColumns,
    ...sides,
  };
}

/** Runs a part through an envelope; whatever is wrong with it becomes a HostError. */
export async function readEnvelope(part: string, envelope: XmlEnvelope, stream: PartStream): Promise<void> {
  try {
    const chunks = utf8Chunks((chunk) => envelope.push(chunk));
    await stream(part, (chunk) => chunks.push(chunk));
    chunks.end();
    envelope.end();
  } catch (cause) {
    throw asHostError(cause, part);
  }
}
