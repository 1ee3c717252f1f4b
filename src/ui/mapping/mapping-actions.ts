import type { Dispatch } from "react";
import type { CheckOutcome } from "../../app/check-workbook";
import type { Host, PickedArea } from "../../app/ports";
import { mappingOfProposal } from "../../core/recognition/mapping-of-proposal";
import type { Mapping } from "../../core/recognition/mapping";
import { namesOfMapping } from "../../core/recognition/names-of-mapping";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { PaneEvent, PaneState, Task } from "../pane/pane-state";
import { orCancelled, type TaskRunner } from "../pane/use-task";
import { mappingStrings as strings } from "./mapping-strings";

/** What can be done about the way in which the columns are read. */
export interface MappingActions {
  /** Checks again, reading as the mapping says; what it cannot be read as is told, and what was checked stays. */
  readonly readAs: (mapping: Mapping) => Promise<void>;
  /** 记住列对应: writes the mapping into the workbook as names. */
  readonly remember?: () => Promise<void>;
  /** Takes back the names that were written since the pane was opened. */
  readonly forget?: () => Promise<void>;
  /** What the user has selected in the workbook; undefined where that is no single area. */
  readonly pick?: () => Promise<PickedArea | undefined>;
}

interface Surroundings {
  readonly host: Host;
  readonly state: PaneState;
  readonly run: TaskRunner<Task>["run"];
  readonly dispatch: Dispatch<PaneEvent>;
  readonly examine: (
    workbook: WorkbookSnapshot,
    against: WorkbookSnapshot | undefined,
    mapping: Mapping | undefined,
  ) => Promise<CheckOutcome>;
}

export function mappingActions({ host, state, run, dispatch, examine }: Surroundings): MappingActions {
  const { namer, picker, source } = host;
  const { remembered } = state;
  const tell = (intent: "success" | "error", text: string): void =>
    dispatch({ type: "told", notice: { intent, text } });
  const readBy = async (mapping: Mapping | undefined, signal: AbortSignal): Promise<CheckOutcome> => {
    const workbook = await orCancelled(source.readWorkbook(signal), signal);
    return orCancelled(examine(workbook, state.against, mapping), signal);
  };
  const show = (outcome: CheckOutcome, mapping: Mapping | undefined): void => {
    dispatch({ type: "mapped", mapping });
    dispatch({ type: "checked", outcome });
  };
  const current = mappingInUse(state);
  return {
    readAs: (mapping) =>
      run("check", async (signal) => {
        const outcome = await readBy(mapping, signal);
        if (outcome.kind === "unusable") tell("error", outcome.message);
        else show(outcome, mapping);
      }),
    ...(namer &&
      current &&
      state.outcome.kind === "checked" && {
        remember: () =>
          run("names", async (signal) => {
            const result = namesOfMapping(current);
            if (result.kind === "refused") return tell("error", result.message);
            await namer.define(result.names, signal);
            dispatch({ type: "remembered", remembered: { names: result.names, mapping: current } });
            show(await readBy(undefined, signal), undefined);
            tell("success", strings.remembered(result.names.length) + result.remarks.join(""));
          }),
      }),
    ...(namer &&
      remembered && {
        forget: () =>
          run("names", async (signal) => {
            await namer.remove(remembered.names, signal);
            dispatch({ type: "remembered", remembered: undefined });
            show(await readBy(remembered.mapping, signal), remembered.mapping);
            tell("success", strings.forgotten);
          }),
      }),
    ...(picker && { pick: () => picker.selected() }),
  };
}

/** By what the workbook was read, or would be once its questions are answered; undefined where names tell. */
export function mappingInUse({ mapping, outcome, proposal }: PaneState): Mapping | undefined {
  if (outcome.kind === "none") return undefined;
  if (mapping) return mapping;
  if (outcome.kind === "checked") return outcome.checked.mapping;
  return outcome.proposal && proposal && mappingOfProposal(proposal);
}
