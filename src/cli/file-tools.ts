import type { AnnotationOutcome, WriteReport } from "../app/ports";
import type { Annotation } from "../app/annotation";
import type { RefreshPlan } from "../core/report/refresh-plan";
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
  /** Throws HostError for what is no .docx with figures of ours; bytes: absent where nothing had to be changed. */
  refreshReport(
    file: WorkbookFile,
    document: ReportDocument,
  ): Promise<{ readonly plan: RefreshPlan; readonly bytes?: Uint8Array }>;
  readonly writeReport: WriteReport;
  /** The report in the bureau's own .docx with tags; throws HostError for what is none. */
  fillTemplate(
    template: WorkbookFile,
    document: ReportDocument,
    mode: "working" | "final",
  ): Promise<Uint8Array>;
}
