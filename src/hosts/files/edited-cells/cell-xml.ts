import { formatAddress } from "../../../core/workbook/address";
import type { CellValue } from "../../../core/workbook/cell";
import { escapeText } from "../../shared/xml-text";
import { withPrefix } from "../xml/edit-xml";
import type { CellContent } from "./cell-content";

const START = /^<[^\s/>]+((?:[^>"']|"[^"]*"|'[^']*')*?)\s*\/?>/;
/** A text such as "_x0041_" would be read as "A" (ECMA-376 part 1, § 22.9.2.19). */
const CODE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The cell with other content; its address, style and the formula of a result stay as they were written. */
export function rewrittenCell(xml: string, prefix: string, content: CellContent): string {
  const attributes = START.exec(xml)![1]!;
  // cm and vm tell of the former content.
  const kept = attributes.replace(/\s(?:t|cm|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  if (content.kind === "entry") return cellXml(prefix, kept, content);
  const own = attributes.replace(/\s(?:t|vm)\s*=\s*(?:"[^"]*"|'[^']*')/g, "");
  return written(prefix, own, formulaElement(xml, prefix) ?? "", content.value);
}

/** A cell where none was; style: an index as written. */
export function newCell(
  prefix: string,
  row: number,
  column: number,
  style: string | undefined,
  content: EntryContent,
): string {
  const attributes = ` r="${formatAddress(row, column)}"${style === undefined ? "" : ` s="${style}"`}`;
  return cellXml(prefix, attributes, content);
}

/** The element f of a cell, as written. */
export function formulaElement(xml: string, prefix: string): string | undefined {
  return new RegExp(`<${prefix}f(?=[\\s/>])(?:[^>"']|"[^"]*"|'[^']*')*?(?:/>|>[^]*?</${prefix}f\\s*>)`).exec(
    xml,
  )?.[0];
}

type EntryContent = Extract<CellContent, { kind: "entry" }>;

function cellXml(prefix: string, attributes: string, { entry, result }: EntryContent): string {
  if (entry.kind === "formula")
    return written(prefix, attributes, `<${prefix}f>${escapeText(entry.formula)}</${prefix}f>`, result);
  if (entry.kind === "text")
    return withPrefix(
      `<c${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeText(coded(entry.value))}</t></is></c>`,
      prefix,
    );
  return written(prefix, attributes, "", entry);
}

function written(prefix: string, attributes: string, formula: string, value: CellValue | undefined): string {
  const [type, text] = stored(value);
  const start = `<${prefix}c${attributes}${type === "" ? "" : ` t="${type}"`}`;
  if (formula === "" && text === undefined) return `${start}/>`;
  const element = text === undefined ? "" : `<${prefix}v>${text}</${prefix}v>`;
  return `${start}>${formula}${element}</${prefix}c>`;
}

function stored(value: CellValue | undefined): readonly [type: string, text: string | undefined] {
  switch (value?.kind) {
    case "number":
      return ["", value.value.toString()];
    case "text":
      return ["str", escapeText(coded(value.value))];
    case "boolean":
      return ["b", value.value ? "1" : "0"];
    case "error":
      return ["e", escapeText(value.value)];
    default:
      return ["", undefined];
  }
}

function coded(text: string): string {
  return text.replace(CODE_LIKE, "_x005F_");
}
