import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenBook } from "../../app/workbench";
import type { Notice } from "../pane/notice";
import { dropCopy, keepCopy, keptCopy, type LocalCopy } from "./local-copy";
import { workbenchStrings as strings } from "./workbench-strings";

/** After the last change: a large file takes its time, and typing goes on. */
const QUIET_TIME = 2000;

export interface LocalCopies {
  /** What an earlier visit kept. */
  readonly kept: LocalCopy | undefined;
  readonly isOn: boolean;
  /** Off takes away what was kept. How it ended is told. */
  readonly turn: (on: boolean) => void;
}

/** 本机暂存: off until the user turns it on; then the open file is kept whenever it changes. */
export function useLocalCopy(
  book: OpenBook | undefined,
  tell: (notice: Notice) => void,
  fail: (error: unknown) => void,
): LocalCopies {
  const [kept, setKept] = useState<LocalCopy>();
  const [isOn, setOn] = useState(false);
  const isAsked = useRef(false);
  useEffect(() => {
    keptCopy().then((copy) => {
      setKept(copy);
      setOn(copy !== undefined);
    }, fail);
  }, [fail]);
  useEffect(() => {
    if (!book || !isOn) return;
    let isWanted = true;
    let last: unknown;
    const keep = async (): Promise<void> => {
      const { workbook } = book.current();
      if (workbook === last) return;
      last = workbook;
      const bytes = await book.bytes();
      if (!isWanted) return; // turned off meanwhile: nothing may stay
      await keepCopy({ name: workbook.fileName, bytes });
      if (isWanted && isAsked.current)
        tell({ intent: "success", text: strings.localKept(workbook.fileName) });
      isAsked.current = false;
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keepNow = (): void => void keep().catch(fail);
    keepNow();
    const stop = book.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(keepNow, QUIET_TIME);
    });
    return () => {
      isWanted = false;
      clearTimeout(timer);
      stop();
    };
  }, [book, isOn, tell, fail]);
  const turn = useCallback(
    (on: boolean) => {
      isAsked.current = on;
      setOn(on);
      if (on) return;
      dropCopy().then(() => {
        setKept(undefined);
        tell({ intent: "success", text: strings.localCleared });
      }, fail);
    },
    [tell, fail],
  );
  return { kept, isOn, turn };
}
