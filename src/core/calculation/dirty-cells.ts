import { NOT_CALCULATED_FLAG, type CellColumn } from "../workbook/snapshot";
import { placedEdge, type Edge } from "./expression";
import type { FormulaRun, FormulaRuns } from "./formula-runs";
import type { Precedent } from "./precedents";

export const Progress = { clean: 0, dirty: 1, waiting: 2, done: 3 } as const;
export type Progress = (typeof Progress)[keyof typeof Progress];

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Cells of one column that changed; rows inclusive. */
export interface ChangedRows extends Span {
  readonly sheet: number;
  readonly column: number;
}

interface RunProgress {
  readonly rows: Uint8Array;
  /** Rows that are dirty or waiting. */
  pending: number;
}

/** Which formula cells are to be calculated, and how far that has come. */
export class DirtyCells {
  private readonly progress = new Map<FormulaRun, RunProgress>();

  constructor(private readonly columnOf: (sheet: number, column: number) => CellColumn | undefined) {}

  at(run: FormulaRun, row: number): Progress {
    return this.of(run).rows[row - run.top] as Progress;
  }

  set(run: FormulaRun, row: number, progress: Progress): void {
    const known = this.of(run);
    known.pending += isPending(progress) - isPending(known.rows[row - run.top]!);
    known.rows[row - run.top] = progress;
  }

  /** Whether a row between these is still to be calculated. */
  isPendingBetween(run: FormulaRun, from: number, to: number): boolean {
    const { rows, pending } = this.of(run);
    if (pending === 0) return false;
    for (let row = Math.max(from, run.top); row <= Math.min(to, run.bottom); row++)
      if (isPending(rows[row - run.top]!) === 1) return true;
    return false;
  }

  /** Cells without a stored value count as dirty from the start: who reads one has it calculated. */
  private of(run: FormulaRun): RunProgress {
    let known = this.progress.get(run);
    if (!known) {
      const rows = new Uint8Array(run.bottom - run.top + 1);
      const kinds = this.columnOf(run.sheet, run.column)?.kinds;
      let pending = 0;
      for (let row = run.top; kinds && row <= run.bottom; row++) {
        if (!(kinds[row]! & NOT_CALCULATED_FLAG)) continue;
        rows[row - run.top] = Progress.dirty;
        pending += 1;
      }
      known = { rows, pending };
      this.progress.set(run, known);
    }
    return known;
  }
}

function isPending(progress: number): 0 | 1 {
  return progress === Progress.dirty || progress === Progress.waiting ? 1 : 0;
}

/**
 * Marks everything that depends on the changed cells, in waves: the dependants of one wave's rows are the next. Gives
 * the runs' rows that were marked, in that order.
 */
export function markDependants(
  runs: FormulaRuns,
  dirty: DirtyCells,
  changed: readonly ChangedRows[],
): readonly { readonly run: FormulaRun; readonly from: number; readonly to: number }[] {
  const marked: { run: FormulaRun; from: number; to: number }[] = [];
  const isMarked = new Map<FormulaRun, Uint8Array>();
  let wave: ChangedRows[] = [...changed];
  const mark = (run: FormulaRun, from: number, to: number, next: ChangedRows[]): void => {
    let rows = isMarked.get(run);
    if (!rows) isMarked.set(run, (rows = new Uint8Array(run.bottom - run.top + 1)));
    let start = -1;
    for (let row = from; row <= to + 1; row++) {
      const isNew = row <= to && rows[row - run.top] === 0;
      if (isNew) {
        rows[row - run.top] = 1;
        dirty.set(run, row, Progress.dirty);
        if (start < 0) start = row;
      } else if (start >= 0) {
        marked.push({ run, from: start, to: row - 1 });
        next.push({ sheet: run.sheet, column: run.column, from: start, to: row - 1 });
        start = -1;
      }
    }
  };
  const first: ChangedRows[] = [];
  for (const run of runs.all()) if (run.formula.isVolatile) mark(run, run.top, run.bottom, first);
  wave.push(...first);
  while (wave.length > 0) {
    const spans = merged(wave);
    const next: ChangedRows[] = [];
    for (const run of runs.all())
      for (const precedent of run.formula.precedents)
        for (const { sheet, column, rows } of spans)
          if (sheet === precedent.sheet && readsColumn(precedent, run.column, column))
            for (const { from, to } of readersOf(run, precedent, rows)) mark(run, from, to, next);
    wave = next;
  }
  return marked;
}

/** Rows of the run whose formulas read one of the spans. */
function* readersOf(run: FormulaRun, { area }: Precedent, spans: readonly Span[]): Generator<Span> {
  for (const span of spans) {
    const from = Math.max(run.top, Math.min(...area.rows.map((edge) => leastReader(edge, span.from))));
    const to = Math.min(run.bottom, Math.max(...area.rows.map((edge) => lastReader(edge, span.to))));
    if (from <= to) yield { from, to };
  }
}

/** From which row on the edge lies at or below `row`. */
function leastReader({ at, isRelative }: Edge, row: number): number {
  if (isRelative) return row - at;
  return at >= row ? -Infinity : Infinity;
}

/** Down to which row the edge lies at or above `row`. */
function lastReader({ at, isRelative }: Edge, row: number): number {
  if (isRelative) return row - at;
  return at <= row ? Infinity : -Infinity;
}

function readsColumn({ area }: Precedent, own: number, column: number): boolean {
  const [one, other] = [placedEdge(area.columns[0], own), placedEdge(area.columns[1], own)];
  return Math.min(one, other) <= column && column <= Math.max(one, other);
}

/** Rows by column, neighbours joined. */
function merged(
  changed: readonly ChangedRows[],
): readonly { readonly sheet: number; readonly column: number; readonly rows: readonly Span[] }[] {
  const columns = new Map<string, { sheet: number; column: number; rows: { from: number; to: number }[] }>();
  for (const { sheet, column, from, to } of [...changed].sort((one, other) => one.from - other.from)) {
    const key = `${sheet} ${column}`;
    const entry = columns.get(key) ?? { sheet, column, rows: [] };
    columns.set(key, entry);
    const last = entry.rows.at(-1);
    if (last && from <= last.to + 1) last.to = Math.max(last.to, to);
    else entry.rows.push({ from, to });
  }
  return [...columns.values()];
}
