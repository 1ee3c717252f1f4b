import type { ApprovalSheet } from "./approval-sheet";
import { BUREAU, dayNumber } from "./bureau";
import type { Edition } from "./edition";
import { quotient, sumDown } from "./formulas";
import type { MidYearSheet } from "./mid-year-sheets";
import { Sheet } from "./sheet";
import type { Content, Formula } from "./sheet";
import type { StyleName } from "./styles";

/** Where the summary stands that the chart draws. */
export const SUMMARY = { first: 4, last: 8, total: 9, label: "D", full: "F", execution: "G" } as const;

interface Parts {
  readonly approved: ApprovalSheet;
  readonly additions: MidYearSheet;
  readonly transfers: MidYearSheet;
}

/** 基本情况: the single cells of the bureau and the year, the stated totals, and a summary by kind of funds. */
export function coverSheet(edition: Edition, parts: Parts): Sheet {
  const sheet = new Sheet("基本情况");
  sheet.putMerged("A1:H1", `${BUREAU.name}${BUREAU.year}年度项目支出台账`, "title");
  sheet.rowHeights.set(1, 36);
  sheet.put("H2", `单位：${BUREAU.unit}`, "unitNote");
  for (const [column, width] of Object.entries({ A: 18, B: 34, C: 4, D: 26, E: 13, F: 13, G: 13, H: 11 }))
    sheet.widths.set(column, width);
  putSummary(sheet, parts, edition.rateBasis);
  putEntries(sheet, edition);
  putTotals(sheet, parts, edition.rateBasis);
  sheet.layout = {
    paper: "A4",
    across: true,
    choice: { at: "B10", words: ["全年预算", "年初预算"] },
  };
  return sheet;
}

function putEntries(sheet: Sheet, edition: Edition): void {
  sheet.putMerged("A3:B3", "基本情况", "header");
  const entries: readonly (readonly [string, Content, StyleName])[] = [
    ["单位名称", BUREAU.name, "entry"],
    ["单位简称", BUREAU.shortName, "entry"],
    ["预算年度", BUREAU.year, "year"],
    ["金额单位", BUREAU.unit, "entry"],
    ["数据截止日期", dayNumber(BUREAU.cutoffDate), "longDay"],
    ["执行数口径", BUREAU.executionBasis, "entry"],
    ["执行率口径", edition.rateBasis, "entry"],
    ["收回口径", BUREAU.recoveryBasis, "entry"],
    ["主管部门", BUREAU.name, "entry"],
  ];
  entries.forEach(([label, content, style], index) => putNamed(sheet, 4 + index, label, content, style));
}

function putTotals(sheet: Sheet, parts: Parts, basis: Edition["rateBasis"]): void {
  const approvedTotal = reference(parts.approved.sheet, `J${parts.approved.totalRow}`);
  sheet.putMerged("A13:B13", "报告数据", "header");
  putNamed(sheet, 14, "批复项目数", 16, "count");
  putNamed(sheet, 15, "年初批复合计", approvedTotal, "amount");
  putNamed(sheet, 16, "执行项目数", 26, "count");
  putNamed(sheet, 17, "执行合计", { formula: "G9", value: sheet.numberAt("G9") }, "amount");
  putNamed(sheet, 18, "合计执行率", quotient(sheet, "B17", basis === "年初预算" ? "B15" : "F9"), "rate");
}

/** A label in column A, its entry in column B, and the workbook-scoped name of the entry. */
function putNamed(sheet: Sheet, row: number, label: string, content: Content, style: StyleName): void {
  sheet.put(`A${row}`, label, "label");
  sheet.put(`B${row}`, content, style);
  sheet.names.push({ name: label, refersTo: `${sheet.name}!$B$${row}` });
}

function putSummary(
  sheet: Sheet,
  { approved, additions, transfers }: Parts,
  basis: Edition["rateBasis"],
): void {
  [
    "资金构成",
    "年初预算数",
    "全年预算数",
    "全年执行数",
    basis === "年初预算" ? "占年初比" : "执行率",
  ].forEach((heading, index) => sheet.put(`${"DEFGH"[index]}3`, heading, "header"));
  const keys = ["行政文教科-当年", "产业科-当年", "产业科-上年结转"];
  const labels = ["年初批复：行政文教科", "年初批复：产业科", "年初批复：上年结转"];
  keys.forEach((key, index) => {
    const row = SUMMARY.first + index;
    const sumByKey = (column: string): Formula => sumIf(approved, key, column);
    putSummaryRow(sheet, row, labels[index]!, [sumByKey("J"), sumByKey("M"), sumByKey("N")]);
  });
  const amounts = (part: MidYearSheet, columns: readonly string[]): readonly Formula[] =>
    columns.map((column) => reference(part.sheet, `${column}${part.totalRow}`));
  putSummaryRow(sheet, 7, "本级追加", amounts(additions, ["H", "J", "K"]));
  putSummaryRow(sheet, 8, "上级转移支付", amounts(transfers, ["F", "H", "I"]));
  sheet.put("D9", "合计", "totalText");
  for (const column of ["E", "F", "G"])
    sheet.put(`${column}9`, sumDown(sheet, column, SUMMARY.first, SUMMARY.last), "totalAmount");
  for (let row: number = SUMMARY.first; row <= SUMMARY.total; row++) {
    const against = basis === "年初预算" ? "E" : "F";
    const style = row === SUMMARY.total ? "totalRate" : "rate";
    if (sheet.numberAt(`${against}${row}`) === 0) sheet.put(`H${row}`, undefined, style);
    else sheet.put(`H${row}`, quotient(sheet, `G${row}`, `${against}${row}`), style);
  }
}

function putSummaryRow(sheet: Sheet, row: number, label: string, amounts: readonly Formula[]): void {
  sheet.put(`D${row}`, label, "entry");
  amounts.forEach((amount, index) => sheet.put(`${"EFG"[index]}${row}`, amount, "amount"));
}

function reference(sheet: Sheet, address: string): Formula {
  return { formula: `${sheet.name}!${address}`, value: sheet.numberAt(address) };
}

/** SUMIF over the hidden key column of 年初批复. */
function sumIf({ sheet, firstRow, lastRow }: ApprovalSheet, key: string, column: string): Formula {
  let value = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const content = sheet.cells.get(`X${row}`)?.content;
    if (typeof content === "object" && content.value === key) value += sheet.numberAt(`${column}${row}`);
  }
  const rows = (letter: string): string => `${sheet.name}!$${letter}$${firstRow}:$${letter}$${lastRow}`;
  return { formula: `SUMIF(${rows("X")},"${key}",${rows(column)})`, value };
}
