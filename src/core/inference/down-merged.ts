import type { SheetView } from "../recognition/sheet-view";

/** Longer or wider merges are titles and notes. */
const MOST_ROWS = 5_000;
const MOST_MERGED = 3;

/** Labels in cells merged over several rows, by row and column. */
export function downMerged(view: SheetView): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const { top, bottom, left, right } of view.snapshot.merges) {
    const text = bottom > top && right - left < MOST_MERGED ? view.text(top, left) : undefined;
    if (text === undefined || bottom - top > MOST_ROWS) continue;
    for (let row = top + 1; row <= bottom; row++) texts.set(`${row} ${left}`, text);
  }
  return texts;
}
