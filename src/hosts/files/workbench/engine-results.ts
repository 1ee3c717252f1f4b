import type { AnnotationOutcome } from "../../../app/ports";
import type { CellColumn, SheetSnapshot, WorkbookSnapshot } from "../../../core/workbook/snapshot";

/** What an edit leaves different in the snapshot. */
export interface EditedFile {
  readonly columns: readonly {
    readonly sheet: number;
    readonly column: number;
    readonly cells: CellColumn;
  }[];
  readonly sizes: readonly Pick<SheetSnapshot, "rowCount" | "columnCount">[];
  /** Dependants that the edit has left without a value. */
  readonly uncalculated: number;
}

export interface WrittenFile {
  readonly workbook: WorkbookSnapshot;
  /** What the user must know; Chinese sentences. */
  readonly remarks: readonly string[];
}

export interface AnnotatedFile extends WrittenFile {
  readonly outcome: AnnotationOutcome;
}

export interface ReadFile {
  readonly file: number;
  readonly workbook: WorkbookSnapshot;
  /** Why nothing can be written into this kind of file; absent where it can. */
  readonly whyNotMarked?: string;
}
