import type { CheckedWorkbook } from "../../../../src/app/check-workbook";
import type { CellSpec } from "../../../support/build-workbook";
import { checkedBeside } from "../../../support/listed-book";

const beside = (name: string, unit: string, ...rows: (readonly CellSpec[])[]): CheckedWorkbook =>
  checkedBeside({ name, rows: [[`${name}（单位：${unit}）`], ...rows] });
const PAYMENTS = ["支付日期", "项目编码", "项目名称", "支付金额"];

/** A ledger with a list beside it that makes the rules on lists speak. */
export const listedBooks = (): readonly CheckedWorkbook[] => [
  beside(
    "年初批复",
    "元",
    ["项目编码", "项目名称", "批复金额"],
    ["A1", "图书馆免费开放", 600000],
    ["A2", "非遗保护", 245500],
    ["A3", "文物普查", 120000],
  ),
  beside(
    "调整明细",
    "万元",
    ["日期", "项目名称", "调整类型", "金额", "文号"],
    ["2023-03-05", "图书馆免费开放", "追加", 21, "5号"],
    ["2023-06-18", "非遗保护", "调减", 3.45, "21号"],
    ["2023-09-01", "图书馆免费开放", "追加", 0.5, "40号"],
  ),
  beside(
    "支付明细",
    "元",
    PAYMENTS,
    ["2023-04-03", "A1", "图书馆免费开放", 725000],
    ["2023-05-07", "B2", "非遗保护项目经费", 210000],
    ["2023-06-11", "A3", "文物普查", 118000],
    ["2023-07-01", "B9", "临时展览", 30000],
  ),
  beside(
    "支付明细",
    "万元",
    PAYMENTS,
    ["2023-04-03", "A1", "图书馆免费开放", 725000],
    ["2023-05-07", "A2", "非遗保护", 210000],
    ["2023-06-11", "A3", "文物普查", 118800],
  ),
  beside(
    "科室汇总",
    "万元",
    ["科室", "项目编码", "项目名称", "全年执行数"],
    ["公共文化科", "A1", "图书馆免费开放", 72.5],
    ["公共文化科", "A2", "非遗保护", 12],
    ["文物科", "A3", "文物普查", 11.88],
  ),
];
