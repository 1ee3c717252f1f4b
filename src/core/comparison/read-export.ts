import { labelKind } from "../ledger/row-label";
import { secrecyMark } from "../ledger/secrecy";
import { classified, UnusableWorkbook } from "../ledger/unusable";
import { dayNumber } from "../ledger/written-date";
import { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { cellAt } from "../workbook/cell";
import { calendarDate } from "../workbook/shown-date";
import { isDateFormat, shownText } from "../workbook/shown-text";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { isUnpaid } from "./export-headers";
import { findExportTable, type ExportTable } from "./find-export-table";
import type { ExportReading, ExportRow } from "./system-export";

/** 5301…951-工资性支出: systems put code and name into one cell. */
const CODE_AND_NAME = /^([0-9A-Za-z]{10,})\s*[-—_/:：]\s*(\S.*)$/;
const MOST_OF_A_CELL = Amount.of("1e15");
const SUMS: readonly string[] = [
  "subtotal",
  "total",
  "sum",
  "named-sum",
  "running",
  "comparison",
  "of-which",
  "footer",
  "header",
];

/** Reads quotas or payments out of a finance system's export by its headers; what is ambiguous is asked. */
export function readExport(workbook: WorkbookSnapshot): ExportReading {
  try {
    const secret = secrecyMark(workbook);
    if (secret) throw classified(secret.mark, secret.sheet);
    const table = findExportTable(workbook);
    const sheet = workbook.sheets[table.sheet]!;
    const { fileName } = workbook;
    const rows = rowsOf(workbook, sheet, table);
    if (rows.length === 0)
      throw new UnusableWorkbook(`系统导出“${fileName}”的表头下没有数据行，请重新导出后再试。`);
    const subjects = table.amounts.map(({ subject, place, unit }) => ({
      subject,
      place,
      ...(unit && { unit }),
    }));
    return { kind: "export", exported: { fileName, sheetName: sheet.name, subjects, rows } };
  } catch (error) {
    if (error instanceof UnusableWorkbook) return { kind: "unusable", message: error.message };
    throw error;
  }
}

/**
 * Rows that bear an amount, up to the table's last row. Throws UnusableWorkbook for what may not be counted; source is
 * what its message calls the list.
 */
export function rowsOf(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  table: ExportTable,
  source = `系统导出“${workbook.fileName}”`,
): ExportRow[] {
  const covered = coveredRows(sheet, table);
  const rows: ExportRow[] = [];
  let partsUpTo = -1;
  for (let row = table.headerRow + 1; row <= (table.lastRow ?? sheet.rowCount - 1); row++) {
    const text = (column: number | undefined): string => {
      if (column === undefined) return "";
      const { value, format } = cellAt(workbook, table.sheet, covered.get(`${row} ${column}`) ?? row, column);
      if (value.kind === "number" && column === table.code && !/^0+$/.test(format))
        return value.value.toString();
      return shownText(value, format, workbook.date1904).trim();
    };
    const amounts = table.amounts.map(({ column }) => amountAt(workbook, table.sheet, row, column));
    if (amounts.every((amount) => amount === undefined)) continue;
    const rounded = roundedCode(workbook, table, covered.get(`${row} ${table.code}`) ?? row);
    const code = rounded ? "" : text(table.code);
    const name = text(table.name);
    if (isSum(workbook, table, row, rounded ?? code, name)) {
      if (labelKind(name) === "of-which") partsUpTo = row;
      continue;
    }
    const status = text(table.status);
    if (isUnpaid(status)) throw unpaid(source, row, status);
    if (rounded && name === "") throw indistinct(source, rounded);
    const day = dayAt(workbook, table, row);
    // Below 其中：上年支付 of a total 本年支付 goes on: a payment among them would bear a date.
    if (table.date !== undefined && day === undefined && code === "" && partsUpTo === row - 1) {
      partsUpTo = row;
      continue;
    }
    rows.push({
      row: row + 1,
      ...(day !== undefined && { day }),
      ...identityOf(code, name),
      ...(rounded && { roundedCode: rounded }),
      amounts,
    });
  }
  return rows;
}

/** The day of a payment, typed as a text or held as a date. */
function dayAt(workbook: WorkbookSnapshot, { sheet, date }: ExportTable, row: number): number | undefined {
  if (date === undefined) return undefined;
  const { value, format } = cellAt(workbook, sheet, row, date);
  if (value.kind === "text") return dayNumber(value.value);
  if (value.kind !== "number") return undefined;
  if (!isDateFormat(format)) return dayNumber(value.value.toString());
  const day = calendarDate(value.value.toCell(), workbook.date1904);
  return day && day.year * 10_000 + day.month * 100 + day.day;
}

/** The code of a number cell with more digits than a cell holds. */
function roundedCode(
  workbook: WorkbookSnapshot,
  { sheet, code }: ExportTable,
  row: number,
): string | undefined {
  if (code === undefined) return undefined;
  const { value } = cellAt(workbook, sheet, row, code);
  const isRounded = value.kind === "number" && value.value.abs().compare(MOST_OF_A_CELL) >= 0;
  return isRounded ? value.value.toString() : undefined;
}

function unpaid(source: string, row: number, status: string): UnusableWorkbook {
  return new UnusableWorkbook(
    `${source}第${row + 1}行的状态是“${status}”，无法判定这样的行是否计入；请只保留已支付（或已生效）的记录，或删去这些行后再试。`,
  );
}

function indistinct(source: string, code: string): UnusableWorkbook {
  return new UnusableWorkbook(
    `${source}的项目编码按数值保存，超过15位有效数字的部分已变为0（如${code}），又没有项目名称，无法区分项目；请把编码按文本格式重新导出（录入）后再试。`,
  );
}

function identityOf(code: string, name: string): Pick<ExportRow, "code" | "name"> {
  const joint = code === "" ? CODE_AND_NAME.exec(name) : CODE_AND_NAME.exec(code);
  const ownCode = joint ? joint[1]! : code;
  const ownName = joint && (code === "" || name === "") ? joint[2]! : name;
  return { ...(ownCode && { code: ownCode }), ...(ownName && { name: ownName }) };
}

/** 合计 in whichever column left of the first amount; a row with a code is never a sum, whatever it is called. */
function isSum(
  workbook: WorkbookSnapshot,
  table: ExportTable,
  row: number,
  code: string,
  name: string,
): boolean {
  const labels = [name, code];
  if (code === "" || name === "")
    for (let column = 0; column < table.amounts[0]!.column; column++) {
      const { value } = cellAt(workbook, table.sheet, row, column);
      if (value.kind === "text") labels.push(value.value.trim());
    }
  const isCoded = code !== "" && /\d/.test(code);
  return !isCoded && labels.some((label) => label !== "" && SUMS.includes(labelKind(label)));
}

function amountAt(
  workbook: WorkbookSnapshot,
  sheet: number,
  row: number,
  column: number,
): ExportRow["amounts"][number] {
  const { value, notCalculated } = cellAt(workbook, sheet, row, column);
  if (notCalculated) return "unreadable";
  if (value.kind === "blank") return undefined;
  if (value.kind === "number") return value.value;
  if (value.kind !== "text") return "unreadable";
  const reading = parseFigure(value.value);
  if (reading.kind === "nil") return undefined;
  return reading.kind === "figure" && reading.unit === undefined ? reading.amount : "unreadable";
}

/** Payments of one project often share one merged cell: each of its rows is the project's. */
function coveredRows(sheet: SheetSnapshot, table: ExportTable): ReadonlyMap<string, number> {
  const covered = new Map<string, number>();
  for (const { top, left, right, bottom } of sheet.merges)
    for (const column of [table.code, table.name])
      if (column !== undefined && left <= column && column <= right && top > table.headerRow)
        for (let row = top; row <= Math.min(bottom, sheet.rowCount - 1); row++)
          covered.set(`${row} ${column}`, top);
  return covered;
}
