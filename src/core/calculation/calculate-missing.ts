import { CALCULATED_FLAG, NOT_CALCULATED_FLAG, type WorkbookSnapshot } from "../workbook/snapshot";
import { Calculation } from "./calculation";
import { DirtyCells } from "./dirty-cells";
import { DraftWorkbook } from "./draft-workbook";
import { FormulaRuns } from "./formula-runs";

/**
 * The workbook with every formula calculated that carries no stored value, as programs write them that do not calculate.
 * Those cells bear CALCULATED_FLAG; what is beyond the evaluator stays without a value. The same workbook where none is
 * missing.
 */
export function calculateMissing(workbook: WorkbookSnapshot): WorkbookSnapshot {
  if (!lacksValues(workbook)) return workbook;
  const draft = new DraftWorkbook(workbook);
  const runs = FormulaRuns.of(workbook);
  const dirty = new DirtyCells((sheet, column) => draft.column(sheet, column));
  const calculation = new Calculation(workbook, draft, runs, dirty);
  for (const run of runs.all())
    if (dirty.isPendingBetween(run, run.top, run.bottom)) calculation.calculate(run, run.top, run.bottom);
  const { recalculated } = calculation;
  if (recalculated.length === 0) return workbook;
  for (const { sheet, row, column } of recalculated)
    draft.draft(sheet, row, column).kinds[row]! |= CALCULATED_FLAG;
  return { ...draft.finish(), holdsCalculated: true };
}

function lacksValues({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ columns }) =>
    columns.some((cells) => cells?.kinds.some((flags) => (flags & NOT_CALCULATED_FLAG) !== 0)),
  );
}
