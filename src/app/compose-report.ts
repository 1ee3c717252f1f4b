import { buildReport } from "../core/report/build-report";
import { openPoints } from "../core/report/open-points";
import type { ReportDocument } from "../core/report/report-document";
import { openFindings, type CheckedWorkbook } from "./check-workbook";

export interface ComposedReport {
  readonly document: ReportDocument;
  /** What stands against the 报送版, one Chinese sentence each; empty when it may be handed in. */
  readonly openPoints: readonly string[];
}

/** The report's text and what still keeps it from being handed in. */
export function composeReport(checked: CheckedWorkbook): ComposedReport {
  const document = buildReport(checked.ledger, checked.result.bases);
  return { document, openPoints: openPoints(document, openFindings(checked)) };
}
