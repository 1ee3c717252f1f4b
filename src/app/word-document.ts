import type { FoundControl } from "../core/report/found-control";
import type { ReportDocument, ReportFigure } from "../core/report/report-document";
import type { ReportSection } from "../core/report/report-sections";
import type { StandardLook } from "./ports";

/** The document that is open in Word, as the pane uses it. Every member throws HostError with one sentence. */
export interface WordDocument {
  /** Everything that the pane must know, in a number of round trips that does not grow with the figures. */
  read(signal: AbortSignal): Promise<DocumentContent>;
  /**
   * What read does not see, such as heads and feet of pages and text boxes. Takes longer than read, as the whole document
   * is asked for; undefined where this Word does not hand it out. Throws as read does for a document that is secret.
   */
  readElsewhere(signal: AbortSignal): Promise<ElsewhereContent | undefined>;
  /** Replaces the texts of these controls and nothing else; nothing at all where one no longer holds what it held. */
  refresh(changes: readonly ControlChange[]): Promise<void>;
  /** The whole report as a document of its own, in a window of its own; only a 工作稿 remembers its workbook. */
  openReport(
    report: ReportDocument,
    mode: "working" | "final",
    look: StandardLook,
    memory: DocumentMemory,
  ): Promise<void>;
  /** One section after the paragraph of the cursor. */
  insertSection(section: ReportSection): Promise<void>;
  /** One figure at the cursor, in the look of the text around it; a selected text gives way to it. */
  insertFigure(figure: ReportFigure): Promise<void>;
  /** Takes these controls away; what stands in them stays. */
  release(ids: readonly number[]): Promise<void>;
  /** Takes away every control of ours and what we remember in the document; all text stays. */
  releaseAll(): Promise<void>;
  /** Selects a control. */
  reveal(id: number): Promise<void>;
  remember(memory: DocumentMemory): Promise<void>;
}

export interface DocumentContent {
  /** Those of others among them, in document order. */
  readonly controls: readonly DocumentControl[];
  /** 〔待填写：…〕 that stand in the text, each once. */
  readonly placeholders: readonly string[];
  readonly memory: DocumentMemory | undefined;
}

export interface ElsewhereContent {
  /** 〔待填写：…〕 anywhere in the document, each once. */
  readonly placeholders: readonly string[];
}

export interface DocumentControl extends FoundControl {
  readonly id: number;
}

/** Where the figures of the document were taken from; kept in the document itself. */
export interface DocumentMemory {
  /** File name of the workbook. */
  readonly workbook: string;
  /** When it was read: an instant such as 2020-12-31T08:00:00.000Z. */
  readonly readAt: string;
}

/** A figure to be written: before is what must still stand there. */
export interface ControlChange {
  readonly id: number;
  readonly before: string;
  readonly after: string;
  readonly tag: string;
}
