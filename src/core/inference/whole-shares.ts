import { Amount, sum } from "../numbers/amount";
import { lastHeaderWord } from "../recognition/last-header-word";
import { isWithinRounding, type FoundSum } from "./law";
import type { PlainTable } from "./plain-table";

const SHARE = /占比|比例|比重/;
const WHOLES = [Amount.of("100"), Amount.of("1")];
/** The least place in which shares are printed: whole percentage points. */
const FEWEST_DECIMALS = 0;

/** Whether a column states shares of a total. */
export function isShareHeader(header: string): boolean {
  return SHARE.test(lastHeaderWord(header));
}

/** The shares of the rows that a total adds up, of which the total states the whole. */
export interface WholeShares {
  readonly column: number;
  readonly law: FoundSum["law"];
  readonly holds: boolean;
}

/**
 * Columns of shares in which a total states 100 or 1: what its rows state has to come to that, give or take what
 * rounding leaves. Which rows these are the amounts have shown.
 */
export function wholeShares(table: PlainTable, sums: readonly FoundSum[]): readonly WholeShares[] {
  const columns = table.columns.flatMap(({ header }, column) => (isShareHeader(header) ? [column] : []));
  return sums.flatMap(({ law, holding, failing }) => {
    if (holding.length === 0 || failing.length > 0) return [];
    return columns.flatMap((column): WholeShares[] => {
      const stated = table.stated(law.whole, column);
      const parts = law.parts.flatMap((row) => table.stated(row, column) ?? []);
      if (!stated || !WHOLES.some((whole) => whole.equals(stated)) || parts.length < law.parts.length)
        return [];
      const decimals = Math.max(FEWEST_DECIMALS, ...parts.map((part) => part.decimals()));
      return [{ column, law, holds: isWithinRounding(stated.minus(sum(parts)), parts.length, decimals) }];
    });
  });
}
