import { formatArea, parseArea } from "./addresses";
import type { BookState } from "./book-state";
import type { StoredValue } from "./cell-store";

const CHANGED_EVENT = 10;

/** The user types a value into a cell: no message travels, but the page is told. */
export function typeIntoCell(book: BookState, sheetName: string, address: string, value: StoredValue): void {
  const sheet = book.sheet(sheetName);
  const { top, left } = parseArea(address)!;
  sheet.cells.put(top, left, value);
  for (const target of [sheet.id, "Workbook"])
    book.raise(CHANGED_EVENT, target, {
      changeType: "RangeEdited",
      source: "Local",
      worksheetId: sheet.id,
      address: formatArea({ top, left, bottom: top, right: left }),
      triggerSource: "Unknown",
    });
}
