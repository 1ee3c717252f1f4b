import type { Heading } from "../ledger/ledger";
import { adjustmentParagraph } from "./adjustment-paragraph";
import { approvedParagraph } from "./approved-paragraph";
import { balanceParagraph } from "./balance-paragraph";
import { executionParagraph } from "./execution-paragraph";
import { isApproved, type ProjectGroup } from "./project-groups";
import type { ReportRun } from "./report-document";

/** 一（一）: what was approved, how it changed, what was spent, what is left. One paragraph each. */
export function overview(heading: Heading, all: ProjectGroup, section: string): ReportRun[][] {
  return [
    approvedParagraph(heading, all.where("approved", "年初批复的项目", isApproved), section),
    adjustmentParagraph(all, section),
    executionParagraph(heading, all, section),
    balanceParagraph(all, section),
  ].filter((runs) => runs.length > 0);
}
