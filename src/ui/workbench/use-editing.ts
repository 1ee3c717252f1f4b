import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { OpenBook } from "../../app/workbench";
import type { AfterEdit, CellEditing } from "../grid/cell-editing";
import type { Place } from "../grid/move-selection";

interface EditedPlace {
  readonly sheet: number;
  readonly at: Place;
}

export interface Edited {
  /** undefined where nothing can be written into the file. */
  readonly editing: CellEditing | undefined;
  /** What has been typed over and is not calculated yet: a check of a large workbook may be in its way. */
  readonly pending: { readonly sheet: number; readonly at: Place; readonly text: string } | undefined;
}

/** Typing into the selected cell of a book. */
export function useEditing(
  book: OpenBook,
  place: EditedPlace,
  content: string,
  move: (after: AfterEdit) => void,
  fail: (error: unknown) => void,
): Edited {
  const [pending, setPending] = useState<Edited["pending"]>();
  const [draft, setDraft] = useState<CellEditing["draft"]>();
  const { sheet, at } = place;
  const latest = useRef({ draft, content, move });
  useEffect(() => {
    latest.current = { draft, content, move };
  });
  useEffect(() => setDraft(undefined), [sheet, at]);
  const { typing } = book;
  const write = useCallback(
    async (text: string) => {
      const typed = { sheet, at, text };
      setPending(typed);
      await typing?.type(sheet, at.row, at.column, text).catch(fail);
      setPending((now) => (now === typed ? undefined : now));
    },
    [typing, sheet, at, fail],
  );
  const editing = useMemo((): CellEditing | undefined => {
    if (!typing) return undefined;
    const end = (): void => {
      latest.current.draft = undefined; // leaving the field comes next and must find nothing to take over
      setDraft(undefined);
    };
    return {
      draft,
      begin: (text, where) =>
        flushSync(() => setDraft({ text: text ?? latest.current.content, place: where })),
      commit: (after) => {
        const { draft: typed, content: before } = latest.current;
        if (!typed) return;
        end();
        if (typed.text !== before) void write(typed.text);
        latest.current.move(after);
      },
      cancel: () => {
        end();
        latest.current.move(undefined);
      },
      put: (text) => {
        if (text !== latest.current.content) void write(text);
      },
      undo: () => void typing.undo().catch(fail),
    };
  }, [typing, draft, write, fail]);
  return { editing, pending };
}
