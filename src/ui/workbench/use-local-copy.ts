import { useCallback, useEffect, useState } from "react";
import type { OpenBook } from "../../app/workbench";
import { dropCopy, keepCopy, keptCopy, type LocalCopy } from "./local-copy";

export interface LocalCopies {
  /** What an earlier visit kept. */
  readonly kept: LocalCopy | undefined;
  readonly isOn: boolean;
  /** Off takes away what was kept. */
  readonly turn: (on: boolean) => void;
}

/** 本机暂存: off until the user turns it on; then the open file is kept whenever it changes. */
export function useLocalCopy(book: OpenBook | undefined, fail: (error: unknown) => void): LocalCopies {
  const [kept, setKept] = useState<LocalCopy>();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    keptCopy().then((copy) => {
      setKept(copy);
      setOn(copy !== undefined);
    }, fail);
  }, [fail]);
  useEffect(() => {
    if (!book || !isOn) return;
    let last: unknown;
    const keep = (): void => {
      const { workbook } = book.current();
      if (workbook === last) return;
      last = workbook;
      book
        .bytes()
        .then((bytes) => keepCopy({ name: workbook.fileName, bytes }))
        .catch(fail);
    };
    keep();
    return book.subscribe(keep);
  }, [book, isOn, fail]);
  const turn = useCallback(
    (on: boolean) => {
      setOn(on);
      if (on) return;
      setKept(undefined);
      dropCopy().catch(fail);
    },
    [fail],
  );
  return { kept, isOn, turn };
}
