import { useEffect, useRef, useState } from "react";
import type { ChangeWatcher } from "../../app/ports";
import type { PaneState } from "./pane-state";
import type { PaneActions } from "./use-pane";

/** After the last edit; long enough that typing a column is one check. */
const QUIET_TIME = 1200;

export interface Watch {
  readonly isOn: boolean;
  readonly turn: (on: boolean) => void;
}

/** 边改边核对: off until asked for unless the host says otherwise, one check after a quiet moment, never a write. Absent where the host cannot tell. */
export function useWatch(
  watcher: ChangeWatcher | undefined,
  state: PaneState,
  actions: PaneActions,
): Watch | undefined {
  const [isOn, turn] = useState(watcher?.isOnAtFirst ?? false);
  const latest = useRef({ isOn, state, actions });
  useEffect(() => {
    latest.current = { isOn, state, actions };
  });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const check = (): void => {
      if (latest.current.state.task) timer = setTimeout(check, QUIET_TIME);
      else if (latest.current.state.outcome.kind !== "none") void latest.current.actions.check();
    };
    const onChange = (): void => {
      latest.current.actions.noticeEdit();
      clearTimeout(timer);
      if (latest.current.isOn) timer = setTimeout(check, QUIET_TIME);
    };
    const started = watcher?.watch(onChange);
    started?.catch((error: unknown) => latest.current.actions.fail(error));
    return () => {
      clearTimeout(timer);
      started?.then((stop) => stop()).catch((error: unknown) => latest.current.actions.fail(error));
    };
  }, [watcher]);
  return watcher && { isOn, turn };
}
