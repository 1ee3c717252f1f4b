import { sum } from "../numbers/amount";
import { lastHeaderWord } from "../recognition/last-header-word";
import { isPeriodHeader } from "../recognition/period-columns";
import { isWithinRounding } from "./law";
import type { PlainTable } from "./plain-table";

/** A figure of a row that goes on from period to period: what the row above it states up to there. */
export interface Cumulated {
  readonly row: number;
  readonly base: number;
  readonly column: number;
  /** The columns of the periods up to this one. */
  readonly until: readonly number[];
  readonly holds: boolean;
}

const CUMULATIVE = /累计$/;
const FEWEST = 2;

/**
 * Rows 累计 below a total, over columns of months or quarters: each figure is the sum of the row above up to its period.
 * One of them may be wrong; the first period, in which both are the same, shows nothing.
 */
export function cumulativeRows(table: PlainTable, decimals: number): readonly Cumulated[] {
  const periods = table.columns.flatMap(({ header }, column) =>
    isPeriodHeader(lastHeaderWord(header)) ? [column] : [],
  );
  if (periods.length <= FEWEST) return [];
  return table.rows.flatMap(({ label }, row) => {
    if (row === 0 || !CUMULATIVE.test(label)) return [];
    const found = periods.slice(1).flatMap((column, index): Cumulated[] => {
      const until = periods.slice(0, index + 2);
      const stated = table.stated(row, column);
      const parts = until.flatMap((each) => table.amount(row - 1, each) ?? []);
      if (!stated || parts.length < until.length) return [];
      const holds = isWithinRounding(stated.minus(sum(parts)), parts.length, decimals);
      return [{ row, base: row - 1, column, until, holds }];
    });
    const held = found.filter(({ holds }) => holds).length;
    return held >= FEWEST && found.length - held <= 1 ? found : [];
  });
}
