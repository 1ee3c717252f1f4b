import { useEffect, useRef } from "react";
import { resultLine } from "../../app/result-line";
import type { CommandRelay, PaneCommand } from "../command-relay";
import { strings } from "../strings";
import type { PaneState } from "./pane-state";
import type { PaneStore } from "./pane-store";
import type { PaneActions } from "./use-pane";

/** Carries out what the ribbon asks for, with the pane open or closed, and tells how it ended. */
export function useCommands(relay: CommandRelay, store: PaneStore, actions: PaneActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(
    () =>
      relay.listen(async (command) => {
        const { task } = store.current();
        if (task) {
          const text = strings.busy(strings.tasks[task]);
          store.dispatch({ type: "told", notice: { intent: "info", text } });
          return text;
        }
        await actionFor(command, latest.current)?.();
        return endOf(store.current());
      }),
    [relay, store],
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
