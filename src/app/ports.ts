import type { CellChange } from "../core/checks/finding";
import type { Mapping } from "../core/recognition/mapping";
import type { NameToDefine } from "../core/recognition/names-of-mapping";
import type { ReportDocument } from "../core/report/report-document";
import type { CellRef } from "../core/workbook/cell";
import type { Area, WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Annotation, AnnotationParts } from "./annotation";
import type { CheckedWorkbook, CheckOutcome } from "./check-workbook";
import type { ComposedReport, ReportPreview } from "./compose-report";
import type { ExecutionBars } from "./execution-bars";

/** A host offers what it can; the pane hides what is missing instead of trying and failing. */
export interface Host {
  readonly source: WorkbookSource;
  readonly annotator?: Annotator;
  readonly pointer?: Pointer;
  readonly editor?: Editor;
  readonly keeper?: MemoryKeeper;
  readonly watcher?: ChangeWatcher;
  readonly materials?: MaterialKeeper;
  readonly checker?: Checker;
  readonly namer?: Namer;
  readonly picker?: Picker;
  /** What the host may be waiting for when a task takes long, and what the user can do: one sentence. */
  readonly slowHint?: string;
}

/** Does on another thread what the pane otherwise works out itself; for what a check gave last. */
export interface Checker {
  /** As checkWorkbook; both workbooks must come from this host. */
  check(
    workbook: WorkbookSnapshot,
    against: WorkbookSnapshot | undefined,
    mapping: Mapping | undefined,
  ): Promise<CheckOutcome>;
  /** As composeReport. */
  report(checked: CheckedWorkbook): Promise<ComposedReport>;
  /** As previewReport. */
  preview(checked: CheckedWorkbook): Promise<ReportPreview>;
  /** As executionBars. */
  bars(checked: CheckedWorkbook): Promise<ExecutionBars>;
  /** As Annotator.annotate of composeAnnotation; absent where nothing can be written. */
  annotate?(
    checked: CheckedWorkbook,
    parts: AnnotationParts,
    signal: AbortSignal,
  ): Promise<AnnotationOutcome>;
}

export interface WorkbookSource {
  /** Reads everything in one batch; the snapshot is plain data. */
  readWorkbook(signal: AbortSignal): Promise<WorkbookSnapshot>;
}

export interface Annotator {
  /** Replaces what Heji left before by this. Resolves with what was really written. */
  annotate(annotation: Annotation, signal: AbortSignal): Promise<AnnotationOutcome>;
  /** Removes marks and comments, and the sheets too when asked; nothing of the user's. */
  clear(what: { readonly sheets: boolean }, signal: AbortSignal): Promise<void>;
}

export interface AnnotationOutcome {
  readonly markedCells: number;
  /** Cells that bear a note or comment of the user's, or lie beyond the first 200. */
  readonly commentsLeftOut: number;
  /** Names under which the sheets were written. */
  readonly sheets: readonly string[];
}

export interface Pointer {
  reveal(at: CellRef): Promise<void>;
}

export interface Editor {
  /**
   * Writes derived cells. Throws HostError "changed" when a cell no longer holds what `expected` says.
   * Resolves with the changes that take it back.
   */
  write(changes: readonly ExpectedChange[]): Promise<readonly ExpectedChange[]>;
}

/** expected: value of the cell before, as a plain number or text; refuse when the cell has changed since. */
export interface ExpectedChange extends CellChange {
  readonly expected: string;
  /** Only in changes that take a write back: the user's own formula that stood there, without "=". */
  readonly formula?: string;
}

export interface MemoryKeeper {
  /** Keeps the checker's notes and settings in the workbook; marks, comments and sheets stay as they are. */
  remember(memory: Annotation["memory"], signal: AbortSignal): Promise<void>;
}

/** Defines names in the workbook, so that the next run reads by them and needs no guess. */
export interface Namer {
  /** All or none. Throws HostError "changed" where a name of that scope is there already. */
  define(names: readonly NameToDefine[], signal: AbortSignal): Promise<void>;
  /** Takes back what define wrote; a name that no longer says the same stays. */
  remove(names: readonly NameToDefine[], signal: AbortSignal): Promise<void>;
}

/** Tells what the user has selected in the workbook. */
export interface Picker {
  /** undefined where nothing, or more than one area, is selected. */
  selected(): Promise<PickedArea | undefined>;
}

export interface PickedArea {
  readonly sheet: string;
  readonly area: Area;
}

/** What is to be written into the sheet 文字材料, which is the bureau's own and never one of ours. */
export interface MaterialEdit {
  /** Its name as the workbook spells it. */
  readonly sheet: string;
  /** add: there is none yet. remove: takes add back, where nobody has written anything else into it. */
  readonly step: "keep" | "add" | "remove";
  readonly changes: readonly ExpectedChange[];
}

export interface MaterialKeeper {
  /**
   * Writes texts of the report into the sheet 文字材料. Throws HostError "changed", with nothing written, where a cell no
   * longer holds what is expected, or a sheet to be added is there, or one to be removed holds something else. Resolves
   * with the edit that takes it back.
   */
  write(edit: MaterialEdit, signal: AbortSignal): Promise<MaterialEdit>;
}

export interface ChangeWatcher {
  /** Calls back after the user changed a cell, never for what Heji writes itself. Resolves with the way to stop. */
  watch(onChange: () => void): Promise<() => Promise<void>>;
  /** Edits are checked at once until the user turns that off; elsewhere it is off until it is turned on. */
  readonly isOnAtFirst?: true;
}

/**
 * Reads a second file that the user picked, such as a system's export; the page never sends it anywhere. Throws
 * HostError with one sentence for what cannot be read.
 */
export type ReadFile = (file: {
  readonly name: string;
  readonly bytes: Uint8Array;
}) => Promise<WorkbookSnapshot>;

/** The report in the form of GB/T 9704; charts: drawn behind the tables that offer one. */
export interface StandardLook {
  readonly charts: boolean;
}

/** Or in the bureau's own .docx with tags, where no chart is drawn. */
export type ReportLook =
  StandardLook | { readonly template: { readonly name: string; readonly bytes: Uint8Array } };

/** The report as a .docx file, as write-docx of the file host gives it. */
export type WriteReport = (
  document: ReportDocument,
  mode: "working" | "final",
  look: StandardLook,
) => Promise<Uint8Array>;

/** A deflated part of an archive with what the archive says about it. */
export interface DeflatedPart {
  /** A raw deflate stream (RFC 1951), whole. */
  readonly compressed: Uint8Array;
  readonly crc32: number;
  /** Bytes after inflation. */
  readonly size: number;
}

/**
 * Inflates one part and hands its bytes on in order; a chunk is valid only during the call. Rejects when the stream is
 * broken or differs from the declared size or checksum, and stops at once with the error that onChunk throws.
 */
export type Inflate = (part: DeflatedPart, onChunk: (chunk: Uint8Array) => void) => Promise<void>;
