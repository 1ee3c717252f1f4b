import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { buildWorkbook, type CellSpec } from "./build-workbook";

type Rows = readonly (readonly CellSpec[])[];

interface List {
  readonly name: string;
  readonly rows: Rows;
}

/** What one rule finds where lists stand beside the ledger. */
export function findingsBeside(rule: string, ...lists: readonly List[]): readonly string[] {
  return checkedBeside(...lists)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ message }) => message);
}

/** This ledger with lists beside it, all recognised by their headers. */
export function checkedBeside(...lists: readonly List[]): CheckedWorkbook {
  const ledger: Rows = [
    ["2023年项目支出汇总表（万元）"],
    ["项目编码", "项目名称", "年初预算数", "调增数", "调减数", "全年预算数", "全年执行数"],
    ["A1", "图书馆免费开放", 60, 12.5, 0, 72.5, 72.5],
    ["A2", "非遗保护", 25.45, 0, 3.45, 22, 21],
    ["A3", "文物普查", 12, 0, 0, 12, 11.88],
  ];
  const outcome = checkWorkbook(buildWorkbook([{ name: "汇总", rows: ledger }, ...lists]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}
