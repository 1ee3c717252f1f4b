import type { AnnotationOutcome } from "../app/ports";
import type { Annotation } from "../app/annotation";
import type { ReportDocument } from "../core/report/report-document";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";

export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the file host offers the command line; the entry point hands it in. */
export interface FileTools {
  /** Where relative paths start: the caller's folder, not npm's. */
  readonly folder: string;
  readWorkbook(file: WorkbookFile): Promise<WorkbookSnapshot>;
  /** Why a file of this kind can be read but not marked, in one Chinese sentence; undefined where it can. */
  whyNotMarked(file: WorkbookFile): string | undefined;
  /** remarks: what the user must know of the copy, such as a dropped signature; Chinese sentences. */
  annotate(
    file: WorkbookFile,
    annotation: Annotation,
  ): Promise<{
    readonly bytes: Uint8Array;
    readonly outcome: AnnotationOutcome;
    readonly remarks: readonly string[];
  }>;
  writeReport(document: ReportDocument, mode: "working" | "final"): Promise<Uint8Array>;
}
