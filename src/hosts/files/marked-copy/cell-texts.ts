import { formatAddress, parseArea } from "../../../core/workbook/address";
import { escapeAttribute, escapeText } from "../../shared/xml-text";
import { appendTo, replaceRange, withPrefix } from "../xml/edit-xml";
import { attributesOf, childOf, childrenOf, prefixOf, rootOf, type XmlElement } from "../xml/scan-xml";
import { codedText } from "./coded-text";

export interface CellText {
  readonly row: number;
  readonly column: number;
  /** "" empties the cell; its format stays. */
  readonly text: string;
}

/** A worksheet part with these texts in its cells; every other character stays. A new cell takes the look of the one above. */
export function withCellTexts(xml: string, texts: readonly CellText[]): string {
  return texts.reduce(withCellText, xml);
}

function withCellText(xml: string, cell: CellText): string {
  const root = rootOf(xml);
  const data = childOf(xml, root, "sheetData");
  if (!data) throw new Error("a worksheet without sheetData");
  const prefix = prefixOf(root);
  const rows = childrenOf(xml, data).filter(({ local }) => local === "row");
  const numbers = rowNumbers(xml, rows);
  const own = rows[numbers.indexOf(cell.row + 1)];
  if (own) return withTextInRow(xml, own, cell, prefix, lookAbove(xml, rows, numbers, cell));
  const look = lookAbove(xml, rows, numbers, cell);
  const row = withPrefix(`<row r="${cell.row + 1}">${cellXml(cell, look)}</row>`, prefix);
  const next = numbers.findIndex((number) => number > cell.row + 1);
  if (next < 0) return appendTo(xml, data, row);
  return replaceRange(xml, rows[next]!.start, rows[next]!.start, row);
}

function withTextInRow(
  xml: string,
  row: XmlElement,
  cell: CellText,
  prefix: string,
  above: string | undefined,
): string {
  const cells = childrenOf(xml, row).filter(({ local }) => local === "c");
  const columns = columnsOf(xml, cells);
  const own = cells[columns.indexOf(cell.column)];
  if (own) {
    const look = attributesOf(xml, own).get("s");
    return replaceRange(xml, own.start, own.end, withPrefix(cellXml(cell, look), prefix));
  }
  const fragment = withPrefix(cellXml(cell, above), prefix);
  const next = columns.findIndex((column) => column > cell.column);
  const edited =
    next < 0
      ? appendTo(xml, row, fragment)
      : replaceRange(xml, cells[next]!.start, cells[next]!.start, fragment);
  return withoutSpans(edited, row.start);
}

/** spans says which columns a row uses; it is optional, and wrong once a cell lies outside. */
function withoutSpans(xml: string, start: number): string {
  const end = xml.indexOf(">", start);
  return replaceRange(xml, start, end, xml.slice(start, end).replace(/\s+spans=(?:"[^"]*"|'[^']*')/u, ""));
}

function cellXml({ row, column, text }: CellText, look: string | undefined): string {
  const start = `<c r="${formatAddress(row, column)}"${look === undefined ? "" : ` s="${escapeAttribute(look)}"`}`;
  if (text === "") return `${start}/>`;
  return `${start} t="inlineStr"><is><t xml:space="preserve">${escapeText(codedText(text))}</t></is></c>`;
}

/** Rows and cells may leave out where they stand: then they follow the one before. */
function rowNumbers(xml: string, rows: readonly XmlElement[]): number[] {
  let last = 0;
  return rows.map((row) => (last = Number(attributesOf(xml, row).get("r") ?? last + 1)));
}

function columnsOf(xml: string, cells: readonly XmlElement[]): number[] {
  let last = -1;
  return cells.map((cell) => {
    const address = attributesOf(xml, cell).get("r");
    return (last = address === undefined ? last + 1 : parseArea(address)!.left);
  });
}

function lookAbove(
  xml: string,
  rows: readonly XmlElement[],
  numbers: readonly number[],
  { row, column }: CellText,
): string | undefined {
  const above = rows.filter((_, index) => numbers[index]! <= row).at(-1);
  if (!above) return undefined;
  const cells = childrenOf(xml, above).filter(({ local }) => local === "c");
  const cell = cells[columnsOf(xml, cells).indexOf(column)];
  return cell && attributesOf(xml, cell).get("s");
}
