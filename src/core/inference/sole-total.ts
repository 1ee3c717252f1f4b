import { downColumn, isWithinRounding, reckon, type FoundSum } from "./law";
import type { SheetView } from "../recognition/sheet-view";
import type { PlainRow, PlainTable } from "./plain-table";
import { placeOf } from "./row-words";
import { isOneRow, isSlip } from "./slips";

const SOLE = /^(?:(?:本年|当年)?(?:收入|支出)?(?:合计|总计)|共计|合计数|合计\(.*\)|总计\(.*\))[::]?$/;
const FEWEST_ROWS = 2;

/**
 * The one 合计 of a plain list, where nothing else shows what it adds up: its rows bear no 小计, no 其中 and but one level,
 * so all of them are meant: nor does a row without figures say 其中, or an indent put some below others. It is taken for wrong only where one slip explains what is left over: a row left out or
 * counted twice, the same in every column, or one slip of the keyboard in the total.
 */
export function soleTotal(
  table: PlainTable,
  columns: readonly number[],
  decimals: number,
): FoundSum | undefined {
  const totals = table.rows.flatMap(({ isTotal }, row) => (isTotal ? [row] : []));
  const [whole] = totals;
  if (whole === undefined || totals.length > 1) return undefined;
  const parts = table.rows.flatMap((_, row) => (row === whole ? [] : [row]));
  if (!isWholeTotal(table.rows[whole]!) || parts.length < FEWEST_ROWS) return undefined;
  const depths = new Set(parts.map((row) => table.rows[row]!.depth));
  if (depths.size > 1 || parts.some((row) => table.rows[row]!.isOfWhich)) return undefined;
  if (whole !== 0 && whole !== table.rows.length - 1) return undefined;
  if (!isFlat(table, whole)) return undefined;
  const law = { whole, parts, taken: [] };
  const holding: number[] = [];
  const failing: number[] = [];
  for (const column of columns) {
    const stated = table.stated(whole, column);
    const reckoned = stated && reckon(law, column, downColumn(table));
    if (!stated || !reckoned) continue;
    (isWithinRounding(stated.minus(reckoned), parts.length, decimals) ? holding : failing).push(column);
  }
  if (holding.length > 0 && holding.length < failing.length) return undefined;
  const found = { law, holding, failing };
  return failing.every((column) => isSlip(table, law, column)) || isOneRow(table, law, failing)
    ? found
    : undefined;
}

/** 合计 of a table, not of a part of it. */
export function isWholeTotal({ label }: PlainRow): boolean {
  return label.split(" ").some((word) => SOLE.test(word));
}

function isFlat({ view, rows, columns }: PlainTable, whole: number): boolean {
  const labels = Array.from({ length: columns[0]!.column }, (_, column) => column);
  const others = rows.filter((_, row) => row !== whole);
  if (labels.some((column) => new Set(others.flatMap(({ row }) => indentOf(view, row, column))).size > 1))
    return false;
  for (let row = rows[0]!.row; row <= rows.at(-1)!.row; row++)
    if (placeOf(labels.map((column) => view.text(row, column) ?? "")).isOfWhich) return false;
  return true;
}

function indentOf(view: SheetView, row: number, column: number): readonly number[] {
  return view.text(row, column) === undefined ? [] : [view.indentAt(row, column)];
}
