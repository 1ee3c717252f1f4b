import { useEffect, useMemo, useReducer } from "react";
import type { CheckedWorkbook, CheckOutcome } from "../../app/check-workbook";
import type { ComposedReport } from "../../app/compose-report";
import { HostError } from "../../app/host-error";
import { NO_PROJECTS } from "../../app/no-projects";
import type { ReadFile, StandardLook } from "../../app/ports";
import { controlChanges, planInWord } from "../../app/refresh-document";
import type { DocumentMemory, WordDocument } from "../../app/word-document";
import type { FigureConflict, RefreshPlan } from "../../core/report/refresh-plan";
import { takeExpected } from "../../core/report/refresh-plan";
import type { ReportFigure } from "../../core/report/report-document";
import type { ReportSection } from "../../core/report/report-sections";
import { loadChecking } from "../load-checking";
import { orCancelled, useTask } from "../pane/use-task";
import { INITIAL_WORD_STATE, wordReducer, type PickedBook, type WordState } from "./word-state";
import { wordStrings as strings } from "./word-strings";

/** What is looked at after a write is never cancelled: the list would be out of date. */
const GOING = new AbortController().signal;

export interface WordActions {
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly pick: (file: File) => void;
  readonly readAgain: () => void;
  readonly refresh: () => void;
  readonly take: (conflict: FigureConflict) => void;
  readonly keep: (conflict: FigureConflict) => void;
  /** A control by its index among those of the document. */
  readonly reveal: (index: number) => void;
  readonly openReport: (mode: "working" | "final", look: StandardLook) => void;
  readonly insertSection: (section: ReportSection) => void;
  readonly insertFigure: (figure: ReportFigure) => void;
  readonly finish: () => void;
}

export interface WordPaneModel {
  readonly state: WordState;
  readonly actions: WordActions;
  /** What a refresh would change; absent until document and workbook are read. */
  readonly plan: RefreshPlan | undefined;
}

export function useWordPane(host: WordDocument, readFile: ReadFile): WordPaneModel {
  const [state, dispatch] = useReducer(wordReducer, INITIAL_WORD_STATE);
  const { run, cancel } = useTask(dispatch);
  const { document, book } = state;
  const report = book?.outcome.kind === "checked" ? book.outcome.report.document : undefined;
  const plan = useMemo(
    () => (document && report ? planInWord(document, report) : undefined),
    [document, report],
  );
  useEffect(() => {
    void run("look", async (signal) => dispatch({ type: "looked", document: await host.read(signal) }));
  }, [host, run]);

  const actions = useMemo((): WordActions => {
    const tell = (text: string): void => dispatch({ type: "told", notice: { intent: "success", text } });
    const look = async (signal: AbortSignal): Promise<void> =>
      dispatch({ type: "looked", document: await host.read(signal) });
    const read = (file: File): Promise<void> =>
      run("read", async (signal) => {
        const bytes = await bytesOf(file, () => dispatch({ type: "lost" }));
        const readAt = new Date().toISOString();
        const workbook = await orCancelled(readFile({ name: file.name, bytes }), signal);
        const { checkWorkbook, composeReport } = await loadChecking();
        const outcome = checkWorkbook(workbook);
        await look(signal);
        dispatch({ type: "lookedElsewhere", elsewhere: await host.readElsewhere(signal) });
        dispatch({
          type: "picked",
          book: {
            file,
            readAt,
            outcome: reportedOf(outcome, composeReport),
          },
        });
      });
    /** Writes, remembers where the figures come from, and looks at what stands there now. */
    const write = (
      task: "refresh" | "take" | "insert",
      work: () => Promise<void>,
      said: string,
    ): Promise<void> =>
      run(task, async () => {
        try {
          await work();
          tell(said + (await remembered(host, memoryOf(book!), document?.memory)));
        } finally {
          await look(GOING);
        }
      });
    const idOf = (index: number): number => document!.controls[index]!.id;
    return {
      cancel,
      dismiss: () => dispatch({ type: "told", notice: undefined }),
      pick: (file) => void read(file),
      readAgain: () => void (book && read(book.file)),
      refresh: () =>
        void write(
          "refresh",
          () => host.refresh(controlChanges(document!, plan!)),
          strings.refresh.done(plan!.changes.length),
        ),
      take: (conflict) => {
        const { changes } = takeExpected({ ...plan!, changes: [] }, new Set([conflict.index]));
        void write(
          "take",
          () => host.refresh(controlChanges(document!, { changes })),
          strings.refresh.taken(conflict.what, conflict.expected),
        );
      },
      keep: (conflict) =>
        void run("keep", async () => {
          await host.release([idOf(conflict.index)]);
          tell(strings.refresh.kept(conflict.what));
          await look(GOING);
        }),
      reveal: (index) => void run("reveal", () => host.reveal(idOf(index))),
      openReport: (mode, look) =>
        void run("open", async () => {
          await host.openReport(report!, mode, look, memoryOf(book!));
          tell(mode === "final" ? strings.handIn.opened : strings.insert.opened);
        }),
      insertSection: (section) =>
        void write("insert", () => host.insertSection(section), strings.insert.doneSection(section.title)),
      insertFigure: (figure) =>
        void write(
          "insert",
          () => host.insertFigure(figure),
          strings.insert.doneFigure(figureName(figure), figure.text),
        ),
      finish: () =>
        void run("final", async () => {
          const elsewhere = await host.readElsewhere(GOING);
          dispatch({ type: "lookedElsewhere", elsewhere });
          const [placeholder] = elsewhere?.placeholders ?? [];
          if (placeholder !== undefined)
            throw new HostError("changed", strings.handIn.stillOpen(placeholder));
          await host.releaseAll();
          tell(strings.handIn.done);
          await look(GOING);
        }),
    };
  }, [host, readFile, run, cancel, document, book, report, plan]);
  return { state, actions, plan };
}

/** With the report; a workbook that lists no projects has none. */
function reportedOf(
  outcome: CheckOutcome,
  compose: (checked: CheckedWorkbook) => ComposedReport,
): PickedBook["outcome"] {
  if (outcome.kind === "unusable") return outcome;
  if (outcome.checked.figures) return { kind: "unusable", message: NO_PROJECTS };
  return { ...outcome, report: compose(outcome.checked) };
}

/** 项目甲 实际支出. */
export function figureName({ subject, what }: ReportFigure): string {
  return subject ? `${subject} ${what}` : what;
}

/** A browser gives a picked file only as it was when it was picked: once it is saved again, it must be picked again. */
async function bytesOf(file: File, onLost: () => void): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    onLost();
    throw new HostError("changed", strings.lost(file.name), { cause: error });
  }
}

function memoryOf({ file, readAt }: PickedBook): DocumentMemory {
  return { workbook: file.name, readAt };
}

/** Empty, or why it could not be remembered; the work itself is done by then. */
async function remembered(
  host: WordDocument,
  memory: DocumentMemory,
  known: DocumentMemory | undefined,
): Promise<string> {
  if (known?.workbook === memory.workbook && known.readAt === memory.readAt) return "";
  try {
    await host.remember(memory);
    return "";
  } catch (error) {
    if (error instanceof HostError) return strings.refresh.notRemembered(error.message);
    throw error;
  }
}
