import type { SheetCellStyle } from "../../core/report/sheet-document";

/** What a named style of a SheetDocument looks like; sizes in points, colours as RRGGBB. */
export interface SheetLook {
  readonly font: SheetFont;
  readonly fill?: string;
  readonly hasBorder: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly wraps: boolean;
  readonly numberFormat: "General" | "@" | "#,##0" | "#,##0.00" | "0.00%";
}

export interface SheetFont {
  readonly name: string;
  readonly size: number;
  readonly isBold: boolean;
  readonly isUnderlined: boolean;
  readonly colour: string;
}

export const BORDER_COLOUR = "A6A6A6";

const TEXT: SheetFont = { name: "宋体", size: 10, isBold: false, isUnderlined: false, colour: "000000" };
const BOLD: SheetFont = { ...TEXT, isBold: true };

const CELL: SheetLook = {
  font: TEXT,
  hasBorder: true,
  horizontal: "left",
  wraps: true,
  numberFormat: "General",
};
const CENTRED: SheetLook = { ...CELL, horizontal: "center" };
const FIGURE: SheetLook = { ...CELL, horizontal: "right", wraps: false };
const FREE: SheetLook = { ...CELL, hasBorder: false };

/** Severities are told by the word first; the colour only helps the eye. */
export const SHEET_LOOKS: Readonly<Record<SheetCellStyle, SheetLook>> = {
  title: { ...FREE, font: { ...BOLD, name: "黑体", size: 16 }, horizontal: "center" },
  subtitle: { ...FREE, font: { ...TEXT, colour: "404040" } },
  header: { ...CENTRED, font: BOLD, fill: "E4ECF5" },
  body: CELL,
  "body-center": CENTRED,
  amount: { ...FIGURE, numberFormat: "#,##0.00" },
  rate: { ...FIGURE, numberFormat: "0.00%" },
  count: { ...FIGURE, numberFormat: "#,##0" },
  "total-label": { ...CELL, font: BOLD, fill: "F2F2F2" },
  "total-amount": { ...FIGURE, font: BOLD, fill: "F2F2F2", numberFormat: "#,##0.00" },
  error: { ...CENTRED, font: { ...BOLD, colour: "9C0006" }, fill: "FFC7CF" },
  warning: { ...CENTRED, font: { ...BOLD, colour: "7F4F00" }, fill: "FFE79B" },
  note: { ...CENTRED, font: { ...TEXT, colour: "1F4E79" }, fill: "DCEBF8" },
  link: { ...CELL, font: { ...TEXT, isUnderlined: true, colour: "0563C1" } },
  placeholder: { ...CELL, font: { ...TEXT, colour: "7F4F00" }, fill: "FFF2CC" },
  signature: { ...FREE, wraps: false },
};
