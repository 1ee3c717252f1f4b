import { Button } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Host, ReadFile, WriteReport } from "../../app/ports";
import type { CommandRelay } from "../command-relay";
import { Header } from "../header/Header";
import { strings } from "../strings";
import { CheckedView } from "./CheckedView";
import type { Outcome, Task } from "./pane-state";
import { Intro } from "./Intro";
import { NoticeBar } from "./NoticeBar";
import { usePaneStyles } from "./pane.styles";
import { SlowTask } from "./SlowTask";
import { Unusable } from "./Unusable";
import { useCommands } from "./use-commands";
import { usePane } from "./use-pane";
import { useWatch } from "./use-watch";
import { WriteBar } from "./WriteBar";

/** These only read, or stop before they write: the others must be waited for. */
const CANCELLABLE: readonly Task[] = ["check", "against", "mark", "report"];

interface PaneProps {
  readonly host: Host;
  readonly relay: CommandRelay;
  readonly readFile: ReadFile | undefined;
  readonly writeReport: WriteReport | undefined;
  readonly onOutcome?: ((outcome: Outcome) => void) | undefined;
}

export function Pane({ host, relay, readFile, writeReport, onOutcome }: PaneProps) {
  const styles = usePaneStyles();
  const { state, store, actions } = usePane(host, readFile, writeReport);
  const watch = useWatch(host.watcher, state, actions);
  useCommands(relay, store, actions);
  const { outcome, task } = state;
  useEffect(() => onOutcome?.(outcome), [outcome, onOutcome]);
  const checked = outcome.kind === "checked" ? outcome.checked : undefined;
  return (
    <div
      className={styles.pane}
      aria-busy={task !== undefined}
      onKeyDown={(event) => event.key === "Escape" && task && actions.cancel()}
    >
      <Header
        checked={checked}
        isStale={state.isStale}
        progress={task && strings.tasks[task]}
        reveal={actions.reveal}
        save={actions.set && ((choice) => void actions.set?.(choice))}
      />
      <main className={styles.body}>
        <Button
          className={styles.checkButton}
          appearance="primary"
          size="large"
          disabledFocusable={task !== undefined}
          onClick={() => void actions.check()}
        >
          {checked ? strings.checkAgain : strings.check}
        </Button>
        <div className={styles.notices} aria-live="polite">
          {task && (
            <SlowTask
              label={strings.tasks[task]}
              hint={host.slowHint}
              onCancel={CANCELLABLE.includes(task) ? actions.cancel : undefined}
            />
          )}
          {state.notice && (
            <NoticeBar notice={state.notice} onUndo={actions.undo} onClose={actions.dismiss} />
          )}
        </div>
        {outcome.kind === "none" && !task && <Intro />}
        {outcome.kind === "unusable" && <Unusable outcome={outcome} state={state} actions={actions} />}
        {checked && <CheckedView checked={checked} state={state} actions={actions} watch={watch} />}
      </main>
      {checked && <WriteBar checked={checked} state={state} actions={actions} />}
    </div>
  );
}
