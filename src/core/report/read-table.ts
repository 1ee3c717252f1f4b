import { textAt } from "../ledger/block-cells";
import { nameKey } from "../ledger/field-names";
import type { CellRef } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";

const HEADER_ROWS = 10;

/** One row under a header: its texts in the order of the headers asked for. */
export interface TableRow {
  readonly texts: readonly (string | undefined)[];
  readonly at: CellRef;
}

/**
 * The rows of a sheet that a bureau fills in by hand, found by its name and by the first of its headers; headers that
 * it lacks give no texts. Rows without any text are left out. Undefined where there is no such sheet.
 */
export function readTable(
  workbook: WorkbookSnapshot,
  name: string,
  headers: readonly [string, string, ...string[]],
): readonly TableRow[] | undefined {
  const sheet = workbook.sheets.find((other) => nameKey(other.name) === name);
  if (!sheet) return undefined;
  const find = (row: number, header: string): number =>
    sheet.columns.findIndex((column) => nameKey(textAt(column, row) ?? "") === header);
  for (let header = 0; header < Math.min(HEADER_ROWS, sheet.rowCount); header++) {
    if (find(header, headers[0]) < 0 || find(header, headers[1]) < 0) continue;
    const columns = headers.map((each) => find(header, each));
    return Array.from({ length: sheet.rowCount - header - 1 }, (_, index): TableRow => {
      const row = header + 1 + index;
      const texts = columns.map((column) => (column < 0 ? undefined : textAt(sheet.columns[column], row)));
      return { texts, at: { sheet: sheet.name, row, column: columns[1]! } };
    }).filter(({ texts }) => texts.some((text) => text !== undefined));
  }
  return [];
}
