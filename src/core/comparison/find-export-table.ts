import { spaceless } from "../numbers/spaceless";
import { UnusableWorkbook } from "../ledger/unusable";
import { ANY_MONEY_UNIT, moneyUnitNamed, type MoneyUnit } from "../numbers/money-unit";
import { formatAddress } from "../workbook/address";
import { cellAt } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readHeader, subjectNamed, type ReadHeader } from "./export-headers";
import { SUBJECTS, type ExportColumn, type ExportSubject } from "./system-export";

/** Where an export's list stands and which of its columns is what. */
export interface ExportTable {
  readonly sheet: number;
  readonly headerRow: number;
  /** Absent where the table goes on to the end of its sheet. */
  readonly lastRow?: number;
  readonly code: number | undefined;
  readonly name: number | undefined;
  /** 支付状态: whether a row counts. */
  readonly status: number | undefined;
  /** 支付日期. */
  readonly date: number | undefined;
  readonly amounts: readonly (ExportColumn & { readonly column: number })[];
}

interface HeaderCell extends ReadHeader {
  readonly column: number;
  readonly text: string;
}

/** Titles and notes stand above the headers; beyond so many rows nobody writes them. */
const HEADER_ROWS = 60;
const NOTE_OF_UNIT = new RegExp(`单位:|\\((?:人民币)?${ANY_MONEY_UNIT}\\)`);
const NAMED_UNIT = new RegExp(`(?:单位:|\\()(?:人民币)?(${ANY_MONEY_UNIT})`);

/** The one list of the export. Throws UnusableWorkbook with a question where there is none, or more than one reading. */
export function findExportTable(workbook: WorkbookSnapshot): ExportTable {
  const { fileName } = workbook;
  const tables = workbook.sheets.flatMap((sheet, index) => {
    const found = sheet.hasCells && sheet.visibility === "visible" ? headersOf(workbook, index) : undefined;
    return found ? [{ sheet: index, ...found }] : [];
  });
  const [table, other] = tables;
  if (!table)
    throw new UnusableWorkbook(
      `系统导出“${fileName}”中没有找到表头：需要一行同时有“项目编码”或“项目名称”，以及“支付金额”或“指标金额”等金额列，请补上表头后再试。`,
    );
  if (other)
    throw new UnusableWorkbook(
      `系统导出“${fileName}”中“${workbook.sheets[table.sheet]!.name}”和“${workbook.sheets[other.sheet]!.name}”都像要比对的表，请只保留其中一张后再试。`,
    );
  const { sheet, row, cells } = table;
  const context = textsAbove(workbook, sheet, row);
  const best = (role: "code" | "name" | "status" | "date"): number | undefined =>
    cells.filter((cell) => cell.role === role).sort((a, b) => a.rank - b.rank)[0]?.column;
  const note = unitNote(context);
  const amounts = SUBJECTS.flatMap((subject) => {
    const cell = amountOf(subject, cells, [fileName, workbook.sheets[sheet]!.name, ...context], fileName);
    if (!cell) return [];
    const unit = cell.unit ?? note;
    return [{ subject, column: cell.column, place: placeOf(cell), ...(unit && { unit }) }];
  });
  return {
    sheet,
    headerRow: row,
    code: best("code"),
    name: best("name"),
    status: best("status"),
    date: best("date"),
    amounts,
  };
}

function headersOf(
  workbook: WorkbookSnapshot,
  sheet: number,
): { readonly row: number; readonly cells: readonly HeaderCell[] } | undefined {
  const { rowCount, columnCount } = workbook.sheets[sheet]!;
  for (let row = 0; row < Math.min(rowCount, HEADER_ROWS); row++) {
    const cells: HeaderCell[] = [];
    for (let column = 0; column < columnCount; column++) {
      const { value } = cellAt(workbook, sheet, row, column);
      const header = value.kind === "text" ? readHeader(value.value) : undefined;
      if (header && value.kind === "text") cells.push({ ...header, column, text: value.value.trim() });
    }
    const isProject = ({ role }: HeaderCell): boolean => role === "code" || role === "name";
    const isAmount = (cell: HeaderCell): boolean =>
      !isProject(cell) && cell.role !== "status" && cell.role !== "date";
    if (cells.some(isProject) && cells.some(isAmount)) return { row, cells };
  }
  return undefined;
}

/** The column of a subject: the contract's own word decides, else there may be only one. */
function amountOf(
  subject: ExportSubject,
  cells: readonly HeaderCell[],
  context: readonly string[],
  fileName: string,
): HeaderCell | undefined {
  const own = cells.filter(({ role }) => role === subject);
  if (own.length > 0) {
    const decisive = own.filter(({ rank }) => rank === 0);
    if (own.length === 1 || decisive.length === 1) return decisive[0] ?? own[0];
    const wanted = WANTED[subject];
    throw new UnusableWorkbook(
      `系统导出“${fileName}”中${own.map(placeOf).join("和")}都可能是${wanted}，无法判定用哪一列；请把要比对的那一列的表头改为“${wanted}”后再试。`,
    );
  }
  if (cells.some(({ role }) => role === "execution" || role === "budget")) return undefined;
  const homonym = cells.find(({ role }) => role === "homonym");
  if (homonym)
    throw new UnusableWorkbook(
      `系统导出“${fileName}”中${placeOf(homonym)}在有的系统是调整额、在有的系统是调整后预算数，无法判定；请把表头改为“全年预算数”，或另行导出后再试。`,
    );
  const plain = cells.filter(({ role }) => role === "amount");
  const told = subjectNamed(context.join(" "));
  if (plain.length !== 1 || !told)
    throw new UnusableWorkbook(
      `系统导出“${fileName}”中${plain.map(placeOf).join("和")}没有说明是支付数还是指标数；请把表头改为“支付金额”或“指标金额”后再试。`,
    );
  return told === subject ? plain[0] : undefined;
}

const WANTED: Readonly<Record<ExportSubject, string>> = { execution: "全年执行数", budget: "全年预算数" };

function placeOf({ column, text }: HeaderCell): string {
  return `${formatAddress(0, column).replace(/\d+$/, "")}列“${text.replace(/\s+/g, "")}”`;
}

function textsAbove(workbook: WorkbookSnapshot, sheet: number, headerRow: number): string[] {
  const texts: string[] = [];
  for (let row = 0; row < headerRow; row++)
    for (let column = 0; column < workbook.sheets[sheet]!.columnCount; column++) {
      const { value } = cellAt(workbook, sheet, row, column);
      if (value.kind === "text") texts.push(spaceless(value.value));
    }
  return texts;
}

function unitNote(texts: readonly string[]): MoneyUnit | undefined {
  const notes = texts.filter((text) => NOTE_OF_UNIT.test(text));
  const units = new Set(notes.map((text) => moneyUnitNamed(NAMED_UNIT.exec(text)?.[1] ?? "")));
  return units.size === 1 ? [...units][0] : undefined;
}
