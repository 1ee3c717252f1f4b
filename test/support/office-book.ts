import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "./build-workbook";

export type Row = readonly CellSpec[];

/** Five projects of three offices. */
export const DETAILS: readonly Row[] = [
  ["2024年项目台账（万元）"],
  ["项目名称", "科室", "年初预算数", "全年预算数", "全年执行数"],
  ["渡口安全标志", "航道科", 20.4, 20.4, 20.4],
  ["航标养护", "航道科", 40, 40, 37.8],
  ["客运补贴", "运输科", 70, 70, 66],
  ["车辆检测", "运输科", 15.6, 15.6, 15.6],
  ["公路养护", "养护科", 33, 33, 33],
];
const HEADER = ["科室", "项目个数", "年初预算数", "全年执行数", "执行率"];

/** The details with a sheet that states them by office: rows of 科室, 项目个数, 年初预算数, 全年执行数 and 执行率. */
export function checkedWith(offices: readonly Row[], details: readonly Row[] = DETAILS): CheckedWorkbook {
  return checkedOffices([HEADER, ...offices], details);
}

/** The same with columns of its own, told by the first row. */
export function checkedOffices(offices: readonly Row[], details: readonly Row[]): CheckedWorkbook {
  const outcome = checkWorkbook(
    buildWorkbook([
      { name: "台账", rows: details },
      { name: "分科室", rows: [["分科室汇总（万元）"], ...offices] },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}
