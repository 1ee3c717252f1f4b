import { parseFigure } from "../numbers/parse-figure";
import { cellAt, type CellRef } from "../workbook/cell";
import { isPercentFormat, shownText } from "../workbook/shown-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { ScoreCell } from "./evaluation";
import { withoutScoreNoise } from "./same-score";

/** 分值 or 得分 in a cell of that sheet; a percentage or any other text is no figure. */
export function scoreCellAt(workbook: WorkbookSnapshot, sheet: number, at: CellRef): ScoreCell {
  const { value, format, formula } = cellAt(workbook, sheet, at.row, at.column);
  const shown = shownText(value, format, workbook.date1904).trim();
  const cell = { at, shown, isFormula: formula !== undefined };
  if (value.kind === "number")
    return isPercentFormat(format) ? cell : { ...cell, value: withoutScoreNoise(value.value) };
  const reading = value.kind === "text" ? parseFigure(shown.replace(/分$/u, "")) : undefined;
  if (reading?.kind === "nil") return { ...cell, shown: "" };
  return reading?.kind === "figure" && reading.unit === undefined
    ? { ...cell, value: withoutScoreNoise(reading.amount) }
    : cell;
}
