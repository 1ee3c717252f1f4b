import { buildReport } from "../core/report/build-report";
import { openPoints } from "../core/report/open-points";
import { offersCharts, type ReportDocument } from "../core/report/report-document";
import { reportHints } from "../core/report/report-hints";
import type { CheckedWorkbook } from "./check-workbook";
import { HostError } from "./host-error";
import { NO_PROJECTS } from "./no-projects";
import { openFindings } from "./open-findings";

export interface ComposedReport {
  readonly document: ReportDocument;
  /** What stands against the 报送版, one Chinese sentence each; empty when it may be handed in. */
  readonly openPoints: readonly string[];
  /** What to look at before handing it in, one Chinese sentence each; none of it keeps the 报送版 back. */
  readonly hints: readonly string[];
}

/**
 * The report's text, what still keeps it from being handed in, and what to look at. Throws HostError "unsupported"
 * where the workbook lists no projects.
 */
export function composeReport(checked: CheckedWorkbook): ComposedReport {
  if (checked.figures) throw new HostError("unsupported", NO_PROJECTS);
  const document = buildReport(checked.ledger, checked.result.bases);
  return {
    document,
    openPoints: openPoints(document, openFindings(checked)),
    hints: reportHints(checked.ledger),
  };
}

/** The beginning of a report, for a screen. */
export interface ReportPreview extends ComposedReport {
  /** Blocks that the document had after those that are kept. */
  readonly left: number;
  /** Whether any table of the whole report may be drawn. */
  readonly offersCharts: boolean;
}

/** What a screen can hold without stalling. */
const MOST_BLOCKS = 300;

/** composeReport, cut to what a screen can hold. */
export function previewReport(checked: CheckedWorkbook): ReportPreview {
  const { document, ...others } = composeReport(checked);
  const blocks = document.blocks.slice(0, MOST_BLOCKS);
  const left = document.blocks.length - blocks.length;
  return { ...others, document: { ...document, blocks }, left, offersCharts: offersCharts(document) };
}
