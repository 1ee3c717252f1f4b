import { downColumn, isWithinRounding, reckon, type FoundSum, type Law } from "./law";
import type { PlainTable } from "./plain-table";
import { isSlip } from "./slips";
import { isWholeTotal } from "./sole-total";

/** Of two, a total that repeats the other by mistake may as well be one of that part alone. */
const FEWEST_SUBTOTALS = 3;

/**
 * The one 合计 at the end or the head of a list all of whose rows stand under subtotals that add up. The rows and the
 * subtotals then come to the same, which can but be the total; it is wrong where one slip explains what is left over.
 */
export function totalOfSubtotals(
  table: PlainTable,
  columns: readonly number[],
  known: readonly FoundSum[],
  decimals: number,
): readonly FoundSum[] {
  const { rows } = table;
  const [whole, ...more] = rows.flatMap((row, index) => (isWholeTotal(row) ? [index] : []));
  if (whole === undefined || more.length > 0 || (whole !== 0 && whole !== rows.length - 1)) return [];
  if (known.some(({ law }) => law.whole === whole)) return [];
  const subtotals = known.filter(({ failing }) => failing.length === 0).map(({ law }) => law);
  if (subtotals.length < FEWEST_SUBTOTALS || !areAllUnder(table, whole, subtotals)) return [];
  const details = { whole, parts: subtotals.flatMap(({ parts }) => parts), taken: [] };
  const law = { whole, parts: subtotals.map((each) => each.whole), taken: [] };
  const holding: number[] = [];
  const failing: number[] = [];
  for (const column of columns) {
    const stated = table.stated(whole, column);
    const reckoned = stated && reckon(law, column, downColumn(table));
    const listed = reckoned && reckon(details, column, downColumn(table));
    if (!listed) continue;
    if (isWithinRounding(stated.minus(reckoned), law.parts.length, decimals)) holding.push(column);
    else if (listed.equals(reckoned)) failing.push(column);
  }
  return failing.length > 0 && failing.every((column) => isSlip(table, law, column))
    ? [{ law, holding, failing, basis: "subtotals" }]
    : [];
}

/** Whether each other row is a subtotal or one of the rows of one subtotal. */
function areAllUnder({ rows }: PlainTable, total: number, subtotals: readonly Law[]): boolean {
  if (rows.some(({ isOfWhich }) => isOfWhich)) return false;
  const placed = [total, ...subtotals.flatMap(({ whole, parts }) => [whole, ...parts])];
  return placed.length === rows.length && new Set(placed).size === rows.length;
}
