import { useEffect, useState } from "react";
import type { SheetDisplay } from "../../app/sheet-display";
import type { OpenBook } from "../../app/workbench";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";

type Displays = Map<number, SheetDisplay | undefined>;

const known = new WeakMap<WorkbookSnapshot, Displays>();

/** How a sheet looks, once the engine has told; until then undefined and the sheet is drawn plain. */
export function useDisplay(
  book: OpenBook,
  workbook: WorkbookSnapshot,
  sheet: number,
  fail: (error: unknown) => void,
): SheetDisplay | undefined {
  const [, redraw] = useState(0);
  useEffect(() => {
    const displays: Displays = known.get(workbook) ?? new Map();
    known.set(workbook, displays);
    if (displays.has(sheet)) return;
    let isWanted = true;
    book.display(sheet).then((display) => {
      displays.set(sheet, display);
      if (isWanted) redraw((count) => count + 1);
    }, fail);
    return () => {
      isWanted = false;
    };
  }, [book, workbook, sheet, fail]);
  return known.get(workbook)?.get(sheet);
}
