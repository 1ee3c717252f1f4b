import type { Annotation, Mark, NewComment } from "../../app/annotation";
import { HostError } from "../../app/host-error";
import { inverseOf } from "../../app/material-edit";
import type { AnnotationOutcome, ExpectedChange, Host, MaterialEdit, PickedArea } from "../../app/ports";
import type { NameToDefine } from "../../core/recognition/names-of-mapping";
import type { SheetDocument } from "../../core/report/sheet-document";
import { formatAddress } from "../../core/workbook/address";
import type { CellRef } from "../../core/workbook/cell";
import { contentOf } from "../../core/workbook/cell-content";
import type { DefinedName, WorkbookMemory, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { nameSheetGone, nameTaken } from "../shared/name-taken";
import { sheetIndex, withContent, withoutSheet, withSheet } from "./edit-cell";

const NOTHING_KEPT: WorkbookMemory = { version: 1, sheets: [], verified: [], settings: {}, comments: [] };

/** What a memory host holds at the moment, for a workbench to draw and for tests to read. */
export interface MemoryWorkbook {
  readonly workbook: WorkbookSnapshot;
  readonly marks: readonly Mark[];
  readonly comments: readonly NewComment[];
  /** Sheets that were written, under the names they got. */
  readonly sheets: readonly SheetDocument[];
  readonly selection: CellRef | undefined;
}

/** A host over a snapshot that lives in memory alone; nothing is saved. */
export class MemoryHost implements Required<Omit<Host, "checker" | "slowHint">> {
  private now: MemoryWorkbook;
  private readonly watchers = new Set<() => void>();

  constructor(workbook: WorkbookSnapshot) {
    this.now = { workbook, marks: [], comments: [], sheets: [], selection: undefined };
  }

  get state(): MemoryWorkbook {
    return this.now;
  }

  /** As if the user typed it. */
  type(at: CellRef, content: string): void {
    this.now = { ...this.now, workbook: withContent(this.now.workbook, at, content) };
    for (const watcher of this.watchers) watcher();
  }

  readonly source = {
    readWorkbook: async (signal: AbortSignal): Promise<WorkbookSnapshot> => {
      stopIfCancelled(signal);
      return this.now.workbook;
    },
  };

  readonly annotator = {
    annotate: async (annotation: Annotation, signal: AbortSignal): Promise<AnnotationOutcome> => {
      stopIfCancelled(signal);
      const { marks, comments } = annotation;
      const sheets = annotation.sheets.map((sheet) => ({ ...sheet, name: this.freeName(sheet.name) }));
      this.now = { ...this.now, marks, comments, sheets };
      this.keep({
        ...annotation.memory,
        sheets: sheets.map(({ role, name }) => ({ role, name })),
        comments: comments.map(({ at }, index) => ({
          sheet: at.sheet,
          cell: formatAddress(at.row, at.column),
          id: String(index),
        })),
      });
      return {
        markedCells: marks.reduce((count, { cells }) => count + cells.length, 0),
        commentsLeftOut: 0,
        sheets: sheets.map(({ name }) => name),
      };
    },
    clear: async (what: { readonly sheets: boolean }, signal: AbortSignal): Promise<void> => {
      stopIfCancelled(signal);
      const { memory = NOTHING_KEPT } = this.now.workbook;
      const sheets = what.sheets ? [] : this.now.sheets;
      this.now = { ...this.now, marks: [], comments: [], sheets };
      this.keep({ ...memory, comments: [], sheets: what.sheets ? [] : memory.sheets });
    },
  };

  readonly pointer = {
    reveal: async (at: CellRef): Promise<void> => {
      this.sheetOf(at);
      this.now = { ...this.now, selection: at };
    },
  };

  readonly editor = {
    write: async (changes: readonly ExpectedChange[]): Promise<readonly ExpectedChange[]> => {
      for (const { at, expected } of changes) {
        this.sheetOf(at);
        if (contentOf(this.now.workbook, at) !== expected)
          throw new HostError(
            "changed",
            `${formatAddress(at.row, at.column)}的内容已经改变，没有写入。请重新核对后再操作。`,
          );
      }
      for (const { at, value } of changes)
        this.now = { ...this.now, workbook: withContent(this.now.workbook, at, value) };
      return changes.map(({ at, value, expected }) => ({
        at,
        value: expected,
        shown: expected,
        expected: value,
      }));
    },
  };

  readonly materials = {
    write: async (edit: MaterialEdit, signal: AbortSignal): Promise<MaterialEdit> => {
      stopIfCancelled(signal);
      const isThere = sheetIndex(this.now.workbook, edit.sheet) >= 0;
      if (isThere === (edit.step === "add"))
        throw new HostError("changed", `工作表“${edit.sheet}”已有改变，没有写入。请重新核对后再操作。`);
      if (edit.step === "add") this.now = { ...this.now, workbook: withSheet(this.now.workbook, edit.sheet) };
      const back = await this.editor.write(edit.changes);
      if (edit.step === "remove")
        this.now = { ...this.now, workbook: withoutSheet(this.now.workbook, edit.sheet) };
      return inverseOf(edit, back);
    },
  };

  readonly keeper = {
    remember: async (memory: Annotation["memory"], signal: AbortSignal): Promise<void> => {
      stopIfCancelled(signal);
      this.keep({ ...(this.now.workbook.memory ?? NOTHING_KEPT), ...memory });
    },
  };

  readonly watcher = {
    watch: async (onChange: () => void): Promise<() => Promise<void>> => {
      this.watchers.add(onChange);
      return async () => void this.watchers.delete(onChange);
    },
  };

  readonly namer = {
    define: async (names: readonly NameToDefine[], signal: AbortSignal): Promise<void> => {
      stopIfCancelled(signal);
      const added = names.map((name): DefinedName => this.definedName(name));
      const taken = added.findIndex((name) =>
        this.now.workbook.names.some((other) => isSameName(name, other)),
      );
      if (taken >= 0) throw nameTaken(names[taken]!);
      this.setNames([...this.now.workbook.names, ...added]);
    },
    remove: async (names: readonly NameToDefine[], signal: AbortSignal): Promise<void> => {
      stopIfCancelled(signal);
      const gone = names.map((name) => this.definedName(name));
      this.setNames(
        this.now.workbook.names.filter(
          (name) => !gone.some((other) => isSameName(name, other) && name.formula === other.formula),
        ),
      );
    },
  };

  readonly picker = {
    selected: async (): Promise<PickedArea | undefined> => {
      const at = this.now.selection;
      return (
        at && { sheet: at.sheet, area: { top: at.row, left: at.column, bottom: at.row, right: at.column } }
      );
    },
  };

  private definedName({ name, sheet, formula }: NameToDefine): DefinedName {
    const index = sheet === undefined ? undefined : sheetIndex(this.now.workbook, sheet);
    if (index !== undefined && index < 0) throw nameSheetGone(sheet!);
    return { name, formula, hidden: false, ...(index !== undefined && { sheet: index }) };
  }

  private setNames(names: readonly DefinedName[]): void {
    this.now = { ...this.now, workbook: { ...this.now.workbook, names } };
  }

  private keep(memory: WorkbookMemory): void {
    this.now = { ...this.now, workbook: { ...this.now.workbook, memory } };
  }

  private sheetOf(at: CellRef): number {
    const index = sheetIndex(this.now.workbook, at.sheet);
    if (index < 0) throw new HostError("sheet-gone", `工作表“${at.sheet}”已不在工作簿中，请重新核对。`);
    return index;
  }

  private freeName(wanted: string): string {
    const taken = new Set(this.now.workbook.sheets.map(({ name }) => name));
    if (!taken.has(wanted)) return wanted;
    for (let number = 2; ; number++) if (!taken.has(`${wanted} (${number})`)) return `${wanted} (${number})`;
  }
}

function isSameName(one: DefinedName, other: DefinedName): boolean {
  return one.sheet === other.sheet && one.name.toLowerCase() === other.name.toLowerCase();
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HostError("cancelled", "已取消。");
}
