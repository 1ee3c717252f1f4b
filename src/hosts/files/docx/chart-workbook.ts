import { strToU8, zipSync } from "fflate";
import { formatAddress } from "../../../core/workbook/address";
import { escapeAttribute, escapeText } from "../../shared/xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/**
 * The smallest workbook with one sheet of that name: what Word opens when someone edits the data of a chart. Texts such
 * as 12.50 become numbers where isFigure says so.
 */
export function chartWorkbook(
  sheet: string,
  rows: readonly (readonly string[])[],
  isFigure: (row: number, column: number) => boolean,
  mtime: Date,
): Uint8Array {
  const lines = rows.map((cells, row) => {
    const written = cells.map((text, column) =>
      cellXml(text, formatAddress(row, column), isFigure(row, column)),
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
    "xl/worksheets/sheet1.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData></worksheet>`,
  };
  const files = Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
  return zipSync(files, { mtime, level: 6 });
}

function cellXml(text: string, address: string, isFigure: boolean): string {
  return isFigure
    ? `<c r="${address}"><v>${escapeText(text)}</v></c>`
    : `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escapeText(text)}</t></is></c>`;
}

function relationshipXml(type: string, target: string): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${type}" Target="${target}"/></Relationships>`;
}
