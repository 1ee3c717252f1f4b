import type { Ledger } from "../../src/core/ledger/ledger";
import { ledgerOfSheets } from "./literal-forms";

/** Three indicators of 30 points each, of which the second was met in part. */
export const INDICATORS = ["≥4次 | 4次 | 30 | 30", "≥30人 | 25人 | 30 | 25", "≥90% | 92% | 30 | 30"] as const;

/** A form of one project with indicators below its money: 指标值, 实际完成值, 分值 and 得分 of each, then 总分. */
export function indicatorForm(
  rows: readonly string[] = INDICATORS,
  total = "100 | 95",
  note = "",
  execution = "10 | 100% | 10",
): Ledger {
  return ledgerOfSheets({ 自评表: formText("智慧停车", rows, total, note, execution) });
}

export function formText(
  name: string,
  rows: readonly string[] = INDICATORS,
  total = "100 | 95",
  note = "",
  execution = "10 | 100% | 10",
): string {
  return `| 项目名称 | ${name}
    | 项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
    | | 年度资金总额 | 43.2 | 40 | 40 | ${execution}
    | | 其中：当年财政拨款 | 43.2 | 40 | 40 | — | | —
    | | 其他资金 | | | | — | | —
    | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分
    ${rows.map((row, index) => `| 产出指标 | 数量指标 | 指标${index + 1} | ${row}`).join("\n")}
    | 总分 | | | | | ${total}
    | ${note}`;
}
