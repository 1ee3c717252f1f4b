import type { CheckedWorkbook } from "../../app/check-workbook";
import type { ComposedReport } from "../../app/compose-report";
import type { DocumentContent, ElsewhereContent } from "../../app/word-document";
import type { Notice } from "../pane/notice";
import type { TaskEvent } from "../pane/use-task";
import type { wordStrings } from "./word-strings";

export type WordTask = keyof typeof wordStrings.tasks;

/** The workbook that was picked. */
export interface PickedBook {
  readonly file: File;
  /** An instant, as Date.toISOString tells it. */
  readonly readAt: string;
  readonly outcome:
    | { readonly kind: "checked"; readonly checked: CheckedWorkbook; readonly report: ComposedReport }
    | { readonly kind: "unusable"; readonly message: string };
}

export interface WordState {
  readonly task: WordTask | undefined;
  readonly notice: Notice | undefined;
  /** The document as it was read last. */
  readonly document: DocumentContent | undefined;
  /** What stands outside of its body, read when the workbook was; undefined where this Word does not tell. */
  readonly elsewhere: ElsewhereContent | undefined;
  readonly book: PickedBook | undefined;
  /** The picked file can no longer be read: it must be picked again. */
  readonly isLost: boolean;
}

/** The pane opens by looking at the document: until then nothing that is picked could be taken up. */
export const INITIAL_WORD_STATE: WordState = {
  task: "look",
  notice: undefined,
  document: undefined,
  elsewhere: undefined,
  book: undefined,
  isLost: false,
};

export type WordEvent =
  | TaskEvent<WordTask>
  | { readonly type: "looked"; readonly document: DocumentContent }
  | { readonly type: "lookedElsewhere"; readonly elsewhere: ElsewhereContent | undefined }
  | { readonly type: "picked"; readonly book: PickedBook }
  | { readonly type: "lost" };

export function wordReducer(state: WordState, event: WordEvent): WordState {
  switch (event.type) {
    case "started":
      return { ...state, task: event.task, notice: undefined };
    case "ended":
      return { ...state, task: undefined };
    case "told":
      return { ...state, notice: event.notice };
    case "looked":
      return { ...state, document: event.document };
    case "lookedElsewhere":
      return { ...state, elsewhere: event.elsewhere };
    case "picked":
      return { ...state, book: event.book, isLost: false };
    case "lost":
      return { ...state, isLost: true };
  }
}
