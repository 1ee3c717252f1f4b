import { FORMULA_FLAG, type WorkbookSnapshot } from "../workbook/snapshot";
import { Calculation } from "./calculation";
import { DirtyCells, markDependants, Progress, type ChangedRows } from "./dirty-cells";
import { DraftWorkbook } from "./draft-workbook";
import type { CellEdit } from "./entry";
import type { FormulaRuns } from "./formula-runs";
import { parsed } from "./formula-runs";

/** A formula cell, by sheet index. */
export interface CellPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

export interface Recalculated {
  readonly workbook: WorkbookSnapshot;
  readonly runs: FormulaRuns;
  /** Formula cells whose value is another now; those that were edited are not among them. */
  readonly recalculated: readonly CellPlace[];
  /** Dependants that could not be calculated and have no value any longer (未重算). */
  readonly uncalculated: readonly CellPlace[];
}

/**
 * The workbook with cells changed and everything that depends on them calculated anew. runs: FormulaRuns.of the workbook,
 * or what the last change gave. Throws Uncalculable for an edit whose formula is beyond the evaluator.
 */
export function recalculate(
  workbook: WorkbookSnapshot,
  runs: FormulaRuns,
  edits: readonly CellEdit[],
): Recalculated {
  const draft = new DraftWorkbook(workbook);
  let now = runs;
  for (const edit of edits) {
    const { sheet, row, column, entry } = edit;
    const formula = entry.kind === "formula" ? parsed(entry.formula, workbook, edit) : undefined;
    const hadFormula = ((draft.column(sheet, column)?.kinds[row] ?? 0) & FORMULA_FLAG) !== 0;
    draft.put(edit);
    if (formula || hadFormula) now = now.with({ sheet, row, column }, formula);
  }
  const dirty = new DirtyCells((sheet, column) => draft.column(sheet, column));
  const changed = edits.map(({ sheet, row, column }): ChangedRows => ({ sheet, column, from: row, to: row }));
  const calculation = new Calculation(workbook, draft, now, dirty);
  for (const { run, from, to } of markDependants(now, dirty, changed)) calculation.calculate(run, from, to);
  for (const { sheet, row, column, entry } of edits) {
    const run = entry.kind === "formula" ? now.at(sheet, row, column) : undefined;
    if (run && dirty.at(run, row) === Progress.dirty) calculation.calculate(run, row, row);
  }
  const isEdited = new Set(edits.map(keyOf));
  const others = (places: readonly CellPlace[]): CellPlace[] =>
    places.filter((place) => !isEdited.has(keyOf(place)));
  return {
    workbook: draft.finish(),
    runs: now,
    recalculated: others(calculation.recalculated),
    uncalculated: others(calculation.uncalculated),
  };
}

function keyOf({ sheet, row, column }: CellPlace): string {
  return `${sheet} ${row} ${column}`;
}
