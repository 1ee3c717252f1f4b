import { KIND_LABELS } from "../core/checks/kind-labels";
import type { CheckedWorkbook } from "./check-workbook";
import { openFindings, summarise } from "./open-findings";

export { KIND_LABELS };

/** One sentence that tells the outcome: what was found, how much was looked at, what could not be. */
export function resultLine(checked: CheckedWorkbook): string {
  const open = openFindings(checked);
  const { checked: items, unverifiable, verified } = summarise(checked);
  const counts = KIND_LABELS.flatMap(([kind, label]) => {
    const count = open.filter((finding) => finding.kind === kind).length;
    return count > 0 ? [`${label}${count}项`] : [];
  });
  const unlisted = checked.result.findingCount - checked.result.findings.length;
  const hasMismatch = open.some(({ kind }) => kind === "mismatch");
  const found = hasMismatch ? [] : [checked.figures ? "表内算式未发现不符" : "未发现勾稽不符"];
  const parts = [
    [...found, ...counts].join("、"),
    ...(unlisted > 0 ? [`另有${unlisted}项未逐条列出`] : []),
    ...(verified > 0 ? [`已核实${verified}项`] : []),
    `已核对${items}项${unverifiable > 0 ? `，${unverifiable}项缺数据未核对` : ""}`,
  ];
  return `${parts.join("；")}。`;
}
