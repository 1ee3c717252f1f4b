import { BUREAU } from "./bureau";
import { columnOf } from "./sheet";
import type { Sheet } from "./sheet";

export interface Heading {
  readonly column: string;
  readonly text: string;
  readonly width: number;
  /** A heading above this one, merged over the neighbours that share it. */
  readonly above?: string;
}

/** Merged title in row 1, the bureau at the left and the unit at the right of row 2. */
export function putTitle(sheet: Sheet, title: string, lastColumn: string, unitNoteAt: string): void {
  sheet.putMerged(`A1:${lastColumn}1`, title, "title");
  sheet.rowHeights.set(1, 36);
  sheet.put("A2", `编报单位：${BUREAU.name}`, "lead");
  sheet.put(unitNoteAt, `单位：${BUREAU.unit}`, "unitNote");
  sheet.rowHeights.set(2, 20);
}

/** Two heading rows: a heading alone is merged over both, neighbours under one heading share the upper row. */
export function putHeadings(sheet: Sheet, headings: readonly Heading[], row: number): void {
  for (const { column, text, width, above } of headings) {
    sheet.widths.set(column, width);
    if (above === undefined) sheet.putMerged(`${column}${row}:${column}${row + 1}`, text, "header");
    else sheet.put(`${column}${row + 1}`, text, "header");
  }
  for (const shared of new Set(headings.map((heading) => heading.above))) {
    if (shared === undefined) continue;
    const columns = headings.filter(({ above }) => above === shared).map(({ column }) => columnOf(column));
    sheet.putMerged(`${columns[0]}${row}:${columns.at(-1)}${row}`, shared, "header");
  }
  sheet.rowHeights.set(row, 22);
  sheet.rowHeights.set(row + 1, 33);
}
