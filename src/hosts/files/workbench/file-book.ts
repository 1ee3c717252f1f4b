import type { Annotation } from "../../../app/annotation";
import type { CheckOutcome } from "../../../app/check-workbook";
import { HostError } from "../../../app/host-error";
import type { AnnotationOutcome, ExpectedChange, Host, PickedArea } from "../../../app/ports";
import type { BookState, OpenBook, Typing } from "../../../app/workbench";
import type { CellEdit } from "../../../core/calculation/entry";
import type { CellPlace } from "../../../core/calculation/recalculate";
import type { Mapping } from "../../../core/recognition/mapping";
import type { CellRef } from "../../../core/workbook/cell";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import type { AnnotatedFile, EditedFile, ReadFile, WrittenFile } from "./engine-results";
import type { EngineClient } from "./engine-client";
import { fileName } from "./messages";

/** Tells under which number the engine holds a workbook. */
export type FileNumbers = WeakMap<WorkbookSnapshot, number>;

/** A workbook file on the page, with the host that the pane works through. */
export class FileBook implements OpenBook {
  readonly host: Host;
  readonly whyNotMarked?: string;
  private readonly file: number;
  private now: BookState;
  private selection: PickedArea | undefined;
  private readonly listeners = new Set<() => void>();
  readonly typing?: Typing;
  private readonly watchers = new Set<() => void>();
  /** What edits by hand have replaced, newest last. */
  private readonly former: CellEdit[] = [];

  constructor(
    private readonly engine: EngineClient,
    private readonly numbers: FileNumbers,
    opened: ReadFile,
  ) {
    this.file = opened.file;
    this.now = {
      workbook: opened.workbook,
      appearance: 0,
      undoable: 0,
      pointed: undefined,
      showsMarks: true,
      isUnsaved: false,
      remarks: [],
    };
    if (opened.whyNotMarked !== undefined) this.whyNotMarked = opened.whyNotMarked;
    else
      this.typing = {
        type: (sheet, row, column, typed) => this.type({ sheet, row, column }, typed),
        undo: () => this.undo(),
      };
    this.host = this.makeHost(opened.whyNotMarked === undefined);
  }

  readonly current = (): BookState => this.now;

  readonly subscribe = (onChange: () => void): (() => void) => {
    this.listeners.add(onChange);
    return () => void this.listeners.delete(onChange);
  };

  display(sheet: number): ReturnType<OpenBook["display"]> {
    return this.engine.call("display", [this.file, sheet]);
  }

  formula(sheet: number, row: number, column: number): Promise<string | undefined> {
    return this.engine.call("formula", [this.file, sheet, row, column]);
  }

  bytes(): Promise<Uint8Array> {
    return this.engine.call("bytes", [this.file]);
  }

  writeReport(...given: Parameters<OpenBook["writeReport"]>): Promise<Uint8Array> {
    return this.engine.call("writeReport", [this.file, ...given]);
  }

  refreshReport(...given: Parameters<OpenBook["refreshReport"]>): ReturnType<OpenBook["refreshReport"]> {
    return this.engine.call("refreshReport", [this.file, ...given]);
  }

  select(at: CellRef): void {
    const { sheet, row, column } = at;
    this.selection = { sheet, area: { top: row, left: column, bottom: row, right: column } };
  }

  saved(): void {
    this.become({ isUnsaved: false });
  }

  close(): void {
    void this.engine.call("close", [this.file]);
  }

  private makeHost(canWrite: boolean): Host {
    return {
      source: {
        readWorkbook: async (signal) => {
          stopIfCancelled(signal);
          return this.now.workbook;
        },
      },
      checker: {
        check: (workbook, against, mapping) => this.check(workbook, against, mapping),
        report: () => this.engine.call("report", [this.file]),
        preview: () => this.engine.call("preview", [this.file]),
        bars: () => this.engine.call("bars", [this.file]),
        ...(canWrite && {
          annotate: async (_checked, parts, signal) => {
            stopIfCancelled(signal);
            return this.annotated(await this.engine.call("annotateChecked", [this.file, parts]));
          },
        }),
      },
      pointer: { reveal: async (at) => this.point(at) },
      picker: { selected: async () => this.selection },
      ...(canWrite && {
        namer: {
          define: async (names, signal) => {
            stopIfCancelled(signal);
            this.take(await this.engine.call("defineNames", [this.file, names]));
          },
          remove: async (names, signal) => {
            stopIfCancelled(signal);
            this.take(await this.engine.call("removeNames", [this.file, names]));
          },
        },
        editor: { write: (changes) => this.write(changes) },
        watcher: {
          isOnAtFirst: true as const,
          watch: async (onChange) => {
            this.watchers.add(onChange);
            return async () => void this.watchers.delete(onChange);
          },
        },
        annotator: {
          annotate: (annotation, signal) => this.annotate(annotation, signal),
          clear: async (what, signal) => {
            stopIfCancelled(signal);
            this.take(await this.engine.call("clear", [this.file, what]));
            this.become({ showsMarks: false });
          },
        },
        materials: {
          write: async (edit, signal) => {
            stopIfCancelled(signal);
            const written = await this.engine.call("writeMaterials", [this.file, edit]);
            this.take(written);
            return written.back;
          },
        },
        keeper: {
          remember: async (memory, signal) => {
            stopIfCancelled(signal);
            this.take(await this.engine.call("remember", [this.file, memory]));
          },
        },
      }),
    };
  }

  private async check(
    workbook: WorkbookSnapshot,
    against: WorkbookSnapshot | undefined,
    mapping: Mapping | undefined,
  ): Promise<CheckOutcome> {
    const exported = against && this.numbers.get(against);
    const known = new Map([[fileName(this.file), workbook]]);
    const outcome = await this.engine.call("check", [this.file, exported, mapping], known);
    this.become({ showsMarks: true });
    return outcome;
  }

  private async type(place: CellPlace, typed: string): Promise<void> {
    const { former, ...edited } = await this.engine.call("type", [this.file, place, typed]);
    this.former.push(former);
    this.takeEdit(edited);
    this.tellWatchers();
  }

  private async undo(): Promise<CellRef | undefined> {
    const edit = this.former.at(-1);
    if (!edit) return undefined;
    const edited = await this.engine.call("put", [this.file, [edit]]);
    this.former.pop();
    this.takeEdit(edited);
    this.tellWatchers();
    return { sheet: this.now.workbook.sheets[edit.sheet]!.name, row: edit.row, column: edit.column };
  }

  private async write(changes: readonly ExpectedChange[]): Promise<readonly ExpectedChange[]> {
    const { back, ...edited } = await this.engine.call("write", [this.file, changes]);
    this.takeEdit(edited);
    return back;
  }

  /** The snapshot with the columns that an edit has changed; all others stay the same objects. */
  private takeEdit({ columns, sizes, uncalculated }: EditedFile): void {
    const { workbook } = this.now;
    const sheets = workbook.sheets.map((sheet, index) => {
      const own = columns.filter((column) => column.sheet === index);
      if (own.length === 0) return sheet;
      const size = sizes[index]!;
      const changed = Array.from({ length: size.columnCount }, (_, column) => sheet.columns[column]);
      for (const { column, cells } of own) changed[column] = cells;
      return { ...sheet, ...size, columns: changed };
    });
    const edited = { ...workbook, sheets };
    this.numbers.set(edited, this.file);
    const remarks = uncalculated > 0 ? [uncalculatedRemark(uncalculated)] : this.now.remarks;
    this.become({ workbook: edited, remarks, isUnsaved: true, undoable: this.former.length });
  }

  private tellWatchers(): void {
    for (const onChange of [...this.watchers]) onChange();
  }

  private async annotate(annotation: Annotation, signal: AbortSignal): Promise<AnnotationOutcome> {
    stopIfCancelled(signal);
    return this.annotated(await this.engine.call("annotate", [this.file, annotation]));
  }

  private annotated(written: AnnotatedFile): AnnotationOutcome {
    this.take(written);
    this.become({ showsMarks: true });
    return written.outcome;
  }

  private point(at: CellRef): void {
    if (!this.now.workbook.sheets.some(({ name }) => name === at.sheet))
      throw new HostError("sheet-gone", `工作表“${at.sheet}”已不在工作簿中，请重新核对。`);
    this.become({ pointed: { ...at } });
  }

  private take({ workbook, remarks }: WrittenFile): void {
    this.numbers.set(workbook, this.file);
    this.become({ workbook, remarks, isUnsaved: true, appearance: this.now.appearance + 1 });
  }

  private become(change: Partial<BookState>): void {
    this.now = { ...this.now, ...change };
    for (const listener of [...this.listeners]) listener();
  }
}

function uncalculatedRemark(count: number): string {
  return `有${count}个公式用了工作台不能计算的函数，或依赖这样的公式，显示为“未重算”；下载后用Excel或WPS打开即会算出。`;
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new HostError("cancelled", "已取消，工作簿没有改动。");
}
