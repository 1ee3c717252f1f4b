import { readHeaderText, type HeaderText } from "../ledger/header-text";
import type { HeaderMeaning } from "../ledger/header-words";
import { TextCells } from "../workbook/text-cells";
import type { SheetView } from "./sheet-view";

/** Every cell of so many rows is looked at; below, only columns of few different texts, as columns of figures are. */
const TOP_ROWS = 80;
const FEW_TEXTS = 400;
/** A sheet whose cells reach further than this to the right is looked at so far. */
const MOST_COLUMNS = 400;

const AMOUNTS: ReadonlySet<HeaderMeaning> = new Set([
  "initialBudget",
  "increase",
  "decrease",
  "recovered",
  "carriedForward",
  "fullYearBudget",
  "execution",
  "balance",
  "executionRate",
  "balanceRate",
  "savingRate",
  "adjusted",
  "net",
  "budget",
  "amount",
]);

/** Whether a header of that meaning stands over figures. */
export function isFigureMeaning(meaning: HeaderMeaning): boolean {
  return AMOUNTS.has(meaning);
}

/** Header cells are read once, however often a text stands in the workbook. */
export class HeaderReader {
  private readonly known = new Map<string, HeaderText | undefined>();

  read(text: string): HeaderText | undefined {
    if (text.length > 60) return undefined;
    if (!this.known.has(text)) this.known.set(text, readHeaderText(text));
    return this.known.get(text);
  }
}

/** Rows with headers of at least two meanings, one of them a figure's, and no figures; ascending. */
export function anchorRows(view: SheetView, reader: HeaderReader): readonly number[] {
  const found = new Map<number, Set<HeaderMeaning>>();
  const { columns, columnCount } = view.snapshot;
  for (let index = 0; index < Math.min(columnCount, MOST_COLUMNS); index++) {
    const column = columns[index];
    if (!column || column.strings.length === 0) continue;
    const { kinds, mantissas, strings } = column;
    const isFew = strings.length <= FEW_TEXTS;
    const end = isFew ? kinds.length : Math.min(kinds.length, TOP_ROWS);
    const meanings = isFew ? strings.map((text) => reader.read(text.trim())?.word?.meaning) : undefined;
    if (meanings && !meanings.some(Boolean)) continue;
    const texts = new TextCells(kinds);
    for (let row = texts.from(0); row < end; row = texts.from(row + 1)) {
      const text = mantissas[row]!;
      const meaning = meanings ? meanings[text] : reader.read(strings[text]!.trim())?.word?.meaning;
      if (!meaning) continue;
      const known = found.get(row);
      if (known) known.add(meaning);
      else found.set(row, new Set([meaning]));
    }
  }
  return [...found]
    .filter(
      ([row, meanings]) => meanings.size > 1 && [...meanings].some(isFigureMeaning) && !hasFigures(view, row),
    )
    .map(([row]) => row)
    .sort((a, b) => a - b);
}

/** Years in a header are no figures. */
function hasFigures(view: SheetView, row: number): boolean {
  for (let column = 0; column < Math.min(view.snapshot.columnCount, MOST_COLUMNS); column++) {
    if (!view.isNumber(row, column)) continue;
    const text = view.figure(row, column)?.amount.toString() ?? "";
    if (!/^20\d\d$/.test(text)) return true;
  }
  return false;
}
