import type { Amount } from "../numbers/amount";
import { leafOf, type ReadColumn } from "./column-meaning";
import { isClear } from "./figure-relations";
import type { Table } from "./table";

const RUNNING = /^(?:至今|截至本次|截止本次)?累计/;
/** Rows by which it is seen whether sums run on. */
const MOST_ROWS = 400;
const FEWEST_ROWS = 2;

/**
 * 累计支付 beside 支付金额 in a list of dated payments: where it runs on from payment to payment, of all or of each
 * project, it tells no payment.
 */
export function withoutRunningSums(table: Table, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  if (!columns.some(({ word }) => word?.meaning === "paymentDate" || word?.meaning === "adjustmentDate"))
    return columns;
  const paid = columns.filter(({ word }) => word?.meaning === "execution" || word?.meaning === "amount");
  const [running, ...moreRunning] = paid.filter((column) => RUNNING.test(leafOf(column)));
  const [own, ...moreOwn] = paid.filter((column) => column !== running);
  if (!running || !own || moreRunning.length + moreOwn.length > 0) return columns;
  const groups = columns.filter(({ word }) => !word || !paid.some((each) => each.word === word));
  const runsOn = [undefined, ...groups].some((group) => runsBy(table, own, running, group));
  return runsOn
    ? columns.map((column) => (column === running ? { ...column, word: undefined, isAside: true } : column))
    : columns;
}

/**
 * Whether most rows state what the row before them, of the same project or contract if so told, states and their own; a
 * first row may go on from the year before.
 */
function runsBy(
  { view, firstRow, lastRow }: Table,
  own: ReadColumn,
  running: ReadColumn,
  group: ReadColumn | undefined,
): boolean {
  const last = new Map<string, Amount>();
  let [begun, tested, holds] = [0, 0, 0];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + MOST_ROWS); row++) {
    const [paid, sum] = [view.figure(row, own.column), view.figure(row, running.column)];
    const key = group
      ? (view.text(row, group.column) ?? view.figure(row, group.column)?.amount.toString())
      : "";
    if (!paid || !sum || key === undefined) continue;
    const former = last.get(key);
    last.set(key, sum.amount);
    if (former === undefined) {
      begun += Number(paid.amount.equals(sum.amount));
      continue;
    }
    tested += 1;
    holds += Number(former.plus(paid.amount).equals(sum.amount));
  }
  return tested > 0 && begun + tested >= FEWEST_ROWS && isClear({ holds, tested });
}
