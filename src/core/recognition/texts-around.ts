import type { SheetView } from "./sheet-view";

const ROWS_ABOVE = 8;
const ROWS_BELOW = 5;
const MOST_COLUMNS = 60;

/** What stands in words above and below a table of these rows: its title, and the notes on how it is to be read. */
export function* textsAround(view: SheetView, firstRow: number, lastRow: number): Generator<string> {
  const { rowCount, columnCount } = view.snapshot;
  const spans = [
    [firstRow - ROWS_ABOVE, firstRow],
    [lastRow + 1, lastRow + 1 + ROWS_BELOW],
  ] as const;
  for (const [from, to] of spans)
    for (let row = Math.max(0, from); row < Math.min(to, rowCount); row++)
      for (let column = 0; column < Math.min(columnCount, MOST_COLUMNS); column++) {
        const text = view.text(row, column);
        if (text !== undefined) yield text;
      }
}
