import { useCallback, useRef } from "react";
import { HostError } from "../../app/host-error";
import { strings } from "../strings";
import { noticeOfError } from "./notice-of-error";
import type { Notice } from "./notice";

/** Long enough for the progress bar to be drawn before a computation holds the thread. */
const UNTIL_DRAWN = 30;

export interface TaskRunner<Task> {
  /** Runs one task at a time; a second one is refused. Resolves when it has ended, however it ended. */
  readonly run: (task: Task, work: (signal: AbortSignal) => Promise<void>) => Promise<void>;
  readonly cancel: () => void;
}

/** What becomes known of a task, for the state of whatever page runs it. */
export type TaskEvent<Task> =
  | { readonly type: "started"; readonly task: Task }
  | { readonly type: "ended" }
  | { readonly type: "told"; readonly notice: Notice | undefined };

export function useTask<Task>(dispatch: (event: TaskEvent<Task>) => void): TaskRunner<Task> {
  const running = useRef<AbortController>(undefined);
  const run = useCallback<TaskRunner<Task>["run"]>(
    async (task, work) => {
      if (running.current) return;
      const controller = new AbortController();
      running.current = controller;
      dispatch({ type: "started", task });
      try {
        await new Promise((drawn) => setTimeout(drawn, UNTIL_DRAWN));
        await work(controller.signal);
      } catch (error) {
        dispatch({ type: "told", notice: noticeOfError(error) });
      } finally {
        running.current = undefined;
        dispatch({ type: "ended" });
      }
    },
    [dispatch],
  );
  const cancel = useCallback(() => running.current?.abort(), []);
  return { run, cancel };
}

/** Gives up waiting when the user cancels. Only for reading: a write must be waited for. */
export function orCancelled<Result>(reading: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(new HostError("cancelled", strings.errors.cancelled));
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    reading.then(resolve, reject);
  });
}
