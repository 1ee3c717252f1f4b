import type { Finding } from "../checks/finding";
import { runsOf, type ReportDocument } from "./report-document";

/**
 * What forbids the 报送版, one Chinese sentence each: places still to be written, figures that do not agree, reasons
 * that are missing. Findings that were looked up (已核实) are not to be handed in here. Empty: it may be handed in.
 */
export function openPoints(document: ReportDocument, findings: readonly Finding[]): string[] {
  return [
    ...findings.filter(({ kind }) => kind === "mismatch").map((finding) => `勾稽不符：${told(finding)}`),
    ...findings.filter(({ kind }) => kind === "explain").map((finding) => `待说明：${told(finding)}`),
    ...placeholderPoints(document),
  ];
}

/** With the project's name in front, where the sentence itself does not bear it. */
function told({ project, message }: Finding): string {
  return closed(project && !message.includes(project) ? `${project}，${message}` : message);
}

/** The same wish in the same section is said once. */
function placeholderPoints({ blocks }: ReportDocument): string[] {
  const points = blocks.flatMap(runsOf).flatMap((run) => {
    if (run.kind !== "placeholder") return copiedPlaceholders(run.text);
    const wanted = run.text.replace(/^〔待填写：/u, "").replace(/〕$/u, "");
    return [`${placeOf(run.section)}尚待填写：${closed(wanted)}`];
  });
  return [...new Set(points)];
}

/** A cell of the workbook may hold a placeholder that was copied back from a 工作稿. */
function copiedPlaceholders(text: string): string[] {
  return [...text.matchAll(/〔待填写[：:]?([^〕]*)〕?/gu)].map(
    ([, wanted]) => `项目的文字中尚待填写：${closed(wanted || "未注明的内容")}`,
  );
}

function placeOf(section: string): string {
  return /^[一二三四五六七八九十]/u.test(section) ? `第${section}部分` : section;
}

function closed(sentence: string): string {
  return sentence.endsWith("。") ? sentence : `${sentence}。`;
}
