import type { SheetCell, SheetCellStyle, SheetDocument, SheetRow } from "../../../core/report/sheet-document";
import { formatAddress, formatArea, formatCellRef, LAST_COLUMN } from "../../../core/workbook/address";
import { escapeAttribute, escapeText } from "../../shared/xml-text";
import { codedText } from "./coded-text";

const A4 = 9;
/** Excel refuses longer heads. */
const LONGEST_HEAD = 255;
const LONGEST_TEXT = 32_767;

/** A worksheet part that shows the document; namespace is the workbook's main one. */
export function sheetXml(
  document: SheetDocument,
  style: (name: SheetCellStyle) => number,
  namespace: string,
): string {
  const links = linksOf(document);
  const merges = mergesOf(document);
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${namespace}">`,
    document.pages ? "" : '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews>${viewXml(document)}</sheetViews>`,
    '<sheetFormatPr defaultRowHeight="15"/>',
    columnsXml(document.columnWidths),
    `<sheetData>${document.rows.map((row, index) => rowXml(row, index, style)).join("")}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    links.length > 0 ? `<hyperlinks>${links.join("")}</hyperlinks>` : "",
    '<printOptions horizontalCentered="1"/>',
    '<pageMargins left="0.5" right="0.5" top="0.7" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${A4}"${scaleXml(document)}/>`,
    `<headerFooter><oddHeader>${escapeText(headText(document.pageHeader))}</oddHeader>`,
    `<oddFooter>${escapeText("&C第 &P 页，共 &N 页")}</oddFooter></headerFooter>`,
    breaksXml(document.pages?.breaks ?? []),
    "</worksheet>",
  ].join("");
}

/** A page break must not cut a chart, and breaks set by hand count for nothing where a sheet is fitted to its page. */
function scaleXml({ orientation, pages, chart }: SheetDocument): string {
  return pages
    ? ` scale="${pages.scale}" orientation="${orientation}"`
    : ` orientation="${orientation}" fitToHeight="${chart ? 1 : 0}"`;
}

/** A break stands before the row with that index: its id is the number of the row above. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

function viewXml({ headerRow }: SheetDocument): string {
  if (headerRow === undefined) return '<sheetView showGridLines="0" workbookViewId="0"/>';
  const below = formatAddress(headerRow + 1, 0);
  return (
    '<sheetView showGridLines="0" workbookViewId="0">' +
    `<pane ySplit="${headerRow + 1}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView>`
  );
}

function columnsXml(widths: readonly number[]): string {
  if (widths.length === 0) return "";
  const columns = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join("")}</cols>`;
}

function rowXml(row: SheetRow, index: number, style: (name: SheetCellStyle) => number): string {
  const height = row.height === undefined ? "" : ` ht="${row.height}" customHeight="1"`;
  const cells: string[] = [];
  row.cells.forEach((cell, column) => {
    if (!cell) return;
    const format = style(cell.style);
    cells[column] = cellXml(cell, formatAddress(index, column), format);
    // The cells a wide one covers carry its border.
    for (let covered = column + 1; covered < column + (cell.span ?? 1); covered++)
      if (!row.cells[covered]) cells[covered] = `<c r="${formatAddress(index, covered)}" s="${format}"/>`;
  });
  return `<row r="${index + 1}"${height}>${cells.join("")}</row>`;
}

/** Texts are written as texts whatever they begin with, never as formulas. */
function cellXml({ value, style }: SheetCell, address: string, format: number): string {
  if (typeof value === "string") {
    if (value === "") return `<c r="${address}" s="${format}"/>`;
    const text = escapeText(codedText(value.slice(0, LONGEST_TEXT)));
    return `<c r="${address}" s="${format}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  }
  const number = style === "rate" ? value.shifted(-2) : value;
  return `<c r="${address}" s="${format}"><v>${number.toString()}</v></c>`;
}

function mergesOf({ rows }: SheetDocument): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) => {
      const { span = 1, down = 1 } = cell ?? {};
      if (span < 2 && down < 2) return [];
      const area = formatArea({ top: row, bottom: row + down - 1, left: column, right: column + span - 1 });
      return [`<mergeCell ref="${area}"/>`];
    }),
  );
}

function linksOf({ rows }: SheetDocument): string[] {
  return rows.flatMap(({ cells }, row) =>
    cells.flatMap((cell, column) =>
      cell?.link
        ? [
            `<hyperlink ref="${formatAddress(row, column)}" location="${escapeAttribute(formatCellRef(cell.link))}"/>`,
          ]
        : [],
    ),
  );
}

/** Head of the page at the left; "&" begins a code there, so a real one is doubled. */
function headText(text: string): string {
  let shown = text.replace(/[\r\n]+/g, " ");
  let coded = `&L${shown.replace(/&/g, "&&")}`;
  while (coded.length > LONGEST_HEAD) {
    shown = shown.slice(0, -1);
    coded = `&L${shown.replace(/&/g, "&&")}…`;
  }
  return coded;
}
