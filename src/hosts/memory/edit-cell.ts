import { DraftWorkbook } from "../../core/calculation/draft-workbook";
import type { CellEntry } from "../../core/calculation/entry";
import { Amount } from "../../core/numbers/amount";
import type { CellRef } from "../../core/workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../core/workbook/snapshot";

const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;

/** The workbook with one cell changed; a text of digits becomes a number. The number format stays, nothing is calculated. */
export function withContent(workbook: WorkbookSnapshot, at: CellRef, content: string): WorkbookSnapshot {
  const draft = new DraftWorkbook(workbook);
  const sheet = sheetIndex(workbook, at.sheet);
  draft.put({ sheet, row: at.row, column: at.column, entry: entryOf(content) });
  return draft.finish();
}

/** With an empty sheet behind all others. */
export function withSheet(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  const sheet: SheetSnapshot = {
    name,
    visibility: "visible",
    isProtected: false,
    hasCells: true,
    rowCount: 0,
    columnCount: 0,
    columns: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    comments: [],
  };
  return { ...workbook, sheets: [...workbook.sheets, sheet] };
}

export function withoutSheet(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

/** −1 where no sheet bears the name. */
export function sheetIndex(workbook: WorkbookSnapshot, name: string): number {
  return workbook.sheets.findIndex((sheet) => sheet.name === name);
}

function entryOf(content: string): CellEntry {
  if (content === "") return { kind: "blank" };
  return PLAIN_NUMBER.test(content)
    ? { kind: "number", value: Amount.of(content) }
    : { kind: "text", value: content };
}
