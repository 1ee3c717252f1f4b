import type { Ledger } from "../ledger/ledger";
import type { AmountColumn } from "../numbers/amount-column";

/** The projects that have an amount in a column: those approved, those executed. */
export interface Population {
  readonly rows: readonly number[];
  /** By 项目个数: one row may stand for several projects. */
  readonly projects: number;
  readonly has: (row: number) => boolean;
}

/** The projects with an amount other than nothing in the column, among those rows or all. */
export function projectsOf(
  ledger: Ledger,
  column: AmountColumn | undefined,
  among?: Iterable<number>,
): Population {
  const rows: number[] = [];
  let projects = 0;
  const has = (row: number): boolean => column !== undefined && column.signAt(row) !== 0;
  const add = (row: number): void => {
    if (!has(row)) return;
    rows.push(row);
    projects += ledger.projects.projectCount[row]!;
  };
  if (!column) return { rows, projects, has };
  if (among) for (const row of among) add(row);
  else for (let row = 0; row < ledger.projects.count; row++) add(row);
  return { rows, projects, has };
}
