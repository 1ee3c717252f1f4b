import type { SheetCellStyle } from "../../../core/report/sheet-document";
import { escapeAttribute } from "../../shared/xml-text";
import { BORDER_COLOUR, SHEET_LOOKS, type SheetFont, type SheetLook } from "../../shared/sheet-looks";
import { appendStyles, countStyles, dropStyles } from "./style-lists";

const STYLES = Object.keys(SHEET_LOOKS) as SheetCellStyle[];
const LOOKS = STYLES.map((style) => SHEET_LOOKS[style]);
const FONTS = [...new Set(LOOKS.map(({ font }) => fontXml(font)))];
const FILLS = [...new Set(LOOKS.flatMap(({ fill }) => (fill ? [fillXml(fill)] : [])))];
const BORDERS = [borderXml()];
/** Numbers of Excel's built-in formats, ECMA-376 part 1, § 18.8.30. */
const FORMAT_IDS: Readonly<Record<SheetLook["numberFormat"], number>> = {
  General: 0,
  "#,##0": 3,
  "#,##0.00": 4,
  "0.00%": 10,
  "@": 49,
};

/** Makes sure that the styles part ends with the formats of our sheets; style says where they are. */
export function withSheetLooks(xml: string): {
  readonly xml: string;
  readonly style: (name: SheetCellStyle) => number;
} {
  return appendLooks(withoutSheetLooks(xml));
}

/** Takes our formats off again where they still are the last of every list. */
export function withoutSheetLooks(xml: string): string {
  const dropped = [
    ["fonts", FONTS.length] as const,
    ["fills", FILLS.length] as const,
    ["borders", BORDERS.length] as const,
    ["cellXfs", LOOKS.length] as const,
  ].reduce((edited, [list, count]) => dropStyles(edited, list, count), xml);
  return appendLooks(dropped).xml === xml ? dropped : xml;
}

/** Index of the first of our cell formats; undefined where they are not the last. */
export function firstSheetLook(xml: string): number | undefined {
  return withoutSheetLooks(xml) === xml ? undefined : countStyles(xml, "cellXfs") - LOOKS.length;
}

function appendLooks(xml: string): { xml: string; style: (name: SheetCellStyle) => number } {
  const fonts = appendStyles(xml, "fonts", FONTS);
  const fills = appendStyles(fonts.xml, "fills", FILLS);
  const borders = appendStyles(fills.xml, "borders", BORDERS);
  const formats = LOOKS.map((look) =>
    formatXml(look, {
      font: fonts.first + FONTS.indexOf(fontXml(look.font)),
      fill: look.fill ? fills.first + FILLS.indexOf(fillXml(look.fill)) : 0,
      border: look.hasBorder ? borders.first : 0,
    }),
  );
  const cells = appendStyles(borders.xml, "cellXfs", formats);
  return { xml: cells.xml, style: (name) => cells.first + STYLES.indexOf(name) };
}

function formatXml(look: SheetLook, at: { font: number; fill: number; border: number }): string {
  return (
    `<xf numFmtId="${FORMAT_IDS[look.numberFormat]}" fontId="${at.font}" fillId="${at.fill}" borderId="${at.border}"` +
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
    `<alignment horizontal="${look.horizontal}" vertical="center"${look.wraps ? ' wrapText="1"' : ""}/></xf>`
  );
}

/** Children in the schema's order: Excel tolerates others, validators do not. */
function fontXml({ name, size, isBold, isUnderlined, colour }: SheetFont): string {
  return (
    `<font>${isBold ? "<b/>" : ""}${isUnderlined ? "<u/>" : ""}<sz val="${size}"/><color rgb="FF${colour}"/>` +
    `<name val="${escapeAttribute(name)}"/><charset val="134"/></font>`
  );
}

function fillXml(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${side} style="thin"><color rgb="FF${BORDER_COLOUR}"/></${side}>`,
  );
  return `<border>${sides.join("")}<diagonal/></border>`;
}
