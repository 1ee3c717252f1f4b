import type { Amount } from "../numbers/amount";
import { lastHeaderWord } from "../recognition/last-header-word";
import type { PlainTable } from "./plain-table";
import { runningLaws } from "./running-laws";

/** What an account states after each entry, in the words of its header. */
const STANDING = /^(?:(?:资金|指标|账面|期末|本期|累计)?(?:结余|余额|结存|余数)(?:数|金额|额)?|累计.*|余)$/;
/** A total that lacks one of two rows repeats the other by mistake; of three it does not. */
const FEWEST_ROWS = 3;
const FEWEST_FILLED = 2;

/**
 * Columns that are carried on from row to row, 结余 of an account or 累计: beside a total stands what the last of them
 * has come to, never their sum. Long accounts show it by their steps; of short ones, or where an entry is wrong, it
 * shows where a balance beside every total is that of the row last before it.
 */
export function carriedColumns(table: PlainTable, decimals: number): ReadonlySet<number> {
  if (!table.rows.some(({ isTotal }) => isTotal)) return new Set();
  const running = runningLaws(table, decimals).map((law) => law.running);
  const standing = table.columns.flatMap(({ header, isPercent }, column) =>
    !isPercent && STANDING.test(lastHeaderWord(header)) && restatesLast(table, column) ? [column] : [],
  );
  return new Set([...running, ...standing]);
}

/** Whether every total that states a figure in a column repeats the last row before it, where several rows stand. */
function restatesLast(table: PlainTable, column: number): boolean {
  let isRestated = false;
  const before: (Amount | undefined)[] = [];
  for (const [row, { isTotal }] of table.rows.entries()) {
    const stated = table.stated(row, column);
    if (!isTotal) before.push(stated);
    else if (stated) {
      const last = before.at(-1);
      if (!last || !stated.equals(last)) return false;
      const filled = before.filter((each) => each?.isZero() === false).length;
      isRestated ||= before.length >= FEWEST_ROWS && filled >= FEWEST_FILLED;
    }
  }
  return isRestated;
}
