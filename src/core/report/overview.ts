import type { Heading } from "../ledger/ledger";
import { adjustmentParagraph } from "./adjustment-paragraph";
import { approvedParagraph } from "./approved-paragraph";
import { balanceParagraph } from "./balance-paragraph";
import { executionParagraph } from "./execution-paragraph";
import type { ProjectFigures } from "./project-figures";
import { isApproved } from "./project-groups";
import type { ReportRun } from "./report-document";

/** 一（一）: what was approved, how it changed, what was spent, what is left. One paragraph each. */
export function overview(
  heading: Heading,
  projects: readonly ProjectFigures[],
  section: string,
): ReportRun[][] {
  return [
    approvedParagraph(heading, projects.filter(isApproved), section),
    adjustmentParagraph(projects, section),
    executionParagraph(heading, projects, section),
    balanceParagraph(projects, section),
  ].filter((runs) => runs.length > 0);
}
