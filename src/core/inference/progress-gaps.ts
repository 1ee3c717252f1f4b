import type { FigureCell, FigureSum } from "../ledger/figure-table";
import type { TableArithmetic } from "../ledger/table-arithmetic";
import { Amount } from "../numbers/amount";
import { lastHeaderWord } from "../recognition/last-header-word";
import type { SheetView } from "../recognition/sheet-view";
import type { PlainTable } from "./plain-table";
import { columnWords, rowWords } from "./table-words";

const GAP = /进度.{0,4}差|差.{0,6}(?:进度|百分点)|[高低快慢]于.{0,4}进度|[±+/]-?.{0,4}序时进度/;
const PROGRESS = /(?:序时|时间)进度/;
const ROWS_ABOVE = 6;
/** Between 序时进度 and its figure. */
const MOST_BETWEEN = 3;
const FEWEST = 4;

/** Percentage points, and the places that they bear. */
interface Points {
  readonly amount: Amount;
  readonly decimals: number;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Gap {
  readonly row: number;
  readonly stated: Points;
  readonly rate: Points;
  readonly progress: Points;
}

/** A figure that is taken off the rate of a row: in a column of its own, or one above the table for all rows. */
interface Progress {
  readonly label: string;
  readonly at: (row: number) => Place;
}

/**
 * Columns such as 与序时进度差（百分点）: how far the rate of each row is from the share of the year that has passed, where
 * that share stands in a column beside it or above the table. Taken only where nearly all rows state it so, sign and all:
 * a column of mere distances does not.
 */
export function progressGaps(table: PlainTable, firstRow: number): TableArithmetic | undefined {
  const percents = table.columns.flatMap((each, column) => (each.isPercent ? [column] : []));
  const word = (column: number): string => lastHeaderWord(table.columns[column]!.header);
  const gaps = table.columns.flatMap((_, column) => (GAP.test(word(column)) ? [column] : []));
  const rates = percents.filter((column) => !GAP.test(word(column)) && !PROGRESS.test(word(column)));
  if (gaps.length === 0 || rates.length === 0) return undefined;
  const progresses = progressesOf(table, percents);
  const found = gaps.flatMap((gap) => {
    const tried = progresses.flatMap((progress) => rates.map((rate) => tryGap(table, gap, rate, progress)));
    const [best] = tried.sort((a, b) => b.holding.length - a.holding.length);
    const isShown = best && best.holding.length >= FEWEST;
    return isShown && best.failing.length <= Math.max(1, best.holding.length / 5) ? [best] : [];
  });
  if (found.length === 0) return undefined;
  return {
    ...{ sheetName: table.view.snapshot.name, firstRow, unit: "", judgedRates: 0, near: [], rates: [] },
    judgedSums: found.reduce((sum, { holding, failing }) => sum + holding.length + failing.length, 0),
    broken: found.flatMap(({ holding, failing, sum }) =>
      failing.map((gap) => ({ ...sum(gap), held: holding.length })),
    ),
  };
}

/** How far one column is said to be from another and the year's progress, and in which rows that holds. */
interface Tried {
  readonly holding: readonly Gap[];
  readonly failing: readonly Gap[];
  readonly sum: (gap: Gap) => FigureSum;
}

/** Rate and difference are rounded each by itself, so that they may miss by one last place. */
function tryGap(table: PlainTable, column: number, rateColumn: number, progress: Progress): Tried {
  const at = (row: number, of: number): Place => ({
    ...{ row: table.rows[row]!.row, column: table.columns[of]!.column },
  });
  const gaps = table.rows.flatMap((_, row): Gap[] => {
    const stated = pointsAt(table.view, at(row, column));
    const rate = pointsAt(table.view, at(row, rateColumn));
    const passed = pointsAt(table.view, progress.at(row));
    return stated && rate && passed ? [{ row, stated, rate, progress: passed }] : [];
  });
  const places = (of: "stated" | "rate"): number => Math.max(0, ...gaps.map((gap) => gap[of].decimals));
  const last = Amount.ofScaled(1, Math.min(places("stated"), places("rate")));
  const holds = ({ stated, rate, progress: passed }: Gap): boolean =>
    rate.amount.minus(passed.amount).minus(stated.amount).abs().compare(last) <= 0;
  const cell = (label: string, { row, column: of }: Place, { amount }: Points): FigureCell => ({
    ...{ label, amount, at: table.view.ref(row, of) },
  });
  return {
    holding: gaps.filter(holds),
    failing: gaps.filter((gap) => !holds(gap)),
    sum: ({ row, stated, rate, progress: passed }) => ({
      kind: "sum",
      whole: cell(`${rowWords(table, row)}的${columnWords(table, column)}`, at(row, column), stated),
      parts: [cell(columnWords(table, rateColumn), at(row, rateColumn), rate)],
      taken: [cell(progress.label, progress.at(row), passed)],
    }),
  };
}

/** What a cell states in percentage points: one shown as a percentage holds a fraction. */
function pointsAt(view: SheetView, { row, column }: Place): Points | undefined {
  const figure = view.figure(row, column);
  if (!figure) return undefined;
  const { amount, decimals, isPercent } = figure;
  return isPercent
    ? { amount: amount.shifted(2), decimals: Math.max(0, decimals - 2) }
    : { amount, decimals };
}

function progressesOf(table: PlainTable, percents: readonly number[]): readonly Progress[] {
  const own = percents.flatMap((each): Progress[] => {
    const { header, column } = table.columns[each]!;
    const word = lastHeaderWord(header);
    if (!PROGRESS.test(word) || GAP.test(word)) return [];
    return [{ label: columnWords(table, each), at: (row) => ({ row: table.rows[row]!.row, column }) }];
  });
  return own.length > 0 ? own : progressAbove(table);
}

/** 序时进度： 83.33 above the headers. */
function progressAbove({ view, rows }: PlainTable): readonly Progress[] {
  const first = rows[0]!.row;
  for (let row = first - 1; row >= Math.max(0, first - ROWS_ABOVE); row--)
    for (let column = 0; column < view.snapshot.columnCount; column++) {
      const text = view.text(row, column);
      if (text === undefined || !PROGRESS.test(text) || GAP.test(text)) continue;
      for (let next = column + 1; next <= column + MOST_BETWEEN; next++)
        if (view.figure(row, next)) return [{ label: "序时进度", at: () => ({ row, column: next }) }];
    }
  return [];
}
