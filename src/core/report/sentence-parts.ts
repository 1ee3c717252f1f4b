import type { Heading } from "../ledger/ledger";
import type { ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import { figureRun, joinWith, placeholder, say } from "./runs";

/** Beyond so many groups or names a sentence stops being one. */
export const MOST_IN_A_SENTENCE = 8;

/** The budget year, which a report cannot do without. */
export function yearRun({ budgetYear, at }: Heading, section: string): ReportRun {
  return budgetYear === undefined
    ? placeholder("预算年度", section)
    : figureRun(
        { key: "year", what: "预算年度", from: at.budgetYear ? [at.budgetYear] : [] },
        String(budgetYear),
      );
}

/** ，其中甲7个、3441.95万元，乙9个、1113.60万元; empty where there is nothing to split. */
export function split(
  lead: string,
  groups: readonly ProjectGroup[],
  amount: (group: ProjectGroup) => readonly ReportRun[],
): ReportRun[] {
  if (groups.length < 2 || groups.length > MOST_IN_A_SENTENCE) return [];
  const parts = groups.map((group) => say`${group.label}${group.count()}个、${amount(group)}`);
  return say`${lead}${joinWith("，", parts)}`;
}

/** The clause with 。; nothing where there is no clause. */
export function sentence(runs: readonly ReportRun[]): ReportRun[] {
  return runs.length > 0 ? say`${runs}。` : [];
}
