import { HostError } from "../../app/host-error";
import { calculateMissing } from "../../core/calculation/calculate-missing";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { decodeText } from "./legacy/decode-text";
import { legacyKind } from "./legacy/legacy-kind";
import { readCompound, readWithSheetJs } from "./legacy/read-binary";
import { readDelimited } from "./legacy/read-delimited";
import { readPage } from "./legacy/read-page";
import { FormatCodes, TableSheet } from "./legacy/table-sheet";
import { READ_LIMITS, readXlsx, type ReadXlsxOptions } from "./read-xlsx";
import { refuseEncrypted, refuseForeignFile } from "./recognise-file";
import { RowBudget } from "./xlsx/row-budget";

type NamedFile = { readonly name: string; readonly bytes: Uint8Array };

const MEBIBYTE = 2 ** 20;
/** The old formats are taken into memory whole, with an object a cell; an .xls of all its 65,536 rows stays below. */
const MOST_BYTES = { table: 64 * MEBIBYTE, text: 256 * MEBIBYTE };

/**
 * Reads a workbook file by what its name says it is: .xls (whatever systems put under that name), .csv, else .xlsx or
 * .xlsm. A file whose content belies its name is refused, save for .xls, which everything is called. Formulas without
 * a stored value are calculated as far as the product can.
 */
export async function readWorkbookFile(
  file: NamedFile,
  options: ReadXlsxOptions = {},
): Promise<WorkbookSnapshot> {
  return calculateMissing(await readStored(file, options));
}

async function readStored(file: NamedFile, options: ReadXlsxOptions): Promise<WorkbookSnapshot> {
  const extension = extensionOf(file.name);
  if (extension !== "xls" && extension !== "csv") return readXlsx(file, options);
  if (file.bytes.length === 0) refuseForeignFile(file.bytes);
  if (file.bytes[0] === 0x50 && file.bytes[1] === 0x4b && extension === "xls") return readXlsx(file, options);
  const kind = legacyKind(file.bytes);
  if (extension === "csv" && kind !== "text")
    throw new HostError(
      "not-a-workbook",
      "文件的内容不是CSV文本，扩展名可能不对；请核对文件，或用Excel、WPS打开后另存为.xlsx，再试。",
    );
  refuseLarge(file.bytes.length, kind === "text" ? MOST_BYTES.text : MOST_BYTES.table);
  const budget = new RowBudget((options.limits ?? READ_LIMITS).rows);
  switch (kind) {
    case "compound":
      refuseEncrypted(file.bytes);
      return { fileName: file.name, ...(await readCompound(file.bytes, budget)) };
    case "bare-biff":
      return { fileName: file.name, ...(await readWithSheetJs(file.bytes, budget)) };
    case "spreadsheet-xml":
      return { fileName: file.name, ...(await readWithSheetJs(safeXml(file.bytes), budget)) };
    case "html":
    case "text":
      return textBook(file, kind, budget);
    case "mhtml":
      throw new HostError(
        "legacy-format",
        "这是单个文件网页（MHTML），无法读取；请用Excel或WPS打开后另存为.xlsx，再试。",
      );
    default:
      throw new HostError(
        "not-a-workbook",
        "文件已损坏或不是Excel工作簿；请重新取得该文件，或用Excel、WPS另存为.xlsx后再试。",
      );
  }
}

/** Why no marked copy of such a file can be made, in one Chinese sentence; undefined for .xlsx and .xlsm. */
export function whyNotMarked({ name }: Pick<NamedFile, "name">): string | undefined {
  const extension = extensionOf(name);
  if (extension !== "xls" && extension !== "csv") return undefined;
  return `“${name}”是${extension === "xls" ? "旧版的.xls" : "文本文件（CSV）"}，不能在其中作标记，未生成标好的副本；如需要，请用Excel或WPS另存为.xlsx后再运行一次。`;
}

function textBook(file: NamedFile, kind: "html" | "text", budget: RowBudget): WorkbookSnapshot {
  const formats = new FormatCodes();
  const sheet = new TableSheet(formats, budget);
  const text = decodeText(file.bytes);
  if (kind === "html") readPage(text, sheet, budget);
  else readDelimited(text, sheet);
  const stem = file.name.replace(/\.[^.]*$/, "");
  return {
    fileName: file.name,
    date1904: false,
    sheets: [sheet.snapshot(stem)],
    names: [],
    numberFormats: formats.codes,
  };
}

/** Entities are never expanded, and a span may not claim more columns than a sheet has. */
function safeXml(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (/<!DOCTYPE/i.test(text))
    throw new HostError(
      "unsafe",
      "文件中含有文档类型声明（DOCTYPE），正常的工作簿没有；请用Excel或WPS另存为.xlsx后再试。",
    );
  if (/\bSpan\s*=\s*["'][^"']{6,}["']/.test(text)) refuseLarge(1, 0);
  return text;
}

function refuseLarge(size: number, most: number): void {
  if (size > most)
    throw new HostError("too-large", "文件太大，超出旧格式可以核对的范围；请用Excel或WPS另存为.xlsx后再试。");
}

function extensionOf(name: string): string {
  return /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? "";
}
