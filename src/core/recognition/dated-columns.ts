import type { ReadColumn } from "./column-meaning";
import { lastHeaderWord } from "./last-header-word";
import { periodIn } from "./period";

/** One alone may be all that there is of the year. */
const FEWEST_DATED = 2;
const DATED = /月|季/;

/**
 * 截至3月末累计支出, 截至6月末累计支出 … beside 全年支出 tell how the year went by: they are not read for what was spent
 * in it where one column, and one only, says so without a date.
 */
export function withoutDatedColumns(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const spent = columns.filter(({ word }) => word?.meaning === "execution");
  const dated = spent.filter(({ header }) => {
    const words = lastHeaderWord(header);
    return DATED.test(words) && periodIn(words)?.first === 1;
  });
  if (dated.length < FEWEST_DATED || spent.length - dated.length !== 1) return columns;
  return columns.map((column) => (dated.includes(column) ? { ...column, word: undefined } : column));
}
