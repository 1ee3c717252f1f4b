import type { HeaderBand } from "./header-band";
import type { SheetView } from "./sheet-view";

/** A column with the header texts above it, from top to bottom, each once. */
export interface HeadPath {
  readonly column: number;
  readonly texts: readonly string[];
  /** Row of the lowest of them. */
  readonly row: number;
}

const MOST_COLUMNS = 400;

/** The columns that a band of headers names, from left to right. */
export function headedColumns(view: SheetView, { top, words }: HeaderBand): readonly HeadPath[] {
  const merges = view.mergesAcross(top, words);
  const textAt = (row: number, column: number): { text: string; row: number } | undefined => {
    const area = merges.find(
      (each) => each.top <= row && row <= each.bottom && each.left <= column && column <= each.right,
    );
    const text = area ? view.text(area.top, area.left) : view.text(row, column);
    return text === undefined ? undefined : { text, row: area ? area.top : row };
  };
  const paths: HeadPath[] = [];
  for (let column = 0; column < Math.min(view.snapshot.columnCount, MOST_COLUMNS); column++) {
    const texts: string[] = [];
    let at = -1;
    for (let row = top; row <= words; row++) {
      const own =
        textAt(row, column) ??
        (row < words ? parentLeftOf(view, row, column, words, merges.length) : undefined);
      if (!own || own.text === texts.at(-1)) continue;
      texts.push(own.text);
      at = own.row;
    }
    if (at >= 0) paths.push({ column, texts, row: at });
  }
  return paths.filter(
    ({ texts, row, column }) =>
      texts.length > 1 || row > top || view.text(row, column) !== undefined || merges.length > 0,
  );
}

/** A parent that was not merged stands over its first leaf only; the leaves right of it are its own too. */
function parentLeftOf(
  view: SheetView,
  row: number,
  column: number,
  words: number,
  merges: number,
): { text: string; row: number } | undefined {
  if (merges > 0 || view.text(words, column) === undefined) return undefined;
  for (let left = column - 1; left >= 0; left--) {
    const text = view.text(row, left);
    if (text !== undefined) return view.text(words, left) === undefined ? undefined : { text, row };
    if (view.text(words, left) === undefined) return undefined;
  }
  return undefined;
}
