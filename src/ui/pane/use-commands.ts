import { useEffect, useRef } from "react";
import { resultLine } from "../../app/result-line";
import type { CommandRelay, PaneCommand } from "../command-relay";
import { strings } from "../strings";
import type { PaneState } from "./pane-state";
import type { PaneActions } from "./use-pane";

/** Carries out what the ribbon asks for, with the pane open or closed, and tells how it ended. */
export function useCommands(relay: CommandRelay, state: PaneState, actions: PaneActions): void {
  const latest = useRef({ state, actions });
  useEffect(() => {
    latest.current = { state, actions };
  });
  useEffect(
    () =>
      relay.listen(async (command) => {
        await actionFor(command, latest.current.actions)?.();
        await new Promise((drawn) => setTimeout(drawn));
        return endOf(latest.current.state);
      }),
    [relay],
  );
}

function actionFor(command: PaneCommand, actions: PaneActions): (() => Promise<void>) | undefined {
  return { check: actions.check, report: actions.report, clear: actions.clear }[command];
}

function endOf({ notice, outcome }: PaneState): string {
  if (notice) return notice.text;
  if (outcome.kind === "checked") return resultLine(outcome.checked);
  return outcome.kind === "unusable" ? outcome.message : strings.errors.title;
}
