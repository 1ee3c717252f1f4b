import type { Ledger } from "../ledger/ledger";
import type { BrokenSplit, TextSplits } from "../ledger/text-split";
import { sum, type Amount } from "../numbers/amount";
import { moneyUnitNamed, type MoneyUnit } from "../numbers/money-unit";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { countsThings } from "./counted-columns";
import { findPlainTables } from "./find-plain-tables";
import { isWithinRounding } from "./law";
import type { PlainTable } from "./plain-table";
import { partsIn, readSplit, type StatedPart } from "./read-split";
import { columnWords, rowWords } from "./table-words";
import { unitOfTable } from "./table-unit";

/** Texts are looked for in so many columns, and listed parts in cells of so many characters. */
const MOST_COLUMNS = 60;
const MOST_CHARACTERS = 400;
/** So many rows in which the parts add up show what the text beside an amount lists. */
const FEWEST_HELD = 2;
/** A place coarser than this is no place that amounts were rounded to. */
const COARSEST_ROUNDING = 2;

interface SplitRow {
  /** Index of a row of the table. */
  readonly row: number;
  readonly parts: readonly StatedPart[];
}

/** A column of texts held against a column of amounts. */
interface Pair {
  readonly table: PlainTable;
  readonly text: number;
  readonly rows: readonly SplitRow[];
  readonly amount: number;
  readonly unit: MoneyUnit;
  readonly holding: readonly SplitRow[];
  readonly failing: readonly SplitRow[];
}

/** The listed parts of amounts in the texts of a workbook's tables, whether or not the ledger reads them. */
export function textSplits(workbook: WorkbookSnapshot, heading?: Ledger["heading"]): TextSplits {
  const found = sheetViews(workbook).flatMap((view) => {
    if (!listsParts(view)) return [];
    const pairs = findPlainTables(view)
      .flatMap((table) => pairsOf(table, unitOfTable(view, table) ?? heading?.unit))
      .sort((one, other) => other.holding.length - one.holding.length);
    const taken = new Set<string>();
    return pairs.flatMap((pair) => {
      const keys = pair.rows.map(({ row }) => `${pair.table.rows[row]!.row} ${pair.text}`);
      if (keys.some((key) => taken.has(key))) return [];
      keys.forEach((key) => taken.add(key));
      return judged(pair) ?? [];
    });
  });
  return {
    judged: found.reduce((count, each) => count + each.judged, 0),
    sheetNames: [...new Set(found.flatMap(({ sheetNames }) => sheetNames))],
    broken: found.flatMap(({ broken }) => broken),
  };
}

/** Most sheets hold no such text, and need not be searched for tables. */
function listsParts({ snapshot }: SheetView): boolean {
  return snapshot.columns
    .slice(0, MOST_COLUMNS)
    .some((column) => column?.strings.some((text) => text.length <= MOST_CHARACTERS && readSplit(text)));
}

/** For each column of texts that list parts, the column of amounts to which they add up most often. */
function pairsOf(table: PlainTable, unit: MoneyUnit | undefined): readonly Pair[] {
  const { view } = table;
  const width = Math.min(view.snapshot.columnCount, MOST_COLUMNS);
  const pairs: Pair[] = [];
  for (let text = 0; text < width; text++) {
    const rows = table.rows.flatMap(({ row }, index) => {
      const words = view.text(row, text);
      const parts = words && words.length <= MOST_CHARACTERS ? readSplit(words) : undefined;
      return parts ? [{ row: index, parts }] : [];
    });
    if (rows.length === 0) continue;
    const [best] = amountColumns(table, text)
      .map((amount) => paired(table, text, rows, amount, unit))
      .sort((one, other) => other.holding.length - one.holding.length);
    if (best) pairs.push(best);
  }
  return pairs;
}

function paired(
  table: PlainTable,
  text: number,
  rows: readonly SplitRow[],
  amount: number,
  declared: MoneyUnit | undefined,
): Pair {
  const unit = moneyUnitNamed(table.columns[amount]!.header) ?? declared ?? rows[0]!.parts[0]!.unit;
  const stated = rows.filter(({ row }) => table.stated(row, amount) !== undefined);
  const places = [
    Math.max(0, ...table.rows.map((_, row) => table.decimals(row, amount))),
    Math.max(0, ...stated.flatMap(({ parts }) => partsIn(parts, unit).map((part) => part.decimals()))),
  ];
  const coarser = Math.min(...places);
  const isRounded = coarser < Math.max(...places) && coarser >= COARSEST_ROUNDING;
  const holds = ({ row, parts }: SplitRow): boolean => {
    const residual = table.stated(row, amount)!.minus(sum(partsIn(parts, unit)));
    return isRounded ? isWithinRounding(residual, parts.length, coarser) : residual.isZero();
  };
  return {
    ...{ table, text, rows, amount, unit },
    holding: stated.filter(holds),
    failing: stated.filter((each) => !holds(each)),
  };
}

/** Nothing where neither other rows nor the lack of another amount shows that the parts are those of this one. */
function judged(pair: Pair): TextSplits | undefined {
  const { table, text, holding, failing } = pair;
  const isShown = holding.length >= FEWEST_HELD && holding.length > failing.length;
  const isSole = failing.length <= 1 && amountColumns(table, text).length === 1;
  if (!isShown && !isSole) return undefined;
  return {
    judged: holding.length + failing.length,
    sheetNames: [table.view.snapshot.name],
    broken: failing.map((each) => brokenSplit(pair, each)),
  };
}

function brokenSplit({ table, text, amount, unit, holding }: Pair, { row, parts }: SplitRow): BrokenSplit {
  const { view, rows, columns } = table;
  return {
    label: `${rowWords(table, row)}的${columnWords(table, amount)}`,
    amount: table.stated(row, amount)!,
    amountAt: view.ref(rows[row]!.row, columns[amount]!.column),
    parts: partsIn(parts, unit),
    textAt: view.ref(rows[row]!.row, text),
    unit,
    held: holding.length,
    isAmountConfirmed: addsUp(table, amount),
  };
}

/** Whether the last total of the column is the sum of its other rows. */
function addsUp(table: PlainTable, column: number): boolean {
  const total = table.rows.map(({ isTotal }) => isTotal).lastIndexOf(true);
  const stated = total < 0 ? undefined : table.stated(total, column);
  const others = table.rows.flatMap(({ isTotal }, row): Amount[] => {
    const amount = isTotal ? undefined : table.stated(row, column);
    return amount ? [amount] : [];
  });
  return stated !== undefined && stated.equals(sum(others));
}

/** Account codes alone in other rows make a column of figures of the texts themselves. */
function amountColumns({ columns }: PlainTable, text: number): readonly number[] {
  return columns.flatMap(({ column, isPercent, header }, index) =>
    column === text || isPercent || countsThings(header) ? [] : [index],
  );
}
