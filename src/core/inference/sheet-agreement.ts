import type { SheetAgreement, SheetDifference, Stated } from "../ledger/sheet-agreement";
import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import { sheetViews } from "../recognition/recognise";
import type { SheetView } from "../recognition/sheet-view";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { readCells, type ReadElsewhere } from "./cells-read";
import { detailTotals } from "./detail-totals";
import { findPlainTables } from "./find-plain-tables";
import type { PlainTable } from "./plain-table";
import { unitOfTable } from "./table-unit";
import { rowWords } from "./table-words";

/** Statements are short; longer sheets are lists. */
const MOST_ROWS = 400;
const FEWEST_SHARED = 2;
const SHORTEST_NAME = 3;
/** What comes before a name: a numbering, a code, 其中. */
const BEFORE =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、．]|\d{3,7}|其中[::]?)+/;

/** A column of a table that bears totals: 本年支出合计 and 总计; and, by name, its rows. */
interface Column {
  readonly table: PlainTable;
  readonly unit: MoneyUnit;
  readonly column: number;
  readonly totals: readonly Amount[];
  readonly rows: ReadonlyMap<string, number>;
}

/**
 * Where two sheets state the same figures in the same words: columns with the same total and the same names, of which
 * all rows agree but two that have changed places. Each sheet adds up, so that only the other one shows it.
 */
export function sheetAgreement(workbook: WorkbookSnapshot, ledger: ReadElsewhere): SheetAgreement {
  const columns = sheetViews(workbook)
    .filter(({ snapshot }) => snapshot.rowCount <= MOST_ROWS)
    .flatMap((view) => findPlainTables(view).flatMap((table) => columnsOf(view, table)));
  let judged = 0;
  const differences = new Map<string, SheetDifference>();
  columns.forEach((one, index) => {
    for (const other of columns.slice(index + 1)) {
      if (!areComparable(one, other)) continue;
      const { held, apart } = comparison(one, other);
      if (held < FEWEST_SHARED) continue;
      judged += held;
      const difference = swapped(one, other, apart, held);
      if (!difference || isReadElsewhere(ledger, difference)) continue;
      const key = [one, other].map(({ table }) => table.view.snapshot.name).join("|");
      if (!differences.has(key)) differences.set(key, difference);
    }
  });
  const { judged: judgedDetails, differences: details } = detailTotals(workbook);
  return { judged: judged + judgedDetails, differences: [...differences.values()], details };
}

/** The ledger's own rules hold its lists against each other. */
function isReadElsewhere(ledger: ReadElsewhere, { one, other }: SheetDifference): boolean {
  return [one, other].every(({ sheetName, cells }) => {
    const isRead = readCells(ledger, sheetName);
    return cells.every(({ at }) => isRead(at.row, at.column));
  });
}

function columnsOf(view: SheetView, table: PlainTable): readonly Column[] {
  const unit = unitOfTable(view, table);
  if (!unit) return [];
  const names = new Map<string, number | undefined>();
  table.rows.forEach(({ label, isTotal, isOfWhich }, row) => {
    const name = label.split(" ").at(-1)!.replace(BEFORE, "");
    if (isTotal || isOfWhich || name.length < SHORTEST_NAME) return;
    names.set(name, names.has(name) ? undefined : row);
  });
  const rows = new Map(
    [...names].flatMap(([name, row]) => (row === undefined ? [] : [[name, row] as const])),
  );
  return table.columns.flatMap(({ isPercent }, column): Column[] => {
    const totals = table.rows.flatMap(({ isTotal }, row) => (isTotal ? [row] : []));
    const amounts = totals
      .flatMap((row) => table.stated(row, column) ?? [])
      .filter((amount) => !amount.isZero());
    return isPercent || amounts.length === 0 ? [] : [{ table, unit, column, totals: amounts, rows }];
  });
}

/** Of different sheets, in the same unit, with a total in common. */
function areComparable(one: Column, other: Column): boolean {
  return (
    one.table.view.snapshot.name !== other.table.view.snapshot.name &&
    one.unit === other.unit &&
    one.totals.some((total) => other.totals.some((their) => their.equals(total)))
  );
}

/** Names whose figures stand in both columns: how many agree, and which do not. */
function comparison(
  one: Column,
  other: Column,
): { readonly held: number; readonly apart: readonly string[] } {
  let held = 0;
  const apart: string[] = [];
  for (const name of one.rows.keys()) {
    const [left, right] = [amountOf(one, name), amountOf(other, name)];
    if (!left || !right || (left.isZero() && right.isZero())) continue;
    if (left.equals(right)) held += 1;
    else apart.push(name);
  }
  return { held, apart };
}

function swapped(
  one: Column,
  other: Column,
  [first, second, ...more]: readonly string[],
  held: number,
): SheetDifference | undefined {
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const isCrossed =
    amountOf(one, first)!.equals(amountOf(other, second)!) &&
    amountOf(one, second)!.equals(amountOf(other, first)!);
  const names = [first, second];
  return isCrossed ? { one: statedIn(one, names), other: statedIn(other, names), held } : undefined;
}

function amountOf({ table, column, rows }: Column, name: string): Amount | undefined {
  const row = rows.get(name);
  return row === undefined ? undefined : table.stated(row, column);
}

function statedIn({ table, unit, column, rows }: Column, names: readonly string[]): Stated {
  const at = table.columns[column]!.column;
  return {
    sheetName: table.view.snapshot.name,
    unit,
    cells: names.map((name) => {
      const row = rows.get(name)!;
      return {
        label: rowWords(table, row),
        at: table.view.ref(table.rows[row]!.row, at),
        amount: table.stated(row, column)!,
      };
    }),
  };
}
