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

/** What of ours a workbook is to bear. */
export interface AnnotationParts {
  readonly marks: boolean;
  readonly sheets: boolean;
  /** The sheet 自评报告 as 报送版; refused while anything stands against handing it in. */
  readonly isFinal?: boolean;
}

/** Key in the memory that says which of the two the sheet 自评报告 is. */
export const REPORT_MODE = "自评报告";
export const FINAL_MODE = "报送版";

export interface NewComment {
  readonly at: CellRef;
  readonly text: string;
}
