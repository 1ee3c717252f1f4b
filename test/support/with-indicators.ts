import type { Ledger } from "../../src/core/ledger/ledger";
import { buildWorkbook, type CellSpec } from "./build-workbook";
import { figureOf, tableCell } from "./table-cell";

/**
 * The ledger with a sheet 绩效指标 out of a literal table: one line a row, cells parted by "|", the first line the headers;
 * "=SUM(F2:F4) → 90" is a live formula that shows 90. Line n of the table is row n of the sheet.
 */
export function withIndicators(ledger: Ledger, table: string): Ledger {
  const rows = table
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((text) => cellOf(text.trim())));
  const { sheets } = buildWorkbook([{ name: "绩效指标", rows }]);
  const { workbook } = ledger;
  return { ...ledger, workbook: { ...workbook, sheets: [...workbook.sheets, ...sheets] } };
}

function cellOf(text: string): CellSpec {
  const { shown, formula } = tableCell(text);
  const figure = figureOf(shown);
  const value = figure?.unit === "" ? figure.value.toCell() : shown;
  return formula === undefined ? value : { f: formula, v: value };
}
