import type { Bases } from "../checks/finding";
import type { Ledger } from "../ledger/ledger";
import { labelledBasis } from "./basis-line";
import type { SheetCell, SheetCellStyle, SheetRow } from "./sheet-document";

/** What every printed sheet says of its source: file, when it was saved, 口径 with the day the data end. */
export function pageHeader(ledger: Ledger, bases: Bases): string {
  const { fileName, savedAt } = ledger.workbook;
  const saved = savedAt && /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})/u.exec(savedAt);
  return [fileName, ...(saved ? [`保存于${saved[1]} ${saved[2]}`] : []), labelledBasis(ledger, bases)].join(
    "　",
  );
}

/** A row with one cell over the whole width. */
export function wideRow(text: string, style: SheetCellStyle, columns: number, height?: number): SheetRow {
  return { cells: [{ value: text, style, span: columns }], ...(height !== undefined && { height }) };
}

/** Blank places for those who check and sign; names and dates are theirs to write. */
export function signatureRow(columns: number): SheetRow {
  return wideRow(
    "核对人：　　　　　　　复核人：　　　　　　　日期：　　　　年　　月　　日",
    "signature",
    columns,
    30,
  );
}

export function textCell(value: string, style: SheetCellStyle = "body"): SheetCell {
  return { value, style };
}

const POINTS_A_LINE = 15;

/** Height for wrapped texts: a Chinese character takes two of the width's characters. */
export function heightFor(texts: readonly { readonly text: string; readonly width: number }[]): number {
  const lines = texts.map(({ text, width }) =>
    text
      .split("\n")
      .reduce((total, line) => total + Math.max(1, Math.ceil(widthOf(line) / Math.max(1, width - 1))), 0),
  );
  return Math.min(409, Math.max(1, ...lines) * POINTS_A_LINE + 3);
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character.codePointAt(0)! > 0xff ? 2 : 1;
  return width;
}
