import type { CheckedWorkbook } from "../../src/app/check-workbook";
import { findPlainTables } from "../../src/core/inference/find-plain-tables";
import type { PlainTable } from "../../src/core/inference/plain-table";
import { SheetView } from "../../src/core/recognition/sheet-view";
import { buildWorkbook, type CellSpec } from "./build-workbook";
import { checkedStatement } from "./statements";

type Rows = readonly (readonly CellSpec[])[];

/** Months that add up to a year, by project; 合计 below. No ledger: there is no budget. */
export const MONTHS: Rows = [
  ["2024年各项目支付表", null, null, null, "单位：万元"],
  ["项目", "1月", "2月", "3月", "累计"],
  ["道路养护", 1, 2, 3, 6],
  ["校园安保", 2, 0.5, 4, 6.5],
  ["污水处理", 5, 1, 1, 7],
  ["路灯电费", 3, 3, 2.5, 8.5],
  ["合计", 11, 6.5, 10.5, 28],
];

/** A table with some of its rows put otherwise, by the label in their first cell. */
export function plainBook(
  rows: Rows,
  changes: Readonly<Record<string, readonly CellSpec[]>> = {},
): CheckedWorkbook {
  return checkedStatement(
    "支付表",
    rows.map((row) => changes[String(row[0])] ?? row),
  );
}

/** Contracts and what was paid on them, with the rate of payment. */
export const CONTRACTS: Rows = [
  ["2024年合同付款安排", null, null, null, "单位：万元"],
  ["合同", "签约价", "头款", "尾款", "头款比例(%)"],
  ["道路养护", 50, 20, 30, 40],
  ["校园安保", 80, 60, 20, 75],
  ["污水处理", 40, 10, 30, 25],
  ["路灯电费", 57, 34.2, 22.8, 60],
  ["绿化养护", 25, 5, 20, 20],
  ["合计", 252, 129.2, 122.8, 51.27],
];

/** What was granted to villages, and what texts beside the amounts say of the accounts. */
export const VILLAGES: Rows = [
  ["2024年补助资金下达附表（单位：万元）"],
  ["村名", "金额", "列支科目"],
  ["石桥村", 50, "其中39.046万款列2110302；10.954万元列2160699；"],
  ["河口村", 36.5, "其中27.01万元列2110302；9.49万元列2160699；"],
  ["南坡村", 42.18, "列2110302"],
  ["合计", 128.68],
];

/** The one table of a sheet with that header and these rows. */
export function plainTable(header: readonly string[], ...rows: Rows): PlainTable {
  const workbook = buildWorkbook([{ name: "表", rows: [header, ...rows] }]);
  const [table, ...more] = findPlainTables(new SheetView(workbook, 0));
  if (!table || more.length > 0) throw new Error("not one table");
  return table;
}
