import type { Ledger } from "../ledger/ledger";
import { originOf } from "../ledger/origin";
import type { CellRef } from "../workbook/cell";

/**
 * What 调整明细 says of the documents of a project's adjustments: the cells where one is missing, none where all are
 * there. Undefined where it lists no adjustment of the project.
 */
export function listedDocuments(
  { journal }: Ledger,
  project: number,
): { readonly missing: readonly CellRef[] } | undefined {
  const rows = journal?.get(project) ?? [];
  if (rows.length === 0) return undefined;
  return { missing: rows.flatMap(({ document, at }) => (document === undefined ? [at] : [])) };
}

/** A sheet without a column of dates does not keep them; one that has it should have it filled, or 调整明细 tell them. */
export function lacksDate(ledger: Ledger, project: number): boolean {
  if (originOf(ledger, "adjustmentDate", project) === undefined) return false;
  if (ledger.projects.texts.adjustmentDate?.[project]?.trim()) return false;
  const rows = ledger.journal?.get(project) ?? [];
  return rows.length === 0 || rows.some(({ day }) => day === undefined);
}
