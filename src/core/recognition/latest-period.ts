import { spaceless } from "../numbers/spaceless";
import type { ReadColumn } from "./column-meaning";

const CUMULATIVE = /(?:^|[^\d])1月?(?:份)?[-—–―~～至到]+(1[0-2]|[2-9])月(?:份|末|底)?(?:止|累计)?/;

/**
 * Where 1—3月累计, 1—6月累计 and 1—12月累计 stand side by side, what was spent is under the latest, which includes the
 * others. A header of single months or quarters is none of these.
 */
export function ofLatestPeriod(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const ends = columns.map(lastMonth);
  const latest = Math.max(...ends.map((end) => end ?? 0));
  const isEach = (column: ReadColumn): boolean => column.texts.some((text) => /累计/.test(text));
  const cumulative = columns.filter((column, index) => ends[index] !== undefined && isEach(column));
  if (new Set(cumulative.map(lastMonth)).size < 2) return columns;
  return columns.map((column, index) =>
    ends[index] !== undefined && ends[index] < latest && cumulative.includes(column)
      ? { ...column, word: undefined, isAside: true }
      : column,
  );
}

function lastMonth({ texts }: ReadColumn): number | undefined {
  const [month] = texts.flatMap((text) => CUMULATIVE.exec(spaceless(text))?.[1] ?? []);
  return month === undefined ? undefined : Number(month);
}
