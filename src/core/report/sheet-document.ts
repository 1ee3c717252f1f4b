import type { Amount } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";
import type { Area, SheetRole } from "../workbook/snapshot";

/** A sheet that Heji writes (核对结果, 预算与支出调节表, 自评报告): what it says, not how a host says it. */
export interface SheetDocument {
  readonly role: SheetRole;
  /** Wanted name; the host takes "核对结果 (2)" where a sheet of the user's bears it. */
  readonly name: string;
  /** Width of each column in characters of the default font. */
  readonly columnWidths: readonly number[];
  readonly rows: readonly SheetRow[];
  /** Index of the row below which panes freeze; see repeatedRow. */
  readonly headerRow?: number;
  /**
   * Rows that begin a page, ascending. Such a sheet is printed at a percent of its own instead of being fitted to one page
   * across, because Excel passes over breaks set by hand where it fits.
   */
  readonly pages?: { readonly breaks: readonly number[]; readonly scale: number };
  readonly orientation: "landscape" | "portrait";
  /** Page head, at most one line: file, save time, 口径, 数据截止日期. */
  readonly pageHeader: string;
  readonly chart?: SheetChart;
}

/** Index of the row that print-outs repeat on every page; none over a chart, which may have a page of its own. */
export function repeatedRow({ headerRow, chart }: SheetDocument): number | undefined {
  return chart ? undefined : headerRow;
}

/** A native column chart of figures that stand in the sheet. */
export interface SheetChart {
  readonly title: string;
  /** Two columns: labels, then figures. */
  readonly source: Area;
  /** The cells it covers; nothing else stands there. */
  readonly place: Area;
}

export interface SheetRow {
  readonly cells: readonly (SheetCell | undefined)[];
  /** In points, where wrapped text needs more than one line; absent for the default height. */
  readonly height?: number;
}

/** Named looks; each host maps them to its own formats. */
export type SheetCellStyle =
  | "title"
  | "subtitle"
  | "header"
  | "body"
  | "body-center"
  | "amount"
  | "rate"
  | "count"
  | "total-label"
  | "total-amount"
  | "error"
  | "warning"
  | "note"
  | "link"
  | "placeholder"
  | "signature";

export interface SheetCell {
  /** A text is always written as text, whatever it begins with. A rate is in percentage points. */
  readonly value: string | Amount;
  readonly style: SheetCellStyle;
  /** Jumps to a cell of this workbook. */
  readonly link?: CellRef;
  /** Columns this cell spans to the right, itself included. */
  readonly span?: number;
  /** Rows this cell spans downwards, itself included; the cells it covers are listed, blank and in its style. */
  readonly down?: number;
}
