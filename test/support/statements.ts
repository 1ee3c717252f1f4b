import { checkWorkbook, type CheckedWorkbook } from "../../src/app/check-workbook";
import { formatAddress } from "../../src/core/workbook/address";
import { buildWorkbook, type CellSpec } from "./build-workbook";

type Rows = readonly (readonly CellSpec[])[];

/** A workbook of one statement, checked. */
export function checkedStatement(name: string, rows: Rows, merges: readonly string[] = []): CheckedWorkbook {
  const outcome = checkWorkbook(buildWorkbook([{ name, rows, merges }]));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

/** “三公”经费表: 合计, 因公出国, 公务用车 (小计, 购置费, 运行费), 公务接待. */
export function expenseStatement(...rows: Rows): CheckedWorkbook {
  return checkedStatement(
    "三公经费",
    [
      ["“三公”经费决算对比表（单位：万元）"],
      ["项目", "合计", "因公出国（境）费", "公务用车购置及运行费", null, null, "公务接待费"],
      [null, null, null, "小计", "购置费", "运行费"],
      ...rows,
    ],
    ["A1:G1", "A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3"],
  );
}

/** 额度构成表, its unit in the header. */
export function quotaStatement(unit: string, ...rows: Rows): CheckedWorkbook {
  return checkedStatement("额度构成", [
    ["用款计划额度构成表"],
    ["项目", `额度（${unit}）`, "比例（%）"],
    ...rows,
  ]);
}

/** Kind, cells and sentence of what a rule found. */
export function toldBy(rule: string, { findings }: CheckedWorkbook): readonly string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ kind, at, message }) => {
      const cells = at.map(({ row, column }) => formatAddress(row, column)).join(" ");
      return `${kind} ${cells} ${message}`;
    });
}
