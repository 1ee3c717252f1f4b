import { executionRate } from "./execution-rate";
import type { ReportCell, ReportRun } from "./report-document";
import { number, type Figure } from "./runs";

/** Stands where there is nothing to state: no adjustment, no rate. */
export const DASH = "—";

export function labelCell(text: string, bold = false): ReportCell {
  return { runs: [{ kind: "text", text }], align: "left", bold };
}

export function runsCell(runs: readonly ReportRun[], align: ReportCell["align"], bold = false): ReportCell {
  return { runs, align, bold };
}

export function amountCell(figure: Figure, section: string, bold = false): ReportCell {
  return { runs: [number(figure, section)], align: "right", bold };
}

/** An amount of an optional column: a dash where there is none. */
export function optionalCell(figure: Figure, section: string, bold = false): ReportCell {
  return figure.amount?.isZero() ? dashCell(bold) : amountCell(figure, section, bold);
}

export function rateCell(of: Parameters<typeof executionRate>[0], bold = false): ReportCell {
  const rate = executionRate(of);
  return rate ? { runs: [rate], align: "right", bold } : dashCell(bold);
}

function dashCell(bold: boolean): ReportCell {
  return { runs: [{ kind: "text", text: DASH }], align: "right", bold };
}
