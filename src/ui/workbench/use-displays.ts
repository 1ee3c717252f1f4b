import { useEffect, useState } from "react";
import type { SheetDisplay } from "../../app/sheet-display";
import type { OpenBook } from "../../app/workbench";

/** By appearance, then sheet. */
type Displays = Map<number, Map<number, SheetDisplay | undefined>>;

const known = new WeakMap<OpenBook, Displays>();

/**
 * How a sheet looks, once the engine has told; until then as it looked before something was written into the file, at
 * first undefined: the sheet is drawn plain.
 */
export function useDisplay(
  book: OpenBook,
  appearance: number,
  sheet: number,
  fail: (error: unknown) => void,
): SheetDisplay | undefined {
  const [, redraw] = useState(0);
  useEffect(() => {
    const displays: Displays = known.get(book) ?? new Map();
    known.set(book, displays);
    const own = displays.get(appearance) ?? new Map<number, SheetDisplay | undefined>();
    displays.set(appearance, own);
    displays.delete(appearance - 2);
    if (own.has(sheet)) return;
    let isWanted = true;
    book.display(sheet).then((display) => {
      own.set(sheet, display);
      if (isWanted) redraw((count) => count + 1);
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [book, appearance, sheet, fail]);
  const displays = known.get(book);
  const own = displays?.get(appearance);
  return own?.has(sheet) ? own.get(sheet) : displays?.get(appearance - 1)?.get(sheet);
}
