import type { Area, CommentSnapshot, SheetSnapshot, TableSnapshot } from "../../../core/workbook/snapshot";
import { parseArea } from "../../../core/workbook/address";
import { asHostError } from "./damaged-part";
import { HiddenColumns } from "./hidden-columns";
import type { SheetContext } from "./sheet-columns";
import { SheetScanner } from "./sheet-scanner";
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
  const hiddenColumns = new HiddenColumns();
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
      } else if (local === "col" && isYes(value("hidden"))) hiddenColumns.hide(value("min"), value("max"));
      else if (local === "sheetProtection") isProtected = isYes(value("sheet"));
    },
  });
  const { columns, rowCount } = await readEnvelope(part, envelope, stream, () => scanner.finish());
  return {
    name: entry.name,
    visibility: entry.visibility,
    isProtected,
    hasCells: true,
    rowCount,
    columnCount: columns.length,
    columns,
    merges,
    hiddenRows: scanner.hiddenRows(),
    hiddenColumns: hiddenColumns.indexes(),
    ...(scanner.arrays.length > 0 && { arrayAreas: scanner.arrays }),
    ...sides,
  };
}

/** Runs a part through an envelope; whatever is wrong with it becomes a HostError. Gives what finish gives. */
export async function readEnvelope<Result>(
  part: string,
  envelope: XmlEnvelope,
  stream: PartStream,
  finish: () => Result,
): Promise<Result> {
  try {
    const chunks = utf8Chunks((chunk) => envelope.push(chunk));
    await stream(part, (chunk) => chunks.push(chunk));
    chunks.end();
    envelope.end();
    return finish();
  } catch (cause) {
    throw asHostError(cause, part);
  }
}
