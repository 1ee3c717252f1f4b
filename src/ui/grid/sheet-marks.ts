import type { CheckedFinding } from "../../app/check-workbook";
import type { Severity } from "../../core/checks/finding";

export interface CellMark {
  readonly severity: Severity;
  /** The sentences of all findings at the cell. */
  readonly messages: readonly string[];
}

/** Marks of one sheet by row, then column. */
export type SheetMarks = ReadonlyMap<number, ReadonlyMap<number, CellMark>>;

const GRAVITY: readonly Severity[] = ["note", "warning", "error"];

/** Marks by sheet name: each open finding at its first cell, with the gravest colour, as the file gets them. */
export function marksBySheet(findings: readonly CheckedFinding[]): ReadonlyMap<string, SheetMarks> {
  const sheets = new Map<string, Map<number, Map<number, CellMark>>>();
  for (const { at, severity, message, verified } of findings) {
    const cell = at[0];
    if (!cell || verified) continue;
    const rows = sheets.get(cell.sheet) ?? new Map<number, Map<number, CellMark>>();
    const row = rows.get(cell.row) ?? new Map<number, CellMark>();
    const former = row.get(cell.column);
    const gravest =
      former && GRAVITY.indexOf(former.severity) > GRAVITY.indexOf(severity) ? former.severity : severity;
    row.set(cell.column, { severity: gravest, messages: [...(former?.messages ?? []), message] });
    sheets.set(cell.sheet, rows.set(cell.row, row));
  }
  return sheets;
}
