import { Amount, sum } from "../numbers/amount";
import { executionRate } from "./execution-rate";
import type { ReportCell, ReportRun } from "./report-document";
import { number, textOf, type Figure } from "./runs";

/** Stands where there is nothing to state: no adjustment, no rate. */
const DASH = "—";

export const ROUNDING_NOTE = "本表金额单位为万元，保留两位小数，因四舍五入，部分合计数与分项数之和存在尾差。";

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

/**
 * The 尾差 note, where some column of printed amounts does not add up to its printed total in the last row.
 * Undefined where all do, so that the note is never an excuse in advance.
 */
export function roundingNote(rows: readonly (readonly ReportCell[])[]): string | undefined {
  const totals = rows[rows.length - 1] ?? [];
  const differs = totals.some((cell, column) => {
    const stated = printedAmount(cell);
    if (!stated) return false;
    const parts = rows.slice(0, -1).map((cells) => printedAmount(cells[column]));
    return parts.every((part) => part !== undefined) && !sum(parts).equals(stated);
  });
  return differs ? ROUNDING_NOTE : undefined;
}

function printedAmount(cell: ReportCell | undefined): Amount | undefined {
  const text = cell ? textOf(cell.runs) : "";
  if (text === DASH) return Amount.zero;
  return /^-?\d+(\.\d+)?$/u.test(text) ? Amount.of(text) : undefined;
}
