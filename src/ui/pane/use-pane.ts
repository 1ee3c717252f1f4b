import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import type { CheckedWorkbook, CheckOutcome } from "../../app/check-workbook";
import type { ReportPreview } from "../../app/compose-report";
import type { ExecutionBars } from "../../app/execution-bars";
import { expectedChanges } from "../../app/expected-changes";
import { HostError } from "../../app/host-error";
import { NO_PROJECTS } from "../../app/no-projects";
import type { Host, ReadFile, WriteReport } from "../../app/ports";
import type { Change, Finding } from "../../core/checks/finding";
import { formatAddress } from "../../core/workbook/address";
import type { CellRef } from "../../core/workbook/cell";
import { withSettings, type SettingsChoice } from "../../core/ledger/settings";
import type { VerifiedNote, WorkbookMemory, WorkbookSnapshot } from "../../core/workbook/snapshot";
import { loadChecking } from "../load-checking";
import { mappingActions, type MappingActions } from "../mapping/mapping-actions";
import { settingsStrings } from "../header/settings-strings";
import { reportActions, type ReportActions } from "../report/report-actions";
import { reportStrings } from "../report/report-strings";
import { strings } from "../strings";
import { noticeOfError } from "./notice-of-error";
import type { Notice } from "./notice";
import type { PaneState, Written } from "./pane-state";
import { createPaneStore, type PaneStore } from "./pane-store";
import { orCancelled, useTask } from "./use-task";

/** What the pane can do; a member is absent where the host cannot. */
export interface PaneActions extends MappingActions, ReportActions {
  readonly check: () => Promise<void>;
  /** Compares with a system's export; without a file, no longer. */
  readonly against?: (file: File | undefined) => Promise<void>;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly noticeEdit: () => void;
  /** Tells of something that went wrong outside a task. */
  readonly fail: (error: unknown) => void;
  readonly preview: (checked: CheckedWorkbook) => Promise<ReportPreview>;
  readonly bars: (checked: CheckedWorkbook) => Promise<ExecutionBars>;
  readonly reveal?: (at: CellRef) => Promise<void>;
  readonly repair?: (change: Change) => Promise<void>;
  readonly undo?: () => Promise<void>;
  readonly accept?: (finding: Finding, note: Omit<VerifiedNote, "finding">) => Promise<void>;
  /** Keeps settings in the workbook and checks by them. */
  readonly set?: (choice: SettingsChoice) => Promise<void>;
  readonly withdraw?: (finding: Finding) => Promise<void>;
  readonly mark?: () => Promise<void>;
  readonly clear?: () => Promise<void>;
  readonly report?: () => Promise<void>;
  /** Writes the sheets with 自评报告 as 报送版; refused with the list of what is open. */
  readonly finalReport?: () => Promise<void>;
  readonly removeSheets?: () => Promise<void>;
}

/** What a remembering may change. */
type Kept = Pick<WorkbookMemory, "verified" | "settings">;

export function usePane(
  host: Host,
  readFile: ReadFile | undefined,
  writeReport: WriteReport | undefined,
): { readonly state: PaneState; readonly store: PaneStore; readonly actions: PaneActions } {
  const [store] = useState(createPaneStore);
  const { current, dispatch } = store;
  const state = useSyncExternalStore(store.subscribe, current);
  const { run, cancel } = useTask(dispatch);
  useEffect(() => {
    // Fetched while people read the first words; a failure is told when the checks are asked for.
    if (!host.checker) loadChecking().catch(() => undefined);
  }, [host]);
  const actions = useMemo((): PaneActions => {
    const { annotator, checker, editor, keeper, pointer } = host;
    const examine = async (
      workbook: WorkbookSnapshot,
      against?: WorkbookSnapshot,
      mapping = current().mapping,
    ): Promise<CheckOutcome> =>
      checker
        ? checker.check(workbook, against, mapping)
        : (await loadChecking()).checkWorkbook(workbook, against, mapping);
    const checked = state.outcome.kind === "checked" ? state.outcome.checked : undefined;
    const tell = (intent: Notice["intent"], text: string): void =>
      dispatch({ type: "told", notice: { intent, text } });

    const read = async (signal: AbortSignal): Promise<CheckedWorkbook | undefined> => {
      const workbook = await orCancelled(host.source.readWorkbook(signal), signal);
      const outcome = await orCancelled(examine(workbook, current().against), signal);
      dispatch({ type: "checked", outcome });
      return outcome.kind === "checked" ? outcome.checked : undefined;
    };

    /** An export that asks a question changes nothing: the question is told, what was checked stays. */
    const compare = async (file: File, signal: AbortSignal): Promise<void> => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const against = await orCancelled(readFile!({ name: file.name, bytes }), signal);
      const workbook = await orCancelled(host.source.readWorkbook(signal), signal);
      const outcome = await orCancelled(examine(workbook, against), signal);
      if (outcome.kind === "unusable") return tell("error", outcome.message);
      dispatch({ type: "against", against });
      dispatch({ type: "checked", outcome });
    };

    const remember = (
      task: "note" | "settings",
      change: (kept: Kept) => Partial<Kept>,
      said: string,
    ): Promise<void> =>
      run(task, async (signal) => {
        const { verified = [], settings = {} } = checked!.ledger.workbook.memory ?? {};
        const kept: Kept = { verified, settings };
        await keeper!.remember({ version: 1, ...kept, ...change(kept) }, signal);
        await read(signal);
        tell("success", said);
      });

    /** Writes from what stands in the workbook now, so that no stale finding gets marked. */
    const annotate = async (parts: Written, signal: AbortSignal, isReport = false) => {
      const fresh = await read(signal);
      if (!fresh) return undefined;
      if (isReport && fresh.figures) throw new HostError("unsupported", NO_PROJECTS);
      const outcome = checker?.annotate
        ? await checker.annotate(fresh, parts, signal)
        : await annotator!.annotate((await loadChecking()).composeAnnotation(fresh, parts), signal);
      dispatch({ type: "wrote", written: parts });
      return outcome;
    };

    return {
      check: () => run("check", async (signal) => void (await read(signal))),
      ...(readFile &&
        checked && {
          against: (file: File | undefined) =>
            run("against", async (signal) => {
              if (file) return compare(file, signal);
              const workbook = await orCancelled(host.source.readWorkbook(signal), signal);
              const outcome = await orCancelled(examine(workbook), signal);
              dispatch({ type: "against", against: undefined });
              dispatch({ type: "checked", outcome });
            }),
        }),
      preview: async (of) => (checker ? checker.preview(of) : (await loadChecking()).previewReport(of)),
      bars: async (of) => (checker ? checker.bars(of) : (await loadChecking()).executionBars(of)),
      cancel,
      dismiss: () => dispatch({ type: "told", notice: undefined }),
      noticeEdit: () => dispatch({ type: "edited" }),
      ...mappingActions({ host, state, run, dispatch, examine }),
      fail: (error) => dispatch({ type: "told", notice: noticeOfError(error) }),
      ...(pointer && { reveal: (at: CellRef) => run("reveal", () => pointer.reveal(at)) }),
      ...(editor &&
        checked && {
          repair: (change: Change) =>
            run("repair", async (signal) => {
              const back = await editor.write(expectedChanges(checked.ledger.workbook, change));
              const first = change.cells[0]!;
              const address = formatAddress(first.at.row, first.at.column);
              dispatch({ type: "repaired", step: { address, back } });
              await read(signal);
              const text = strings.finding.repaired(address, first.shown);
              dispatch({ type: "told", notice: { intent: "success", text, canUndo: true } });
            }),
        }),
      ...reportActions({ host, checked, writeReport, run, dispatch, read }),
      ...(state.undo.length > 0 && {
        undo: () =>
          run("undo", async (signal) => {
            const step = current().undo.at(-1)!;
            try {
              if ("texts" in step) await host.materials!.write(step.texts, signal);
              else await editor!.write(step.back);
            } catch (error) {
              // What somebody has changed since is not taken back, and no longer stands before the earlier steps.
              if (error instanceof HostError && error.code === "changed") dispatch({ type: "undone" });
              throw error;
            }
            dispatch({ type: "undone" });
            await read(signal);
            const isText = "texts" in step;
            tell(
              "success",
              isText ? reportStrings.textUndone(step.title) : strings.finding.undone(step.address),
            );
          }),
      }),
      ...(keeper &&
        checked && {
          accept: (finding: Finding, note: Omit<VerifiedNote, "finding">) =>
            remember(
              "note",
              ({ verified }) => ({
                verified: [
                  ...verified.filter((each) => each.finding !== finding.id),
                  { finding: finding.id, ...note },
                ],
              }),
              strings.finding.noteKept,
            ),
          withdraw: (finding: Finding) =>
            remember(
              "note",
              ({ verified }) => ({ verified: verified.filter((each) => each.finding !== finding.id) }),
              strings.finding.noteWithdrawn,
            ),
          set: (choice: SettingsChoice) =>
            remember(
              "settings",
              ({ settings }) => ({ settings: withSettings(settings, choice) }),
              settingsStrings.saved,
            ),
        }),
      ...(annotator && {
        mark: () =>
          run("mark", async (signal) => {
            const outcome = await annotate({ ...current().written, marks: true }, signal);
            if (outcome) tell("success", markedText(outcome.markedCells, outcome.commentsLeftOut));
          }),
        clear: () =>
          run("clear", async (signal) => {
            await annotator.clear({ sheets: false }, signal);
            dispatch({ type: "wrote", written: { marks: false } });
            tell("success", strings.marks.cleared);
          }),
        report: () =>
          run("report", async (signal) => {
            const outcome = await annotate(
              { ...current().written, sheets: true, isFinal: false },
              signal,
              true,
            );
            if (outcome) tell("success", strings.report.written(outcome.sheets));
          }),
        finalReport: () =>
          run("report", async (signal) => {
            const outcome = await annotate(
              { ...current().written, sheets: true, isFinal: true },
              signal,
              true,
            );
            if (outcome) tell("success", strings.report.finalWritten);
          }),
        removeSheets: () =>
          run("removeSheets", async (signal) => {
            if (current().written.marks)
              await annotate({ marks: true, sheets: false, isFinal: false }, signal);
            else await annotator.clear({ sheets: true }, signal);
            dispatch({ type: "wrote", written: { sheets: false, isFinal: false } });
            tell("success", strings.report.removed);
          }),
      }),
    };
  }, [host, readFile, writeReport, state.outcome, state.undo, current, dispatch, run, cancel]);
  return { state, store, actions };
}

function markedText(cells: number, withoutComment: number): string {
  if (cells === 0) return strings.marks.nothing;
  const comments = withoutComment > 0 ? strings.marks.withoutComments(withoutComment) : "";
  return strings.marks.marked(cells) + comments;
}
