import { readHeaderText } from "../ledger/header-text";
import { nameKeyOf } from "../ledger/project-identity";
import type { MoneyUnit } from "../numbers/money-unit";
import { lastHeaderWord } from "../recognition/last-header-word";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import { cellAt } from "../workbook/cell";
import { isDateFormat } from "../workbook/shown-text";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { downMerged } from "./down-merged";
import { bareHeader, figureKind, type FigureKind } from "./figure-kinds";
import { findPlainTables } from "./find-plain-tables";
import { isNil, type PlainTable } from "./plain-table";
import { unitOfTable } from "./table-unit";

/** Longer sheets are lists of a system. */
const MOST_ROWS = 2_000;
const MOST_COLUMNS = 60;
const TITLE_ROWS = 6;
const SHORTEST_KEY = 2;
/** A code that is held as a number; shorter ones number the rows. */
const CODE = /^[1-9]\d{3,}$/;

/** A column of money of which it is known what it is about. */
export interface MoneyColumn {
  readonly column: number;
  readonly header: string;
  readonly kind: FigureKind;
  /** Absent where neither header nor sheet states it. */
  readonly unit?: MoneyUnit;
  /** Of its finest figure. */
  readonly decimals: number;
}

/** A column of words that tells the rows of a table apart, or which of them belong together. */
export interface KeyColumn {
  readonly table: PlainTable;
  readonly column: number;
  readonly money: readonly MoneyColumn[];
  /** By key, indexes of the table's rows; totals are left out. */
  readonly rows: ReadonlyMap<string, readonly number[]>;
  readonly shown: ReadonlyMap<string, string>;
  /** Rows without a key. */
  readonly keyless: readonly number[];
}

/** The columns of words, of at least so many keys, of the tables that state money of a known kind. */
export function keyColumns(workbook: WorkbookSnapshot, fewest: number): readonly KeyColumn[] {
  const known = new Map<string, string>();
  const keyOf = (text: string): string => {
    const key = known.get(text) ?? (isNil(text) ? "" : nameKeyOf(text));
    known.set(text, key);
    return key;
  };
  return sheetViews(workbook).flatMap((view) => {
    if (view.snapshot.rowCount > MOST_ROWS) return [];
    const tables = findPlainTables(view).filter(({ rows }) => rows.length >= fewest);
    return tables.flatMap((table) => {
      const money = moneyOf(table);
      if (money.length === 0) return [];
      const merged = downMerged(table.view);
      return columnsOfWords(table, tables).flatMap((column) => {
        const own = keyedBy(table, column, merged, keyOf);
        return own.rows.size >= fewest ? [{ ...own, money }] : [];
      });
    });
  });
}

function moneyOf(table: PlainTable): readonly MoneyColumn[] {
  const titles = titlesOf(table);
  const unit = unitOfTable(table.view, table);
  return table.columns.flatMap(({ header, isPercent }, column): MoneyColumn[] => {
    const kind = isPercent ? undefined : figureKind(header, titles);
    if (!kind) return [];
    const last = lastHeaderWord(header);
    const own = readHeaderText(last)?.unit ?? unit;
    const decimals = Math.max(...table.rows.map((_, row) => table.decimals(row, column)));
    return [{ column, header: bareHeader(last), kind, decimals, ...(own && { unit: own }) }];
  });
}

/** The name of its sheet, and the first text above it that stands alone in its row. */
function titlesOf({ view, rows }: PlainTable): readonly string[] {
  const { name, columnCount } = view.snapshot;
  for (let row = 0; row < Math.min(rows[0]!.row, TITLE_ROWS); row++) {
    const texts: string[] = [];
    for (let column = 0; column < Math.min(columnCount, MOST_COLUMNS); column++)
      texts.push(...[view.text(row, column)].flatMap((text) => text ?? []));
    if (texts.length === 1) return [name, texts[0]!];
  }
  return [name];
}

/** Left and right of its figures, up to those of the tables beside it. */
function columnsOfWords(table: PlainTable, tables: readonly PlainTable[]): readonly number[] {
  const [first, last] = [table.columns[0]!.column, table.columns.at(-1)!.column];
  const [top, bottom] = [table.rows[0]!.row, table.rows.at(-1)!.row];
  const beside = tables.filter(
    ({ rows }) => rows !== table.rows && rows[0]!.row <= bottom && rows.at(-1)!.row >= top,
  );
  const before = beside.map(({ columns }) => columns.at(-1)!.column).filter((column) => column < first);
  const isLast = beside.every(({ columns }) => columns[0]!.column < first);
  const end = isLast ? Math.min(table.view.snapshot.columnCount, MOST_COLUMNS) : last;
  const figures = new Set(table.columns.map(({ column }) => column));
  const start = Math.max(-1, ...before) + 1;
  return Array.from({ length: end - start }, (_, index) => start + index).filter(
    (column) => !figures.has(column),
  );
}

function keyedBy(
  table: PlainTable,
  column: number,
  merged: ReadonlyMap<string, string>,
  keyOf: (text: string) => string,
): Omit<KeyColumn, "money"> {
  const { view } = table;
  const rows = new Map<string, number[]>();
  const shown = new Map<string, string>();
  const keyless: number[] = [];
  table.rows.forEach(({ row, isTotal, isOfWhich }, index) => {
    if (isTotal || isOfWhich) return;
    const text = view.text(row, column) ?? merged.get(`${row} ${column}`) ?? codeAt(view, row, column);
    const key = keyOf(text);
    const own = rows.get(key);
    if (key.length < SHORTEST_KEY) keyless.push(index);
    else if (own) own.push(index);
    else {
      rows.set(key, [index]);
      shown.set(key, text);
    }
  });
  return { table, column, rows, shown, keyless };
}

function codeAt({ workbook, sheet }: SheetView, row: number, column: number): string {
  const { value, format } = cellAt(workbook, sheet, row, column);
  const code = value.kind === "number" && !isDateFormat(format) ? value.value.toString() : "";
  return CODE.test(code) ? code : "";
}
