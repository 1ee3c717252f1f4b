import type { Inflate } from "../../app/ports";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { parseMemory } from "../shared/memory-part";
import { PackageParts } from "./package/package-parts";
import { kindOf, relationshipsOf } from "./package/relationships";
import { refuseForeignFile } from "./recognise-file";
import { asHostError, missingPart } from "./xlsx/damaged-part";
import { readEnvelope, readSheet, type PartStream } from "./xlsx/read-sheet";
import { readSides } from "./xlsx/read-sides";
import { RowBudget } from "./xlsx/row-budget";
import { SharedStringsScanner } from "./xlsx/shared-strings";
import { NO_STYLES, readNumberFormats, type NumberFormats } from "./xlsx/styles-part";
import { readWorkbookPart, type SheetEntry, type WorkbookPart } from "./xlsx/workbook-part";
import { XmlEnvelope } from "./xlsx/xml-envelope";
import { refuseMalformed } from "./xml/refuse-malformed";
import { childrenOf, rootOf, textOf } from "./xml/scan-xml";
import { ARCHIVE_LIMITS, type ArchiveLimits } from "./zip/archive-limits";
import { openArchive } from "./zip/open-archive";
import { streamPart } from "./zip/read-part";

export interface ReadXlsxOptions {
  /** A faster inflater than the portable one, where the platform has one. */
  readonly inflate?: Inflate;
  readonly signal?: AbortSignal;
  /** What the file may cost at most. */
  readonly limits?: ReadLimits;
}

export interface ReadLimits extends ArchiveLimits {
  /** Rows that all columns of all sheets may reserve together, 13 bytes each. */
  readonly rows: number;
}

/** A million rows of 64 columns; the arrays of a growing column are up to twice too long. */
export const READ_LIMITS: ReadLimits = { ...ARCHIVE_LIMITS, rows: 2 ** 27 };

/**
 * Reads an .xlsx or .xlsm: values, formulas, formats, names, merges, hidden rows and columns, tables, comments and
 * our own memory. Throws HostError with one Chinese sentence for everything that cannot be read.
 */
export async function readXlsx(
  file: { readonly name: string; readonly bytes: Uint8Array },
  options: ReadXlsxOptions = {},
): Promise<WorkbookSnapshot> {
  refuseForeignFile(file.bytes);
  const limits = options.limits ?? READ_LIMITS;
  const archive = openArchive(file.bytes, limits);
  const parts = PackageParts.ofArchive(archive, options.inflate, refuseMalformed);
  const stream: PartStream = (part, onChunk) => {
    const entry = archive.find(part);
    if (!entry) throw missingPart(part);
    return streamPart(archive, entry, onChunk, options);
  };
  const book = await readWorkbookPart(parts);
  const stylesPart = book.related("styles")[0];
  const formats = stylesPart && parts.has(stylesPart) ? await readStyles(parts, stylesPart) : NO_STYLES;
  const sharedStrings = await readSharedStrings(parts, book, stream);
  const context = {
    sharedStrings,
    formatOfStyle: formats.ofStyle,
    date1904: book.date1904,
    budget: new RowBudget(limits.rows),
  };
  const sheets: SheetSnapshot[] = [];
  for (const entry of book.sheets)
    sheets.push(
      entry.part
        ? await readSheet(entry, entry.part, context, await readSides(parts, entry.part), stream)
        : withoutCells(entry),
    );
  const memory = await readMemory(parts, book);
  return {
    fileName: file.name,
    date1904: book.date1904,
    ...(await readProperties(parts)),
    sheets,
    names: book.names,
    numberFormats: formats.codes,
    ...(memory && { memory }),
  };
}

async function readStyles(parts: PackageParts, part: string): Promise<NumberFormats> {
  const xml = await parts.text(part);
  try {
    return readNumberFormats(xml);
  } catch (cause) {
    throw asHostError(cause, part);
  }
}

/** Some producers point to a part that they write only when it holds something. */
async function readSharedStrings(
  parts: PackageParts,
  book: WorkbookPart,
  stream: PartStream,
): Promise<readonly string[]> {
  const part = book.related("sharedStrings")[0];
  if (!part || !parts.has(part)) return [];
  const scanner = new SharedStringsScanner();
  const envelope = new XmlEnvelope({ part, element: "sst", depth: 1, scanner });
  return readEnvelope(part, envelope, stream, () => scanner.texts());
}

function withoutCells({ name, visibility }: SheetEntry): SheetSnapshot {
  return {
    name,
    visibility,
    isProtected: false,
    hasCells: false,
    rowCount: 0,
    columnCount: 0,
    columns: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    comments: [],
  };
}

async function readMemory(parts: PackageParts, book: WorkbookPart): Promise<WorkbookSnapshot["memory"]> {
  for (const part of book.related("customXml")) {
    const memory = parseMemory(await parts.text(part));
    if (memory) return memory;
  }
  return undefined;
}

/** Who wrote the file and when, where it says so. */
async function readProperties(
  parts: PackageParts,
): Promise<Pick<WorkbookSnapshot, "application" | "savedAt">> {
  const found: Record<string, string> = {};
  for (const one of await relationshipsOf(parts, "")) {
    if (!/^(core|extended)-?properties$/i.test(kindOf(one))) continue; // strict files write extendedProperties
    if (one.isExternal || !parts.has(one.target)) continue;
    const xml = await parts.text(one.target);
    for (const element of childrenOf(xml, rootOf(xml))) found[element.local] = textOf(xml, element);
  }
  const { Application: application, modified: savedAt } = found;
  return { ...(application && { application }), ...(savedAt && { savedAt }) };
}
