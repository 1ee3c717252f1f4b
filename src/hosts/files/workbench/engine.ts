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
import type { ExpectedChange, MaterialEdit, ReportLook } from "../../../app/ports";
import type { RefreshedReport } from "../../../app/workbench";
import type { SheetDisplay } from "../../../app/sheet-display";
import { entryAt, type CellEdit } from "../../../core/calculation/entry";
import type { FormulaRuns } from "../../../core/calculation/formula-runs";
import type { CellPlace } from "../../../core/calculation/recalculate";
import { typedEntry } from "../../../core/calculation/typed-entry";
import type { Mapping } from "../../../core/recognition/mapping";
import type { NameToDefine } from "../../../core/recognition/names-of-mapping";
import { cellAt } from "../../../core/workbook/cell";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import { annotateXlsx } from "../annotate-xlsx";
import { editXlsx } from "../edit-xlsx";
import { changed, editsOf, inverseOf } from "./change-cells";
import type { AnnotatedFile, EditedFile, ReadFile, WrittenFile } from "./engine-results";
import { PendingEdits } from "./pending-edits";
import { clearXlsx } from "../clear-xlsx";
import { defineNamesInXlsx, removeNamesFromXlsx } from "../define-names";
import { DisplayReader } from "../display/read-display";
import { readWorkbookFile, whyNotMarked } from "../read-workbook-file";
import { writeMaterialsInXlsx } from "../write-materials";
import { rememberInXlsx } from "../remember-xlsx";

interface OpenFile {
  readonly name: string;
  /** Without what is pending. */
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
  readonly pending: PendingEdits;
  /** The formulas of the workbook, once a cell has been changed. */
  readonly runs?: FormulaRuns | undefined;
  readonly display?: Promise<DisplayReader> | undefined;
  /** What the last check gave. */
  readonly checked?: CheckedWorkbook;
  /** The export that it was compared with. */
  readonly against?: number | undefined;
  /** What it was read by, where it bears no names. */
  readonly mapping?: Mapping | undefined;
  /** Cells have changed since the last check. */
  readonly isStale?: boolean;
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
    this.files.set(file, { name, bytes, workbook, pending: new PendingEdits() });
    const why = whyNotMarked({ name });
    return { file, workbook, ...(why !== undefined && { whyNotMarked: why }) };
  }

  async check(file: number, against: number | undefined, mapping?: Mapping): Promise<CheckOutcome> {
    const { workbook } = this.at(file);
    const exported = against === undefined ? undefined : this.at(against).workbook;
    const outcome = checkWorkbook(workbook, exported, mapping);
    if (outcome.kind === "checked")
      this.files.set(file, { ...this.at(file), against, mapping, checked: outcome.checked, isStale: false });
    return outcome;
  }

  async preview(file: number): Promise<ReportPreview> {
    return previewReport(await this.checkedAt(file));
  }

  async bars(file: number): Promise<ExecutionBars> {
    return executionBars(await this.checkedAt(file));
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

  /** Puts what was typed into a cell. Gives what stood there besides, for taking it back with put. */
  async type(
    file: number,
    place: CellPlace,
    typed: string,
  ): Promise<EditedFile & { readonly former: CellEdit }> {
    const { workbook } = this.at(file);
    const { sheet, row, column } = place;
    const { format } = cellAt(workbook, sheet, row, column);
    const former = { ...place, entry: entryAt(workbook, sheet, row, column) };
    const edited = this.change(file, [{ ...place, entry: typedEntry(typed, format, workbook.date1904) }]);
    return { ...edited, former };
  }

  async put(file: number, edits: readonly CellEdit[]): Promise<EditedFile> {
    return this.change(file, edits);
  }

  /** As Editor.write. */
  async write(
    file: number,
    changes: readonly ExpectedChange[],
  ): Promise<EditedFile & { readonly back: readonly ExpectedChange[] }> {
    const { workbook } = this.at(file);
    const edits = editsOf(workbook, changes);
    return { ...this.change(file, edits), back: inverseOf(workbook, changes) };
  }

  async annotate(file: number, annotation: Annotation): Promise<AnnotatedFile> {
    const signed = await this.flush(file);
    const { bytes, outcome, remarks } = await annotateXlsx(this.at(file), annotation);
    return { workbook: await this.replace(file, bytes), outcome, remarks: [...signed, ...remarks] };
  }

  async annotateChecked(file: number, parts: AnnotationParts): Promise<AnnotatedFile> {
    return this.annotate(file, composeAnnotation(await this.checkedAt(file), parts));
  }

  async clear(file: number, what: { readonly sheets: boolean }): Promise<WrittenFile> {
    const signed = await this.flush(file);
    const { bytes, remarks } = await clearXlsx(this.at(file), what);
    return { workbook: await this.replace(file, bytes), remarks: [...signed, ...remarks] };
  }

  async remember(file: number, memory: Annotation["memory"]): Promise<WrittenFile> {
    const remarks = await this.flush(file);
    const bytes = await rememberInXlsx(this.at(file), memory);
    return { workbook: await this.replace(file, bytes), remarks };
  }

  async defineNames(file: number, names: readonly NameToDefine[]): Promise<WrittenFile> {
    const remarks = await this.flush(file);
    const bytes = await defineNamesInXlsx(this.at(file), names);
    return { workbook: await this.replace(file, bytes), remarks };
  }

  async removeNames(file: number, names: readonly NameToDefine[]): Promise<WrittenFile> {
    const remarks = await this.flush(file);
    const bytes = await removeNamesFromXlsx(this.at(file), names);
    return { workbook: await this.replace(file, bytes), remarks };
  }

  async writeMaterials(
    file: number,
    edit: MaterialEdit,
  ): Promise<WrittenFile & { readonly back: MaterialEdit }> {
    const remarks = await this.flush(file);
    const { bytes, back } = await writeMaterialsInXlsx(this.at(file), edit);
    return { workbook: await this.replace(file, bytes), remarks, back };
  }

  /** The whole report on what was checked last. */
  async report(file: number): Promise<ComposedReport> {
    return composeReport(await this.checkedAt(file));
  }

  /** A copy of the file as it stands. */
  async bytes(file: number): Promise<Uint8Array> {
    await this.flush(file);
    return this.at(file).bytes.slice();
  }

  async writeReport(file: number, mode: "working" | "final", look: ReportLook): Promise<Uint8Array> {
    const { document } = composeReport(await this.checkedAt(file));
    if ("template" in look) {
      const { fillDocx } = await import(/* webpackChunkName: "report-file" */ "../fill-docx");
      return fillDocx(look.template, document, mode);
    }
    const { writeDocx } = await import(/* webpackChunkName: "report-file" */ "../write-docx");
    return writeDocx(document, mode, look);
  }

  async refreshReport(
    file: number,
    document: { readonly name: string; readonly bytes: Uint8Array },
    taken: readonly number[],
  ): Promise<RefreshedReport> {
    const { refreshDocx } = await import(/* webpackChunkName: "report-file" */ "../refresh-docx");
    return refreshDocx(document, composeReport(await this.checkedAt(file)).document, {
      taken: new Set(taken),
    });
  }

  async close(file: number): Promise<void> {
    this.files.delete(file);
  }

  /** The snapshot of a file, by its number; for the codec. */
  numberOf(workbook: unknown): number | undefined {
    for (const [file, open] of this.files) if (open.workbook === workbook) return file;
    return undefined;
  }

  private change(file: number, edits: readonly CellEdit[]): EditedFile {
    const open = this.at(file);
    const { workbook, runs, recalculated, uncalculated } = changed(open.workbook, open.runs, edits);
    open.pending.take(edits, [...recalculated, ...uncalculated]);
    this.files.set(file, { ...open, workbook, runs, isStale: true });
    return {
      columns: workbook.sheets.flatMap(({ columns }, sheet) =>
        columns.flatMap((cells, column) =>
          cells && cells !== open.workbook.sheets[sheet]!.columns[column] ? [{ sheet, column, cells }] : [],
        ),
      ),
      sizes: workbook.sheets.map(({ rowCount, columnCount }) => ({ rowCount, columnCount })),
      uncalculated: uncalculated.length,
    };
  }

  /** Writes the pending edits into the bytes. Gives what the user must know of it. */
  private async flush(file: number): Promise<readonly string[]> {
    const open = this.at(file);
    if (open.pending.isEmpty) return [];
    const { bytes, remarks } = await editXlsx(open, open.pending.contents(open.workbook));
    this.files.set(file, { ...open, bytes, pending: new PendingEdits() });
    return remarks;
  }

  private async replace(file: number, bytes: Uint8Array): Promise<WorkbookSnapshot> {
    const open = this.at(file);
    const workbook = await readWorkbookFile({ name: open.name, bytes });
    this.files.set(file, { ...open, bytes, workbook, display: undefined, runs: undefined });
    return workbook;
  }

  /** What the last check gave; the workbook is checked anew where cells have changed since. */
  private async checkedAt(file: number): Promise<CheckedWorkbook> {
    const { against, mapping, isStale } = this.at(file);
    if (isStale) await this.check(file, against, mapping);
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
