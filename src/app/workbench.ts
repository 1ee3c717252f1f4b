import type { RefreshPlan } from "../core/report/refresh-plan";
import type { CellRef } from "../core/workbook/cell";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { Host, ReadFile, ReportLook } from "./ports";
import type { SheetDisplay } from "./sheet-display";

/** What a page that works on files is given: the page draws, the workbench reads and writes. */
export interface Workbench {
  /** Throws HostError with one sentence for a file that cannot be read. */
  open(file: { readonly name: string; readonly bytes: Uint8Array }): Promise<OpenBook>;
  readonly readFile: ReadFile;
}

/** A workbook file while it lies on the page. What is written into it stays here until it is downloaded. */
export interface OpenBook {
  readonly host: Host;
  /** Why nothing can be written into this kind of file; absent where it can. */
  readonly whyNotMarked?: string;
  current(): BookState;
  /** Calls back whenever current() gives something else; returns the way to stop. */
  subscribe(onChange: () => void): () => void;
  display(sheet: number): Promise<SheetDisplay | undefined>;
  /** Without "="; undefined where the cell holds none. */
  formula(sheet: number, row: number, column: number): Promise<string | undefined>;
  /** Absent where nothing can be written. */
  readonly typing?: Typing;
  /** The file as it stands. */
  bytes(): Promise<Uint8Array>;
  /**
   * The report on what was checked last, as a .docx. Throws where a 报送版 must not be written, and HostError with one
   * sentence for a template that cannot be filled.
   */
  writeReport(mode: "working" | "final", look: ReportLook): Promise<Uint8Array>;
  /** The user has selected this cell in the grid. */
  select(at: CellRef): void;
  /**
   * Brings a .docx that carries our controls up to date with what was checked last. taken: overtyped figures, by their
   * index in the plan, for which a person wants the workbook's. Throws HostError for what cannot be refreshed.
   */
  refreshReport(
    document: { readonly name: string; readonly bytes: Uint8Array },
    taken: readonly number[],
  ): Promise<RefreshedReport>;
  /** The file as it stands has been downloaded. */
  saved(): void;
  close(): void;
}

export interface RefreshedReport {
  readonly plan: RefreshPlan;
  /** Absent where nothing had to be changed. */
  readonly bytes?: Uint8Array;
}

/** Changing cells by hand; what depends on them is calculated. */
export interface Typing {
  /** Throws HostError with one sentence for a cell that cannot be changed or a formula that cannot be read. */
  type(sheet: number, row: number, column: number, typed: string): Promise<void>;
  /** Takes the last change back and gives its cell; undefined where there is none left. */
  undo(): Promise<CellRef | undefined>;
}

export interface BookState {
  readonly workbook: WorkbookSnapshot;
  /** Another number whenever sheets may look otherwise; edits of cells leave it. */
  readonly appearance: number;
  /** Changes by hand that can be taken back. */
  readonly undoable: number;
  /** Where the pane points to; a new object each time it points. */
  readonly pointed: CellRef | undefined;
  /** Findings are shown in the sheet, until the marks are cleared. */
  readonly showsMarks: boolean;
  /** Something has been written that no download holds. */
  readonly isUnsaved: boolean;
  /** What the user must know of the last write; Chinese sentences. */
  readonly remarks: readonly string[];
}
