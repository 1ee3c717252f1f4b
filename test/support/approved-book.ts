import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "./build-workbook";

type Rows = readonly (readonly CellSpec[])[];

/** The three sheets of a workbook without a summary; a case replaces those that it is about. */
export interface ApprovedBook {
  readonly 年初批复?: Rows;
  readonly 调整明细?: Rows;
  readonly 支付明细?: Rows;
}

const SHEETS: Required<ApprovedBook> = {
  年初批复: [
    ["2024年部门预算批复表（万元）"],
    ["项目编码", "项目名称", "批复金额"],
    ["A1", "图书馆免费开放", 60],
    ["A2", "非遗保护", 25.45],
    ["A3", "文物普查", 12],
  ],
  调整明细: [
    ["日期", "项目名称", "类型", "金额（万元）", "文号"],
    ["2024-03-05", "图书馆免费开放", "追加", 12, "文5号"],
    ["2024-06-18", "非遗保护", "调减", 3.45, "文21号"],
    ["2024-09-01", "图书馆免费开放", "追加", 0.5, "文40号"],
  ],
  支付明细: [
    ["支付日期", "项目名称", "支付金额（元）"],
    ["2024-04-02", "图书馆免费开放", 300000],
    ["2024-07-02", "图书馆免费开放", 425000],
    ["2024-08-11", "非遗保护", 210000],
    ["2024-10-30", "文物普查", 118800.5],
  ],
};

/** Reads and checks the workbook; a sheet that is given stands in place of the usual one. */
export function outcomeOf(sheets: ApprovedBook = {}): ReturnType<typeof checkWorkbook> {
  const all = { ...SHEETS, ...sheets };
  return checkWorkbook(buildWorkbook(Object.entries(all).map(([name, rows]) => ({ name, rows }))));
}

export function checkedOf(sheets: ApprovedBook = {}): CheckedWorkbook {
  const outcome = outcomeOf(sheets);
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

/** What one rule says of the workbook. */
export function saidOf(rule: string, sheets: ApprovedBook = {}): readonly string[] {
  return checkedOf(sheets)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}
