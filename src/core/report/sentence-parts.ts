import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { joinWith, say, type Figure } from "./runs";
import type { Teller } from "./teller";

/** Beyond so many groups or names a sentence stops being one. */
export const MOST_IN_A_SENTENCE = 8;

/** ，其中甲7个、3441.95万元，乙9个、1113.60万元; empty where there is nothing to split. */
export function split(
  teller: Teller,
  pattern: "批复其中" | "批复科室" | "调增其中",
  groups: readonly ProjectGroup[],
  amount: (group: ProjectGroup) => Figure,
): ReportRun[] {
  if (groups.length < 2 || groups.length > MOST_IN_A_SENTENCE) return [];
  const parts = groups.map((group) =>
    teller.tell("分类一项", { 名称: group.label, 项目个数: group.count(), 金额: amount(group) }),
  );
  return teller.tell(pattern, { 分类: joinWith("，", parts) });
}

/** The clause with 。; nothing where there is no clause. */
export function sentence(runs: readonly ReportRun[]): ReportRun[] {
  return runs.length > 0 ? say`${runs}。` : [];
}
