import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "./build-workbook";

/** A line of 总表, and its amount. */
export type Line = readonly [label: string, amount: number];

/** 总表 with numbered lines, and 分科目 with codes: the same expenditure twice. The lines of 总表 may be put otherwise. */
export function twoStatements(...lines: readonly Line[]): CheckedWorkbook {
  const total = lines.reduce((sum, [, amount]) => sum + amount, 0);
  const summary: CellSpec[][] = [
    ["支出总表", "单位：元"],
    ["项目", "预算数"],
    ...lines.map((line): CellSpec[] => [...line]),
    ["支出总计", total],
  ];
  const bySubject: CellSpec[][] = [
    ["按科目的支出表", null, "单位：元"],
    ["科目编码", "科目名称", "合计"],
    [205, "教育支出", 71000.5],
    [20502, "普通教育", 71000.5],
    [208, "社会保障和就业支出", 12500],
    [20805, "养老支出", 12500],
    [210, "卫生健康支出", 8300],
    [21011, "医疗", 8300],
    [221, "住房保障支出", 9600],
    [22102, "住房改革支出", 9600],
    [null, "合计", 101400.5],
  ];
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "总表", rows: summary },
      { name: "分科目", rows: bySubject },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

export const EDUCATION = ["一、教育支出", 71000.5] as const;
export const SECURITY = ["二、社会保障和就业支出", 12500] as const;
export const HEALTH = ["三、卫生健康支出", 8300] as const;
export const HOUSING = ["四、住房保障支出", 9600] as const;
