import { formatAddress } from "../../../src/core/workbook/address";
import { cellAt } from "../../../src/core/workbook/cell";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { relationships, withParts, worksheet, zipped, type Parts } from "./literal-package";

const SST = "xl/sharedStrings.xml";
const SST_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function read(parts: Parts | Uint8Array): Promise<WorkbookSnapshot> {
  return readXlsx({
    name: "预算.xlsx",
    bytes: parts instanceof Uint8Array ? parts : zipped(parts as Record<string, string>),
  });
}

/** The two-sheet workbook with these rows in its first sheet, and shared strings where some are given. */
export function bookWith(rows: string, shared?: string): Parts {
  const sheet = { "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${rows}</sheetData>`) };
  if (shared === undefined) return withParts(sheet);
  return withParts(
    {
      ...sheet,
      [SST]: `<?xml version="1.0" encoding="UTF-8"?><sst xmlns="${MAIN}">${shared}</sst>`,
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/sheet2.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ),
    },
    { [SST]: SST_TYPE },
  );
}

/** The cells of a sheet by address: what they hold, with "=formula" behind where there is one. */
export function cellsIn(workbook: WorkbookSnapshot, sheet = 0): Record<string, string> {
  const cells: Record<string, string> = {};
  const { rowCount, columnCount } = workbook.sheets[sheet]!;
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      const { value, formula, notCalculated } = cellAt(workbook, sheet, row, column);
      if (value.kind === "blank" && formula === undefined) continue;
      const held = value.kind === "blank" ? (notCalculated ? "?" : "") : String(value.value);
      cells[formatAddress(row, column)] = held + (formula === undefined ? "" : `=${formula}`);
    }
  return cells;
}
