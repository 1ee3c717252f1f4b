import type { Amount } from "../numbers/amount";
import type { PlainTable } from "./plain-table";

/** So many digits must agree in all before a law that no header declares is taken for more than chance. */
const FEWEST_DIGITS = 6;

/**
 * Whether so many figures came out right that it cannot have been by chance: 编制数 8, 5, 10 beside 实有数 7, 4, 9 and
 * 临聘 1, 1, 1 agree in a digit each, and of the columns of such a table some three always do.
 */
export function isBeyondChance(table: PlainTable, column: number, lines: readonly number[]): boolean {
  let digits = 0;
  for (const line of lines) {
    digits += digitsOf(table.stated(line, column)!);
    if (digits >= FEWEST_DIGITS) return true;
  }
  return false;
}

/** Digits that say something: of 300 and 0.3 one, of 225.39 five. */
function digitsOf(amount: Amount): number {
  return amount
    .abs()
    .toString()
    .replace(".", "")
    .replace(/^0+|0+$/g, "").length;
}
