import type { Comparison, ComparisonState } from "../comparison/comparison";

/** The words for each outcome, on every surface. */
export const COMPARISON_LABELS: Readonly<Record<ComparisonState, string>> = {
  same: "一致",
  rounding: "一致（尾差）",
  differs: "金额不一致",
  "ledger-only": "仅台账有",
  "system-only": "仅系统有",
  unreadable: "缺数据未核对",
};

/** "一致19项、一致（尾差）3项、金额不一致1项": outcomes that occur, in a fixed order. */
export function comparisonCounts({ lines }: Comparison): string {
  const counts = Object.entries(COMPARISON_LABELS).flatMap(([state, label]) => {
    const count = lines.filter((line) => line.state === state).length;
    return count > 0 ? [`${label}${count}项`] : [];
  });
  return counts.join("、") || "没有可比的项目";
}
