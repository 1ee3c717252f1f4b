import { INITIAL_STATE, paneReducer, type PaneEvent, type PaneState } from "./pane-state";

/** Holds the state of one pane; what it is now can be asked for before React has drawn it, or where it never draws. */
export interface PaneStore {
  readonly current: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
  /** Returns the way to stop listening. */
  readonly subscribe: (onChange: () => void) => () => void;
}

export function createPaneStore(): PaneStore {
  let state = INITIAL_STATE;
  const listeners = new Set<() => void>();
  return {
    current: () => state,
    dispatch(event) {
      state = paneReducer(state, event);
      for (const tell of [...listeners]) tell();
    },
    subscribe(onChange) {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}
