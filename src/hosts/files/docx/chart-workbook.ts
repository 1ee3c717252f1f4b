import { strToU8, zipSync } from "fflate";
import type { Inflate } from "../../../app/ports";
import { formatAddress } from "../../../core/workbook/address";
import { escapeAttribute, escapeText } from "../../shared/xml-text";
import { PackageParts } from "../package/package-parts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

const PARTS = 5;
const SHEET_PART = "xl/worksheets/sheet1.xml";
const SHEET_START = `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>`;
/** The first day a zip can hold. */
const DATE = new Date(1980, 0, 1);

/**
 * The smallest workbook with one sheet of that name: what Word opens when someone edits the data of a chart. Texts such
 * as 12.50 become numbers where isFigure says so; undefined is an empty cell.
 */
export function chartWorkbook(
  sheet: string,
  rows: readonly (readonly (string | undefined)[])[],
  isFigure: (row: number, column: number) => boolean,
): Uint8Array {
  const lines = rows.map((cells, row) => {
    const written = cells.map((text, column) =>
      text === undefined ? "" : cellXml(text, formatAddress(row, column), isFigure(row, column)),
    );
    return `<row r="${row + 1}">${written.join("")}</row>`;
  });
  const parts = {
    "[Content_Types].xml":
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationshipXml(`${R}/officeDocument`, "xl/workbook.xml"),
    "xl/workbook.xml":
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${R}"><sheets>` +
      `<sheet name="${escapeAttribute(sheet)}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipXml(`${R}/worksheet`, "worksheets/sheet1.xml"),
    [SHEET_PART]: `${SHEET_START}${lines.join("")}</sheetData></worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime: DATE, level: 6 });
}

/** Whether it is still as chartWorkbook wrote it: no office program has saved it since, which would add styles at least. */
export async function isUntouched(bytes: Uint8Array, inflate: Inflate | undefined): Promise<boolean> {
  const parts = PackageParts.open(bytes, inflate);
  if (parts.names().length !== PARTS || !parts.has(SHEET_PART)) return false;
  return (await parts.text(SHEET_PART)).startsWith(`${SHEET_START}<row r="1"><c r="A1" t="inlineStr">`);
}

function cellXml(text: string, address: string, isFigure: boolean): string {
  return isFigure
    ? `<c r="${address}"><v>${escapeText(text)}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function relationshipXml(type: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}
