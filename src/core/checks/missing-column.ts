import type { ColumnField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";

/** A project whose cell is blank, or all projects of sheets that have no such column. */
export type MissingText =
  | { readonly kind: "cell"; readonly project: number }
  | { readonly kind: "column"; readonly projects: readonly number[] };

/**
 * One failure a blank cell; where a sheet has no such column at all, its projects are listed in one failure,
 * because the user can mend them only by one step: adding the column.
 */
export function listedTogether(
  ledger: Ledger,
  field: ColumnField,
  projects: readonly number[],
): { failures: readonly MissingText[]; failed: number } {
  const hasColumn = (project: number): boolean =>
    ledger.blocks[ledger.projects.block[project]!]?.columns[field] !== undefined;
  const cells = projects.filter(hasColumn);
  const rest = projects.filter((project) => !hasColumn(project));
  const failures: MissingText[] = cells.map((project) => ({ kind: "cell", project }));
  if (rest.length > 0) failures.push({ kind: "column", projects: rest });
  return { failures, failed: projects.length };
}
