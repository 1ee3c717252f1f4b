import { FINAL_MODE, REPORT_MODE } from "../../app/annotation";
import type { CheckOutcome } from "../../app/check-workbook";
import type { ExpectedChange, MaterialEdit } from "../../app/ports";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { Mapping } from "../../core/recognition/mapping";
import type { NameToDefine } from "../../core/recognition/names-of-mapping";
import type { Proposal } from "../../core/recognition/proposal";
import type { strings } from "../strings";
import type { Notice } from "./notice";
import type { TaskEvent } from "./use-task";

export type Task = keyof typeof strings.tasks;

export type Outcome = { readonly kind: "none" } | CheckOutcome;

/** A repair that can be taken back. */
export interface RepairStep {
  readonly address: string;
  readonly back: readonly ExpectedChange[];
}

/** Texts of a section that can be taken back. */
export interface TextStep {
  readonly title: string;
  readonly texts: MaterialEdit;
}

export type UndoStep = RepairStep | TextStep;

/** What of ours stands in the workbook. */
export interface Written {
  readonly marks: boolean;
  readonly sheets: boolean;
  /** The sheet 自评报告 is the 报送版. */
  readonly isFinal: boolean;
}

export interface PaneState {
  /** At most one thing at a time, because two writers could interleave. */
  readonly task: Task | undefined;
  readonly outcome: Outcome;
  readonly notice: Notice | undefined;
  readonly written: Written;
  /** Newest last. */
  readonly undo: readonly UndoStep[];
  /** The workbook changed after it was read. */
  readonly isStale: boolean;
  /** The system's export that the workbook is compared with, until it is put away. */
  readonly against: WorkbookSnapshot | undefined;
  /** What the headers were last recognised as, for a workbook without names. */
  readonly proposal: Proposal | undefined;
  /** How the user says that the columns are to be read; goes before names and headers. */
  readonly mapping: Mapping | undefined;
  readonly remembered: RememberedMapping | undefined;
}

/** A mapping that was written into the workbook as names since the pane was opened, and can be taken back. */
export interface RememberedMapping {
  readonly names: readonly NameToDefine[];
  readonly mapping: Mapping;
}

export const INITIAL_STATE: PaneState = {
  task: undefined,
  outcome: { kind: "none" },
  notice: undefined,
  written: { marks: false, sheets: false, isFinal: false },
  undo: [],
  isStale: false,
  against: undefined,
  proposal: undefined,
  mapping: undefined,
  remembered: undefined,
};

export type PaneEvent =
  | TaskEvent<Task>
  | { readonly type: "checked"; readonly outcome: Outcome }
  | { readonly type: "against"; readonly against: WorkbookSnapshot | undefined }
  | { readonly type: "mapped"; readonly mapping: Mapping | undefined }
  | { readonly type: "remembered"; readonly remembered: RememberedMapping | undefined }
  | { readonly type: "wrote"; readonly written: Partial<Written> }
  | { readonly type: "repaired"; readonly step: RepairStep }
  | { readonly type: "wroteTexts"; readonly step: TextStep }
  | { readonly type: "undone" }
  | { readonly type: "edited" };

export function paneReducer(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case "started":
      return { ...state, task: event.task, notice: undefined };
    case "ended":
      return { ...state, task: undefined };
    case "checked":
      return {
        ...state,
        outcome: event.outcome,
        written: writtenIn(event.outcome, state),
        isStale: false,
        proposal: proposalIn(event.outcome) ?? state.proposal,
      };
    case "against":
      return { ...state, against: event.against };
    case "mapped":
      return { ...state, mapping: event.mapping };
    case "remembered":
      return { ...state, remembered: event.remembered };
    case "told":
      return { ...state, notice: event.notice };
    case "wrote":
      return { ...state, written: { ...state.written, ...event.written } };
    case "repaired":
    case "wroteTexts":
      return { ...state, undo: [...state.undo, event.step] };
    case "undone":
      return { ...state, undo: state.undo.slice(0, -1) };
    case "edited":
      return state.outcome.kind === "none" ? state : { ...state, isStale: true };
  }
}

function proposalIn(outcome: Outcome): Proposal | undefined {
  if (outcome.kind === "checked") return outcome.checked.proposal;
  return outcome.kind === "unusable" ? outcome.proposal : undefined;
}

/** Marks leave no trace in the memory where no comment was added: what was written since the pane was opened is known besides. */
function writtenIn(outcome: Outcome, before: PaneState): Written {
  if (outcome.kind !== "checked") return before.written;
  const memory = outcome.checked.ledger.workbook.memory;
  return {
    marks: before.written.marks || (memory?.comments.length ?? 0) > 0,
    sheets: (memory?.sheets.length ?? 0) > 0,
    isFinal: memory?.settings[REPORT_MODE] === FINAL_MODE,
  };
}
