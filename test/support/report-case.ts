import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { formatAddress } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { buildWorkbook, type CellSpec, type NameSpec, type SheetSpec } from "./build-workbook";

const SETTINGS = "基本信息";
const LEDGER = "台账";

/** A number as Excel takes it: what has more digits is a code and stays text. */
const NUMBER = /^-?\d{1,13}(?:\.\d+)?$/u;

export interface ReportCase {
  /** 单位名称, 预算年度 … as the workbook states them. */
  readonly settings: ReadonlyMap<string, string>;
  /** The rows of 台账, its header first. */
  readonly table: readonly (readonly string[])[];
  readonly workbook: WorkbookSnapshot;
}

/**
 * A workbook as people read it: settings (名称：值), then its sheets 【台账】, 【文字材料】, 【报告措辞】 … with cells parted
 * by "|". Settings and the columns of 台账 bear the contract's names.
 */
export function readCase(text: string): ReportCase {
  const [head = "", ...rest] = text.split(/^【(.+)】\n/mu);
  const lines = head.trim().split("\n");
  const settings = new Map(lines.map((line) => line.split("：") as [string, string]));
  const sheets: SheetSpec[] = [
    { name: SETTINGS, rows: [...settings].map(([name, value]) => [name, typed(value)]) },
  ];
  for (let index = 0; index < rest.length; index += 2)
    sheets.push({ name: rest[index]!, rows: rowsOf(rest[index + 1]!).map((row) => row.map(typed)) });
  const table = rowsOf(rest[rest.indexOf(LEDGER) + 1]!);
  const names: NameSpec[] = [...settings.keys()].map((name, row) => [name, `${SETTINGS}!$B$${row + 1}`]);
  table[0]!.forEach((header, column) => {
    const [top, bottom] = [1, table.length - 1].map((row) => absolute(row, column));
    names.push([header, `${LEDGER}!${top}:${bottom}`]);
  });
  return { settings, table, workbook: buildWorkbook(sheets, names) };
}

/** The workbook checked, which it must be able to be. */
export function checkCase({ workbook }: ReportCase): CheckedWorkbook {
  const outcome = checkWorkbook(workbook);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

function rowsOf(part: string): string[][] {
  return part
    .trimEnd()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}

function typed(cell: string): CellSpec {
  return NUMBER.test(cell) ? Number(cell) : cell;
}

function absolute(row: number, column: number): string {
  return formatAddress(row, column).replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
}
