import { adjustmentParagraph } from "./adjustment-paragraph";
import { approvedParagraph } from "./approved-paragraph";
import { balanceParagraph } from "./balance-paragraph";
import { executionParagraph } from "./execution-paragraph";
import { isApproved, type ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";
import type { Teller } from "./teller";

/** 一（一）: what was approved, how it changed, what was spent, what is left. One paragraph each. */
export function overview(teller: Teller, all: ProjectGroup): ReportRun[][] {
  return [
    approvedParagraph(teller, all.where("approved", "年初批复的项目", isApproved)),
    adjustmentParagraph(teller, all),
    executionParagraph(teller, all),
    balanceParagraph(teller, all),
  ].filter((runs) => runs.length > 0);
}
