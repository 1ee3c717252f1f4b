import { spaceless } from "../numbers/spaceless";
import { cellAt } from "../workbook/cell";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/** The project code that a form states above its money, and its cell. */
export interface CodeCell {
  readonly code: string;
  readonly row: number;
  readonly column: number;
}

/** What project a form is of stands so far above its sum, as a rule. */
const ROWS_ABOVE = 6;
const LABEL = /^项目(?:编码|代码|编号)[:：]?(.*)$/u;
const MOST_COLUMNS = 40;

/**
 * What stands right of 项目编码, or behind its colon in the same cell, in the nearest row above a form's sum; undefined
 * where no row from `top` on says it.
 */
export function codeOfForm(
  workbook: WorkbookSnapshot,
  sheet: number,
  totalRow: number,
  top: number = totalRow - ROWS_ABOVE,
): CodeCell | undefined {
  for (let row = totalRow - 1; row >= Math.max(0, top); row -= 1) {
    const found = codeInRow(workbook, sheet, row);
    if (found) return found;
  }
  return undefined;
}

function codeInRow(workbook: WorkbookSnapshot, sheet: number, row: number): CodeCell | undefined {
  const width = Math.min(workbook.sheets[sheet]!.columnCount, MOST_COLUMNS);
  let isLabelled = false;
  for (let column = 0; column < width; column += 1) {
    const { value } = cellAt(workbook, sheet, row, column);
    if (value.kind === "blank") continue;
    const text = spaceless(String(value.value));
    if (isLabelled) return /[0-9]/.test(text) ? { code: text, row, column } : undefined;
    const [, joint] = LABEL.exec(text) ?? [];
    if (joint) return /^[0-9A-Z-]+$/i.test(joint) ? { code: joint, row, column } : undefined;
    isLabelled = joint === "";
  }
  return undefined;
}
