import type { CellObject, WorkBook } from "@e965/xlsx";
import { HostError } from "../../../app/host-error";
import { CellKind, type DefinedName, type SheetSnapshot } from "../../../core/workbook/snapshot";
import { scaleCellNumber, type ScaledNumber } from "../../shared/cell-number";
import type { RowBudget } from "../xlsx/row-budget";
import { refuseBrokenRecords } from "./biff-records";
import { CODE_PAGES } from "./code-pages";
import { openCompound } from "./compound-file";
import { damagedFile } from "./damaged-file";
import { savedAt } from "./saved-at";
import { FormatCodes, TableSheet } from "./table-sheet";

const ERRORS: Readonly<Record<number, string>> = {
  0x00: "#NULL!",
  0x07: "#DIV/0!",
  0x0f: "#VALUE!",
  0x17: "#REF!",
  0x1d: "#NAME?",
  0x24: "#NUM!",
  0x2a: "#N/A",
  0x2b: "#GETTING_DATA",
};

const VISIBILITY = ["visible", "hidden", "very-hidden"] as const;

/** What of a workbook the old formats tell. */
export interface LegacyBook {
  readonly date1904: boolean;
  readonly savedAt?: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  readonly numberFormats: readonly string[];
}

/**
 * An .xls as every Excel since 5 writes it: records inside a compound file. The library gets the records alone, for its
 * own reading of the container and of the properties may never end on a damaged one. Throws HostError as below.
 */
export async function readCompound(file: Uint8Array, budget: RowBudget): Promise<LegacyBook> {
  const stream = openCompound(file);
  const records = stream("WORKBOOK", "BOOK");
  if (records === undefined) throw damagedFile();
  const saved = savedAtOf(stream);
  return { ...(saved && { savedAt: saved }), ...(await readWithSheetJs(records, budget)) };
}

/** A workbook is not refused for its properties. */
function savedAtOf(stream: ReturnType<typeof openCompound>): string | undefined {
  try {
    const summary = stream("\u0005SUMMARYINFORMATION");
    return summary && savedAt(summary);
  } catch (cause) {
    if (cause instanceof HostError) return undefined;
    throw cause;
  }
}

/**
 * An .xls (BIFF 2 to 8) or an XML spreadsheet of 2003, through SheetJS, which is loaded only now. Throws HostError for
 * what it cannot read.
 */
export async function readWithSheetJs(content: Uint8Array | string, budget: RowBudget): Promise<LegacyBook> {
  if (typeof content !== "string") refuseBrokenRecords(content);
  const library = await import(/* webpackChunkName: "legacy-formats" */ "@e965/xlsx");
  library.set_cptable(CODE_PAGES);
  return bookOf(
    quietly(() =>
      library.read(content, {
        type: typeof content === "string" ? "string" : "buffer",
        dense: true,
        cellFormula: true,
        cellNF: true,
        cellText: false,
        cellHTML: false,
      }),
    ),
    budget,
  );
}

/** The library tells the console of records that it does not know; a user's terminal is no place for that. */
function quietly(read: () => WorkBook): WorkBook {
  const { error } = console;
  console.error = () => undefined; // eslint-disable-line no-console -- silences the library only
  try {
    return read();
  } catch (cause) {
    throw refusal(cause);
  } finally {
    console.error = error; // eslint-disable-line no-console -- as it was
  }
}

function refusal(cause: unknown): HostError {
  return /password|encrypt/i.test(String(cause))
    ? new HostError(
        "encrypted",
        "工作簿设有打开密码（已加密），无法读取；请先用密码打开并另存为不加密的副本，再试。",
        { cause },
      )
    : damagedFile(cause);
}

function bookOf(book: WorkBook, budget: RowBudget): LegacyBook {
  const formats = new FormatCodes();
  const sheets = book.SheetNames.map((name, index) => sheetOf(book, name, index, formats, budget));
  const saved = book.Props?.ModifiedDate as Date | string | undefined;
  const modified = saved instanceof Date ? saved.toISOString() : saved;
  return {
    date1904: book.Workbook?.WBProps?.date1904 ?? false,
    ...(modified && { savedAt: modified }),
    sheets,
    names: (book.Workbook?.Names ?? []).map(({ Name, Ref, Sheet }) => ({
      name: Name,
      formula: Ref,
      hidden: false, // the library does not tell; a name of ours is read either way
      ...(typeof Sheet === "number" && { sheet: Sheet }),
    })),
    numberFormats: formats.codes,
  };
}

function sheetOf(
  book: WorkBook,
  name: string,
  index: number,
  formats: FormatCodes,
  budget: RowBudget,
): SheetSnapshot {
  const source = book.Sheets[name];
  const sheet = new TableSheet(formats, budget);
  source?.["!data"]?.forEach((cells, row) => {
    cells?.forEach((cell, column) => put(sheet, row, column, cell, formats));
  });
  for (const { s, e } of source?.["!merges"] ?? [])
    sheet.merges.push({ top: s.r, left: s.c, bottom: e.r, right: e.c });
  const rows: readonly ({ readonly hidden?: boolean } | undefined)[] = source?.["!rows"] ?? [];
  const hiddenRows: number[] = [];
  rows.forEach((row, at) => {
    if (row?.hidden) hiddenRows.push(at);
  });
  return sheet.snapshot(name, {
    visibility: VISIBILITY[book.Workbook?.Sheets?.[index]?.Hidden ?? 0] ?? "hidden",
    hasCells: source !== undefined && (source["!type"] ?? "sheet") === "sheet",
    hiddenRows,
  });
}

const number: ScaledNumber = { mantissa: 0, scale: 0 };

function put(sheet: TableSheet, row: number, column: number, cell: CellObject, formats: FormatCodes): void {
  if (cell.v === undefined) return;
  const format = formats.indexOf(String(cell.z ?? "General"));
  if (cell.t === "n" && Number.isFinite(cell.v)) {
    scaleCellNumber(Number(cell.v), number);
    sheet.at(row, column).number(row, number, format);
  } else if (cell.t === "b") sheet.at(row, column).boolean(row, Boolean(cell.v), format);
  else if (cell.t === "e")
    sheet.at(row, column).text(row, CellKind.error, ERRORS[Number(cell.v)] ?? "#N/A", format);
  else if (cell.t === "s" && (cell.v !== "" || cell.f))
    sheet.at(row, column).text(row, CellKind.text, String(cell.v), format);
  else return;
  if (cell.f) sheet.at(row, column).formula(row, cell.f);
}
