import { FORMULA_FLAG, type Area, type SheetSnapshot, type WorkbookSnapshot } from "../workbook/snapshot";
import type { Expression } from "./expression";
import { formulaShape } from "./formula-shape";
import { parseFormula, type FormulaPlace } from "./parse-formula";
import { readsOf, readsOfText, type Reads } from "./precedents";
import { Uncalculable } from "./uncalculable";

export interface ParsedFormula extends Reads {
  /** undefined: beyond the evaluator, though what it reads is known. */
  readonly expression: Expression | undefined;
}

/** Cells one below the other whose formulas mean the same. */
export interface FormulaRun {
  readonly sheet: number;
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
  readonly formula: ParsedFormula;
}

const NONE: readonly FormulaRun[] = [];

/** All formulas of a workbook, by sheet and column, runs from top to bottom. */
export class FormulaRuns {
  private constructor(private readonly sheets: readonly (readonly (readonly FormulaRun[])[])[]) {}

  static of(workbook: WorkbookSnapshot): FormulaRuns {
    const shapes = new Map<string, ParsedFormula>();
    return new FormulaRuns(
      workbook.sheets.map((sheet, index) =>
        Array.from(sheet.columns, (_, column) => runsOf(workbook, sheet, index, column, shapes)),
      ),
    );
  }

  inColumn(sheet: number, column: number): readonly FormulaRun[] {
    return this.sheets[sheet]?.[column] ?? NONE;
  }

  *all(): Generator<FormulaRun> {
    for (const columns of this.sheets) for (const runs of columns) yield* runs;
  }

  /** Runs that have a cell in the area. */
  within(sheet: number, { top, bottom, left, right }: Area): readonly FormulaRun[] {
    const columns = this.sheets[sheet] ?? [];
    if (left === right && top === bottom) {
      const run = this.at(sheet, top, left);
      return run ? [run] : NONE;
    }
    const found: FormulaRun[] = [];
    for (let column = left; column <= Math.min(right, columns.length - 1); column++) {
      const runs = columns[column]!;
      for (let at = firstEndingFrom(runs, top); at < runs.length && runs[at]!.top <= bottom; at++)
        found.push(runs[at]!);
    }
    return found;
  }

  at(sheet: number, row: number, column: number): FormulaRun | undefined {
    const runs = this.inColumn(sheet, column);
    const run = runs[firstEndingFrom(runs, row)];
    return run && run.top <= row ? run : undefined;
  }

  /** The same with another formula, or none, in one cell. */
  with(place: FormulaPlace, formula: ParsedFormula | undefined): FormulaRuns {
    const { sheet, row, column } = place;
    const kept = this.inColumn(sheet, column).flatMap((run) =>
      run.top <= row && row <= run.bottom
        ? [
            { ...run, bottom: row - 1 },
            { ...run, top: row + 1 },
          ].filter(({ top, bottom }) => top <= bottom)
        : [run],
    );
    if (formula) kept.push({ sheet, column, top: row, bottom: row, formula });
    kept.sort((one, other) => one.top - other.top);
    const columns = Array.from({ length: Math.max(this.sheets[sheet]!.length, column + 1) }, (_, each) =>
      each === column ? kept : this.inColumn(sheet, each),
    );
    return new FormulaRuns(this.sheets.map((before, each) => (each === sheet ? columns : before)));
  }
}

/** The parsed formula with what it reads. Throws Uncalculable. */
export function parsed(formula: string, workbook: WorkbookSnapshot, place: FormulaPlace): ParsedFormula {
  const expression = parseFormula(formula, workbook, place);
  return { expression, ...readsOf(expression) };
}

function runsOf(
  workbook: WorkbookSnapshot,
  sheet: SheetSnapshot,
  index: number,
  column: number,
  shapes: Map<string, ParsedFormula>,
): readonly FormulaRun[] {
  const cells = sheet.columns[column];
  if (!cells) return NONE;
  const runs: FormulaRun[] = [];
  let top = -1;
  let last = "";
  const end = (bottom: number): void => {
    if (top >= 0) runs.push({ sheet: index, column, top, bottom, formula: shapes.get(last)! });
    top = -1;
  };
  for (let row = 0; row < cells.kinds.length; row++) {
    if (!(cells.kinds[row]! & FORMULA_FLAG)) {
      end(row - 1);
      continue;
    }
    const text = cells.formulaAt(row) ?? "";
    // What a formula means depends on its sheet, and on standing in an array formula.
    const isArray = isInArray(sheet, row, column);
    const shape = `${index} ${isArray ? "array" : ""} ${formulaShape(text, row, column)}`;
    if (top >= 0 && shape === last) continue;
    end(row - 1);
    if (!shapes.has(shape)) {
      const known = parsedOrRead(text, workbook, { sheet: index, row, column });
      shapes.set(shape, isArray ? { ...known, expression: undefined } : known);
    }
    top = row;
    last = shape;
  }
  end(cells.kinds.length - 1);
  return runs;
}

function parsedOrRead(text: string, workbook: WorkbookSnapshot, place: FormulaPlace): ParsedFormula {
  try {
    return parsed(text, workbook, place);
  } catch (error) {
    if (error instanceof Uncalculable)
      return { expression: undefined, ...readsOfText(text, workbook, place) };
    throw error;
  }
}

function isInArray({ arrayAreas = [] }: SheetSnapshot, row: number, column: number): boolean {
  return arrayAreas.some(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
}

function firstEndingFrom(runs: readonly FormulaRun[], row: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.bottom < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
