import type { Severity } from "../core/checks/finding";
import type { SheetDocument } from "../core/report/sheet-document";
import type { CellRef } from "../core/workbook/cell";
import type { WorkbookMemory } from "../core/workbook/snapshot";

/**
 * Everything Heji wants to leave in a workbook, decided before any host writes: what was ours before is
 * replaced by this, what is the user's is not touched. Hosts apply it in the order memory, marks, comments, sheets.
 */
export interface Annotation {
  readonly marks: readonly Mark[];
  readonly comments: readonly NewComment[];
  readonly sheets: readonly SheetDocument[];
  /** The notes and settings to keep; the host adds the sheets and comments it really wrote. */
  readonly memory: Pick<WorkbookMemory, "version" | "verified" | "settings">;
}

/** Cells of one severity; a cell with several findings appears once, with the gravest. */
export interface Mark {
  readonly severity: Severity;
  readonly cells: readonly CellRef[];
}

export interface NewComment {
  readonly at: CellRef;
  readonly text: string;
}
