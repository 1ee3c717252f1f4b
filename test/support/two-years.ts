import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "./build-workbook";

/** The list of 2024 brings over 8, 5.25, 12.25 and 6.4万元; the sheet before it carries forward what is given. */
export function besideLastYear(
  title: string,
  unit: string,
  ...carried: readonly CellSpec[]
): CheckedWorkbook {
  const names = ["河道清淤", "渡口改造", "路灯更换", "公厕维修"];
  const over = [8, 5.25, 12.25, 6.4];
  const outcome = checkWorkbook(
    buildWorkbook([
      {
        name: "结转",
        rows: [
          [title, `单位：${unit}`],
          ["项目", "年初预算", "结转下年"],
          ...names.map((name, row): CellSpec[] => [name, 100 + row, carried[row] ?? null]),
        ],
      },
      {
        name: "台账",
        rows: [
          ["2024年项目预算执行表（万元）"],
          ["项目名称", "上年结转", "年初预算数", "全年预算数", "全年执行数"],
          ...names.map((name, row): CellSpec[] => [name, over[row]!, 10, over[row]! + 10, over[row]! + 10]),
        ],
      },
    ]),
  );
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}
