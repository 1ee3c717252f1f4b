import type { CellValue } from "../workbook/cell";
import type { Area, WorkbookSnapshot } from "../workbook/snapshot";
import { Waiting, type CellSource } from "./cell-source";
import { Progress, type DirtyCells } from "./dirty-cells";
import type { DraftWorkbook } from "./draft-workbook";
import { evaluate } from "./evaluate";
import { placedArea } from "./expression";
import type { FormulaRun, FormulaRuns } from "./formula-runs";
import { Uncalculable } from "./uncalculable";

/** Cells read in one go, before the rest is left uncalculated: a lookup in every row of a long list has no end. */
const MOST_READS = 300_000_000;

interface Step {
  readonly run: FormulaRun;
  readonly row: number;
}

interface Place {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** Calculates dirty cells into a draft, each after those that it reads; without recursion, a chain may be long. */
export class Calculation implements CellSource {
  readonly recalculated: Place[] = [];
  readonly uncalculated: Place[] = [];
  private readonly steps: Step[] = [];
  private reads = 0;

  constructor(
    private readonly workbook: WorkbookSnapshot,
    private readonly draft: DraftWorkbook,
    private readonly runs: FormulaRuns,
    private readonly dirty: DirtyCells,
  ) {}

  /** Rows of a run that have been marked. */
  calculate(run: FormulaRun, from: number, to: number): void {
    for (let row = from; row <= to; row++) {
      if (this.dirty.at(run, row) !== Progress.dirty) continue;
      this.steps.push({ run, row });
      while (this.steps.length > 0) this.step(this.steps[this.steps.length - 1]!);
    }
  }

  column(sheet: number, column: number): ReturnType<CellSource["column"]> {
    return this.draft.column(sheet, column);
  }

  demand(sheet: number, area: Area): void {
    this.reads += Math.max(0, area.bottom - area.top + 1) * Math.max(0, area.right - area.left + 1);
    if (this.reads > MOST_READS) throw new Uncalculable();
    for (const run of this.runs.within(sheet, area))
      if (this.dirty.isPendingBetween(run, area.top, area.bottom)) throw new Waiting(sheet, area);
  }

  isSubtotal(sheet: number, row: number, column: number): boolean {
    return this.runs.at(sheet, row, column)?.formula.isSubtotal ?? false;
  }

  hiddenRows(sheet: number): readonly number[] {
    return this.workbook.sheets[sheet]!.hiddenRows;
  }

  size(sheet: number): ReturnType<CellSource["size"]> {
    return this.draft.size(sheet);
  }

  private step({ run, row }: Step): void {
    const progress = this.dirty.at(run, row);
    if (progress === Progress.dirty) {
      this.dirty.set(run, row, Progress.waiting);
      for (const { sheet, area } of run.formula.precedents) {
        const placed = placedArea(area, row, run.column);
        if (placed && !this.pushPending(sheet, placed)) return;
      }
    } else if (progress === Progress.waiting) this.evaluate(run, row);
    else this.steps.pop();
  }

  private evaluate(run: FormulaRun, row: number): void {
    const { expression } = run.formula;
    const { sheet, column } = run;
    try {
      this.finish(run, row, expression && evaluate(expression, { sheet, row, column }, this));
    } catch (stop) {
      if (stop instanceof Waiting) this.pushPending(stop.sheet, stop.area);
      else if (stop instanceof Uncalculable) this.finish(run, row, undefined);
      else throw stop;
    }
  }

  /** Puts the cells of an area that are to be calculated first on top. False where one waits for this one: a circle. */
  private pushPending(sheet: number, area: Area): boolean {
    for (const run of this.runs.within(sheet, area)) {
      if (!this.dirty.isPendingBetween(run, area.top, area.bottom)) continue;
      for (let row = Math.max(run.top, area.top); row <= Math.min(run.bottom, area.bottom); row++) {
        const progress = this.dirty.at(run, row);
        if (progress === Progress.dirty) this.steps.push({ run, row });
        else if (progress === Progress.waiting) {
          this.breakCircle(run, row);
          return false;
        }
      }
    }
    return true;
  }

  /** Excel shows 0 and warns of a circle; here nothing is made up. */
  private breakCircle(run: FormulaRun, row: number): void {
    const start = this.steps.findIndex((step) => step.run === run && step.row === row);
    for (const step of this.steps.slice(start))
      if (this.dirty.at(step.run, step.row) === Progress.waiting) this.finish(step.run, step.row, undefined);
  }

  private finish(run: FormulaRun, row: number, value: CellValue | undefined): void {
    const { sheet, column } = run;
    this.dirty.set(run, row, Progress.done);
    const isNew = this.draft.draft(sheet, row, column).put(row, value);
    if (isNew) (value ? this.recalculated : this.uncalculated).push({ sheet, row, column });
  }
}
