import { BUREAU } from "./bureau";
import type { Edition } from "./edition";
import { rowsOf, textOf } from "./figures";
import type { FigureRow } from "./figures";
import { difference, fullYearBudget, quotient, sumDown } from "./formulas";
import { putHeadings, putTitle } from "./headings";
import type { Heading } from "./headings";
import { Sheet } from "./sheet";
import type { PageLayout } from "./sheet";
import { typedAmount, typedDay, typedText } from "./typed";

const FIRST_ROW = 5;
const MID_YEAR_LAYOUT: PageLayout = { paper: "A4", across: true, freezeAt: "D5", repeatedRows: "3:4" };

export interface MidYearSheet {
  readonly sheet: Sheet;
  readonly totalRow: number;
}

const ADDITIONS: readonly Heading[] = [
  { column: "A", text: "序号", width: 6 },
  { column: "B", text: "项目编码", width: 13 },
  { column: "C", text: "项目名称", width: 36 },
  { column: "D", text: "责任科室", width: 10 },
  { column: "E", text: "资金来源", width: 8 },
  { column: "F", text: "资金年度", width: 8 },
  { column: "G", text: "预算类型", width: 13 },
  { column: "H", text: "年初预算数", width: 11 },
  { column: "I", text: "调增数", width: 11 },
  { column: "J", text: "全年预算数", width: 11 },
  { column: "K", text: "全年执行数", width: 11 },
  { column: "L", text: "结余数", width: 9 },
  { column: "M", text: "预算执行率", width: 11 },
  { column: "N", text: "调整依据", width: 21 },
  { column: "O", text: "调整日期", width: 12 },
  { column: "P", text: "主要用途", width: 26 },
];

/** 本级追加: projects that came during the year, with fixed ranges as names. */
export function additionsSheet(edition: Edition): MidYearSheet {
  const sheet = new Sheet("本级追加");
  putTitle(sheet, `${BUREAU.year}年度区本级追加项目及执行情况表`, "P", "P2");
  putHeadings(sheet, ADDITIONS, 3);
  const rows = rowsOf(edition.rows, "本级追加");
  rows.forEach((figures, index) => {
    const row = FIRST_ROW + index;
    putIdentity(sheet, row, figures, "D");
    sheet.put(`E${row}`, typedText(figures, "资金来源"), "word");
    sheet.put(`F${row}`, typedText(figures, "资金年度"), "word");
    sheet.put(`G${row}`, "一般公共预算", "word");
    putAmounts(sheet, row, figures, ["H", "I", "J", "K", "L", "M"]);
    putDocument(sheet, row, figures, ["N", "O", "P"]);
  });
  const totalRow = FIRST_ROW + rows.length;
  putTotal(sheet, totalRow, ADDITIONS, ["H", "I", "J", "K", "L", "M"]);
  putSignatures(sheet, totalRow + 1, ["A", "H", "O"]);
  sheet.layout = MID_YEAR_LAYOUT;
  for (const { column, text } of ADDITIONS) sheet.defineColumn(text, column, FIRST_ROW, totalRow);
  return { sheet, totalRow };
}

const TRANSFERS: readonly (Heading & { readonly name?: string })[] = [
  { column: "A", text: "序号", width: 6 },
  { column: "B", text: "项目编码", width: 13 },
  { column: "C", text: "项目名称", width: 36 },
  { column: "D", text: "资金类别", width: 15 },
  { column: "E", text: "责任科室", width: 10 },
  { column: "F", text: "年初预算", width: 11, name: "年初预算" },
  { column: "G", text: "下达数", width: 11, name: "追加数" },
  { column: "H", text: "调整后预算数", width: 13, name: "调整后预算数" },
  { column: "I", text: "支出数", width: 11, name: "支出数" },
  { column: "J", text: "结余数", width: 9 },
  { column: "K", text: "执行率", width: 10, name: "执行率" },
  { column: "L", text: "指标文号", width: 21, name: "文号" },
  { column: "M", text: "下达日期", width: 12, name: "调整日期" },
  { column: "N", text: "用途", width: 26, name: "用途" },
];

/** 上级转移支付: another hand's layout, with 资金类别, the aliases of the names, and whole columns. */
export function transfersSheet(edition: Edition): MidYearSheet {
  const sheet = new Sheet("上级转移支付");
  putTitle(sheet, `${BUREAU.year}年度上级转移支付下达及执行情况表`, "N", "N2");
  putHeadings(sheet, TRANSFERS, 3);
  const rows = rowsOf(edition.rows, "上级转移支付");
  rows.forEach((figures, index) => {
    const row = FIRST_ROW + index;
    putIdentity(sheet, row, figures, "E");
    sheet.put(`D${row}`, textOf(figures, "组"), "word");
    putAmounts(sheet, row, figures, ["F", "G", "H", "I", "J", "K"]);
    putDocument(sheet, row, figures, ["L", "M", "N"]);
  });
  const totalRow = FIRST_ROW + rows.length;
  putTotal(sheet, totalRow, TRANSFERS, ["F", "G", "H", "I", "J", "K"]);
  putSignatures(sheet, totalRow + 1, ["A", "F", "M"]);
  sheet.layout = MID_YEAR_LAYOUT;
  for (const { column, text, name = text } of TRANSFERS)
    sheet.names.push({ name, refersTo: `${sheet.name}!$${column}:$${column}` });
  return { sheet, totalRow };
}

function putIdentity(sheet: Sheet, row: number, figures: FigureRow, officeColumn: string): void {
  sheet.put(`A${row}`, typedAmount(figures, "序号"), "count");
  sheet.put(`B${row}`, typedText(figures, "项目编码"), "code");
  sheet.put(`C${row}`, typedText(figures, "项目名称"), "text");
  sheet.put(`${officeColumn}${row}`, typedText(figures, "责任科室"), "word");
  sheet.rowHeights.set(row, 33);
}

/** Columns of 年初预算, 追加, 全年预算, 执行, 结余 and 执行率; the rate is of the full-year budget. */
type AmountColumns = readonly [string, string, string, string, string, string];

function putAmounts(sheet: Sheet, row: number, figures: FigureRow, columns: AmountColumns): void {
  const [initial, increase, full, execution, balance, rate] = columns.map((column) => `${column}${row}`);
  sheet.put(initial!, typedAmount(figures, "年初预算数"), "amount");
  sheet.put(increase!, typedAmount(figures, "调增数"), "amount");
  sheet.put(full!, fullYearBudget(sheet, initial!, increase!), "amount");
  sheet.put(execution!, typedAmount(figures, "执行数"), "amount");
  sheet.put(balance!, difference(sheet, full!, execution!), "amount");
  sheet.put(rate!, quotient(sheet, execution!, full!), "rate");
}

function putDocument(
  sheet: Sheet,
  row: number,
  figures: FigureRow,
  [document, day, purpose]: readonly [string, string, string],
): void {
  sheet.put(`${document}${row}`, typedText(figures, "调整依据"), "text");
  sheet.put(`${day}${row}`, typedDay(figures, "调整日期"), "day");
  sheet.put(`${purpose}${row}`, typedText(figures, "主要用途"), "text");
}

function putTotal(sheet: Sheet, row: number, headings: readonly Heading[], columns: AmountColumns): void {
  for (const { column } of headings) sheet.put(`${column}${row}`, undefined, "totalText");
  sheet.put(`C${row}`, "合计", "totalText");
  for (const column of columns.slice(0, 5))
    sheet.put(`${column}${row}`, sumDown(sheet, column, FIRST_ROW, row - 1), "totalAmount");
  sheet.put(
    `${columns[5]}${row}`,
    quotient(sheet, `${columns[3]}${row}`, `${columns[2]}${row}`),
    "totalRate",
  );
  sheet.rowHeights.set(row, 22);
}

function putSignatures(
  sheet: Sheet,
  row: number,
  [filled, checked, day]: readonly [string, string, string],
): void {
  sheet.put(`${filled}${row}`, "填报人：", "lead");
  sheet.put(`${checked}${row}`, "审核人：", "lead");
  sheet.put(`${day}${row}`, "填报日期：", "lead");
}
