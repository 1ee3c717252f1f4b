import { readHeaderText } from "../ledger/header-text";
import type { DetailDifference } from "../ledger/sheet-agreement";
import type { FigureCell } from "../ledger/figure-table";
import type { Amount } from "../numbers/amount";
import { convertUnit } from "../numbers/money-unit";
import { spaceless } from "../numbers/spaceless";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";
import { unitOfTable } from "./table-unit";
import { rowWords } from "./table-words";

/** Longer sheets are lists; their titles name no row of another. */
const MOST_ROWS = 400;
const TITLE_ROWS = 6;
const TITLE_COLUMNS = 8;
const SHORTEST_NAME = 4;
/** A figure of fewer digits may agree by chance. */
const FEWEST_DIGITS = 3;
const BEFORE =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、．]|其中[::]?)+/;
const DETAIL = /明细|分配|清单|分解|构成|台账/;

interface Detail {
  readonly table: PlainTable;
  readonly title: string;
  readonly total: number;
}

/**
 * Totals of tables whose title says of which row of another sheet they are the details, 中央财政资金使用明细表 beside
 * the row 其中：中央财政资金: where columns of one header agree, the others have to agree as well. Rounded copies do.
 */
export function detailTotals(workbook: WorkbookSnapshot): {
  readonly judged: number;
  readonly differences: readonly DetailDifference[];
} {
  const tables = sheetViews(workbook)
    .filter(({ snapshot }) => snapshot.rowCount <= MOST_ROWS)
    .flatMap((view) => findPlainTables(view));
  const details = tables.flatMap((table) => detailOf(table) ?? []);
  let judged = 0;
  const differences = details.flatMap((detail) => {
    const own = tables.flatMap((table) => {
      if (table.view.snapshot.name === detail.table.view.snapshot.name) return [];
      return table.rows.flatMap(({ label, isTotal }, row) =>
        !isTotal && isNamedIn(label, detail.title) ? [{ table, row }] : [],
      );
    });
    const [sole, ...more] = own;
    if (!sole || more.length > 0) return [];
    const { held, apart } = compared(sole, detail);
    if (held === 0) return [];
    judged += held + apart.length;
    return apart.length <= held ? apart.map((each): DetailDifference => ({ ...each, held })) : [];
  });
  return { judged, differences };
}

/** A table under a title that says 明细, with one total. */
function detailOf(table: PlainTable): Detail | undefined {
  const totals = table.rows.flatMap(({ isTotal }, row) => (isTotal ? [row] : []));
  const title = titleOf(table.view, table.rows[0]!.row);
  if (totals.length !== 1 || !DETAIL.test(title)) return undefined;
  return { table, title, total: totals[0]! };
}

function titleOf(view: SheetView, below: number): string {
  const texts = [view.snapshot.name];
  for (let row = 0; row < Math.min(below, TITLE_ROWS); row++)
    for (let column = 0; column < TITLE_COLUMNS; column++) texts.push(view.text(row, column) ?? "");
  return spaceless(texts.filter((text) => DETAIL.test(text)).join("；"));
}

/** The last words of a label are the row's own, those before them may be of the rows around it. */
function isNamedIn(label: string, title: string): boolean {
  return [label, label.split(" ").at(-1)!].some((words) => {
    const name = spaceless(words).replace(BEFORE, "");
    return name.length >= SHORTEST_NAME && title.includes(name);
  });
}

function compared(
  row: { readonly table: PlainTable; readonly row: number },
  detail: Detail,
): { readonly held: number; readonly apart: readonly Omit<DetailDifference, "held">[] } {
  const units = [row.table, detail.table].map((table) => unitOfTable(table.view, table));
  // Where one of them does not tell, only figures that agree in the other's unit bear anything out.
  const [unit = units[1], ownUnit = unit] = units;
  if (unit === undefined || ownUnit === undefined) return { held: 0, apart: [] };
  let held = 0;
  const apart: Omit<DetailDifference, "held">[] = [];
  row.table.columns.forEach((_, column) => {
    const other = columnLike(row.table, column, detail.table);
    const stated = row.table.stated(row.row, column);
    const total = other === undefined ? undefined : detail.table.stated(detail.total, other);
    if (other === undefined || !stated || !total || stated.isZero()) return;
    const own = convertUnit(total, ownUnit, unit);
    const isSame = stated.equals(own) || stated.equals(own.rounded(stated.decimals()));
    if (isSame) held += Number(digitsOf(stated) >= FEWEST_DIGITS);
    else
      apart.push({
        stated: cellOf(row.table, row.row, column),
        unit,
        total: cellOf(detail.table, detail.total, other),
        totalUnit: ownUnit,
      });
  });
  return { held, apart };
}

/** The only column of the other table under a header that means the same field. */
function columnLike(table: PlainTable, column: number, other: PlainTable): number | undefined {
  const meaning = meaningOf(table, column);
  if (meaning === undefined) return undefined;
  const same = (each: PlainTable): readonly number[] =>
    each.columns.flatMap((_, index) => (meaningOf(each, index) === meaning ? [index] : []));
  const [sole, ...more] = same(other);
  return more.length === 0 && same(table).length === 1 ? sole : undefined;
}

function meaningOf({ columns }: PlainTable, column: number): string | undefined {
  const { header, isPercent } = columns[column]!;
  return isPercent ? undefined : readHeaderText(lastHeaderWord(header))?.word?.meaning;
}

/** Digits of an amount, leading zeros aside. */
export function digitsOf(amount: Amount): number {
  return amount
    .abs()
    .toString()
    .replace(/\D|^0\.?0*/g, "").length;
}

function cellOf(table: PlainTable, row: number, column: number): FigureCell {
  const amount = table.stated(row, column)!;
  const at = table.view.ref(table.rows[row]!.row, table.columns[column]!.column);
  return { label: `${rowWords(table, row)}的${lastHeaderWord(table.columns[column]!.header)}`, at, amount };
}
