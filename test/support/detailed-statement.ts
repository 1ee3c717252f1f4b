import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "./build-workbook";

/** A form in 万元 whose row 项目支出 has a sheet of details, in the unit given, whose 合计 closes it. */
export function detailedStatement(
  row: readonly CellSpec[],
  total: readonly CellSpec[],
  { title = "2020年度项目支出明细表", unit = "万元" } = {},
): CheckedWorkbook {
  const outcome = checkWorkbook(
    buildWorkbook([
      {
        name: "部门整体",
        rows: [
          ["部门整体支出绩效自评表", null, "单位：万元"],
          ["资金来源", "年初预算数(A)", "全年执行数(B)"],
          ["年度资金总额：", 108.87, 105.55],
          ["其中：基本支出", 58, 57],
          ["项目支出", ...row],
        ],
      },
      {
        name: "附表",
        rows: [
          [title, null, `单位：${unit}`],
          ["科目", "年初预算数", "全年执行数"],
          ["统计", 10.1, 9],
          ["合计", ...total],
        ],
      },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}
