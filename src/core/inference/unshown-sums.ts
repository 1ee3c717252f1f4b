import type { Law } from "./law";
import type { PlainTable } from "./plain-table";

/**
 * Whether more rows fill the sum of two columns while both are blank than rows follow it: chance made these, in a table
 * of many columns of which each row fills few.
 */
export function isMostlyUnshown(table: PlainTable, { whole, parts, taken }: Law, holding: number): boolean {
  if (taken.length > 0 || parts.length > 2) return false;
  const isFilled = (line: number, term: number): boolean => table.amount(line, term)?.isZero() === false;
  const unshown = table.rows.filter(
    (_, line) => isFilled(line, whole) && !parts.some((part) => isFilled(line, part)),
  );
  return unshown.length > holding;
}
