import type { Annotation, AnnotationParts } from "../../../app/annotation";
import { checkWorkbook, type CheckedWorkbook, type CheckOutcome } from "../../../app/check-workbook";
import { composeAnnotation } from "../../../app/compose-annotation";
import {
  composeReport,
  previewReport,
  type ComposedReport,
  type ReportPreview,
} from "../../../app/compose-report";
import { executionBars, type ExecutionBars } from "../../../app/execution-bars";
import type { AnnotationOutcome, MaterialEdit } from "../../../app/ports";
import type { RefreshedReport } from "../../../app/workbench";
import type { SheetDisplay } from "../../../app/sheet-display";
import type { Mapping } from "../../../core/recognition/mapping";
import type { NameToDefine } from "../../../core/recognition/names-of-mapping";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { annotateXlsx } from "../annotate-xlsx";
import { clearXlsx } from "../clear-xlsx";
import { defineNamesInXlsx, removeNamesFromXlsx } from "../define-names";
import { DisplayReader } from "../display/read-display";
import { readWorkbookFile, whyNotMarked } from "../read-workbook-file";
import { writeMaterialsInXlsx } from "../write-materials";
import { rememberInXlsx } from "../remember-xlsx";

interface OpenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  readonly display?: Promise<DisplayReader>;
  /** What the last check gave. */
  readonly checked?: CheckedWorkbook;
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

/**
 * Holds the files that a page has opened and does everything that takes long, in a worker. The bytes given in are never
 * changed: each write puts a new file in the place of the former one. Errors as of the functions it calls.
 */
export class Engine {
  private readonly files = new Map<number, OpenFile>();
  private count = 0;

  async read(name: string, bytes: Uint8Array): Promise<ReadFile> {
    const workbook = await readWorkbookFile({ name, bytes });
    const file = ++this.count;
    this.files.set(file, { name, bytes, workbook });
    const why = whyNotMarked({ name });
    return { file, workbook, ...(why !== undefined && { whyNotMarked: why }) };
  }

  async check(file: number, against: number | undefined, mapping?: Mapping): Promise<CheckOutcome> {
    const { workbook } = this.at(file);
    const exported = against === undefined ? undefined : this.at(against).workbook;
    const outcome = checkWorkbook(workbook, exported, mapping);
    if (outcome.kind === "checked") this.files.set(file, { ...this.at(file), checked: outcome.checked });
    return outcome;
  }

  async preview(file: number): Promise<ReportPreview> {
    return previewReport(this.checkedAt(file));
  }

  async bars(file: number): Promise<ExecutionBars> {
    return executionBars(this.checkedAt(file));
  }

  /** undefined for a sheet without cells, and for files of old formats, whose looks are not read. */
  async display(file: number, sheet: number): Promise<SheetDisplay | undefined> {
    const open = this.at(file);
    if (whyNotMarked(open) !== undefined) return undefined;
    const display = open.display ?? DisplayReader.open(open.bytes);
    this.files.set(file, { ...open, display });
    return (await display).sheet(sheet);
  }

  /** Without "="; undefined where the cell holds none. */
  async formula(file: number, sheet: number, row: number, column: number): Promise<string | undefined> {
    return this.at(file).workbook.sheets[sheet]?.columns[column]?.formulaAt(row);
  }

  async annotate(file: number, annotation: Annotation): Promise<AnnotatedFile> {
    const { bytes, outcome, remarks } = await annotateXlsx(this.at(file), annotation);
    return { workbook: await this.replace(file, bytes), outcome, remarks };
  }

  async annotateChecked(file: number, parts: AnnotationParts): Promise<AnnotatedFile> {
    return this.annotate(file, composeAnnotation(this.checkedAt(file), parts));
  }

  async clear(file: number, what: { readonly sheets: boolean }): Promise<WrittenFile> {
    const { bytes, remarks } = await clearXlsx(this.at(file), what);
    return { workbook: await this.replace(file, bytes), remarks };
  }

  async remember(file: number, memory: Annotation["memory"]): Promise<WrittenFile> {
    const bytes = await rememberInXlsx(this.at(file), memory);
    return { workbook: await this.replace(file, bytes), remarks: [] };
  }

  async defineNames(file: number, names: readonly NameToDefine[]): Promise<WrittenFile> {
    const bytes = await defineNamesInXlsx(this.at(file), names);
    return { workbook: await this.replace(file, bytes), remarks: [] };
  }

  async removeNames(file: number, names: readonly NameToDefine[]): Promise<WrittenFile> {
    const bytes = await removeNamesFromXlsx(this.at(file), names);
    return { workbook: await this.replace(file, bytes), remarks: [] };
  }

  async writeMaterials(
    file: number,
    edit: MaterialEdit,
  ): Promise<WrittenFile & { readonly back: MaterialEdit }> {
    const { bytes, back } = await writeMaterialsInXlsx(this.at(file), edit);
    return { workbook: await this.replace(file, bytes), remarks: [], back };
  }

  /** The whole report on what was checked last. */
  async report(file: number): Promise<ComposedReport> {
    return composeReport(this.checkedAt(file));
  }

  /** A copy of the file as it stands. */
  async bytes(file: number): Promise<Uint8Array> {
    return this.at(file).bytes.slice();
  }

  async writeReport(file: number, mode: "working" | "final"): Promise<Uint8Array> {
    const { writeDocx } = await import(/* webpackChunkName: "report-file" */ "../write-docx");
    return writeDocx(composeReport(this.checkedAt(file)).document, mode);
  }

  async refreshReport(
    file: number,
    document: { readonly name: string; readonly bytes: Uint8Array },
    taken: readonly number[],
  ): Promise<RefreshedReport> {
    const { refreshDocx } = await import(/* webpackChunkName: "report-file" */ "../refresh-docx");
    return refreshDocx(document, composeReport(this.checkedAt(file)).document, { taken: new Set(taken) });
  }

  async close(file: number): Promise<void> {
    this.files.delete(file);
  }

  /** The snapshot of a file, by its number; for the codec. */
  numberOf(workbook: unknown): number | undefined {
    for (const [file, open] of this.files) if (open.workbook === workbook) return file;
    return undefined;
  }

  private async replace(file: number, bytes: Uint8Array): Promise<WorkbookSnapshot> {
    const { name } = this.at(file);
    const workbook = await readWorkbookFile({ name, bytes });
    const { checked } = this.at(file);
    this.files.set(file, { name, bytes, workbook, ...(checked && { checked }) });
    return workbook;
  }

  private checkedAt(file: number): CheckedWorkbook {
    const { checked } = this.at(file);
    if (!checked) throw new Error(`file ${file} has not been checked`);
    return checked;
  }

  private at(file: number): OpenFile {
    const open = this.files.get(file);
    if (!open) throw new Error(`no open file ${file}`);
    return open;
  }
}
