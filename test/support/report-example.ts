import type { Bases } from "../../src/core/checks/finding";
import type { Ledger, MoneyUnit } from "../../src/core/ledger/ledger";
import { ledgerOf } from "./build-ledger";
import { buildWorkbook } from "./build-workbook";

export const AT_YEAR_END: Bases = {
  rateBasis: "全年预算",
  rateBasisDeclared: true,
  recoveryBasis: "年终收回",
  recoveryBasisDeclared: true,
};

/** Sheets that a bureau fills in beside its budget. */
const SHEETS = ["报告措辞", "报告章节", "绩效指标", "上年报告"];

/**
 * An example as people read it: settings (名称：值), then the parts 【台账】, 【文字材料】, 【报告措辞】, 【报告章节】 …
 * with cells parted by "|", and 【报告】, the text that is to come out.
 */
export function readExample(text: string): {
  readonly ledger: Ledger;
  readonly bases: Bases;
  readonly report: string;
} {
  const [settings = "", ...rest] = text.split(/^【(.+)】\n/mu);
  const parts = new Map<string, string>();
  for (let index = 0; index < rest.length; index += 2) parts.set(rest[index]!, rest[index + 1]!.trimEnd());
  const told = new Map(
    settings
      .trim()
      .split("\n")
      .map((line) => line.split("：") as [string, string]),
  );
  const cells = (part: string): string[][] =>
    part.split("\n").map((line) => line.split("|").map((cell) => cell.trim()));
  const ledger = ledgerOf(parts.get("台账")!, {
    heading: {
      unit: (told.get("金额单位") ?? "万元") as MoneyUnit,
      ...(told.has("单位名称") && { bureauName: told.get("单位名称")! }),
      ...(told.has("单位简称") && { bureauShortName: told.get("单位简称")! }),
      ...(told.has("预算年度") && { budgetYear: Number(told.get("预算年度")) }),
      ...(told.has("数据截止日期") && { cutoffDate: told.get("数据截止日期")! }),
    },
    materials: cells(parts.get("文字材料") ?? "").flatMap(([key, words]) =>
      key && words ? [[key, words] as const] : [],
    ),
  });
  const sheets = SHEETS.flatMap((name) => (parts.has(name) ? [{ name, rows: cells(parts.get(name)!) }] : []));
  const { workbook } = ledger;
  return {
    ledger: {
      ...ledger,
      workbook: { ...workbook, sheets: [...workbook.sheets, ...buildWorkbook(sheets).sheets] },
    },
    bases: AT_YEAR_END,
    report: parts.get("报告") ?? "",
  };
}
