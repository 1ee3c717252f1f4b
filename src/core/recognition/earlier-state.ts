import { placeOfBlock, type FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf, figuresByName, SHIFTS } from "./restatement";

const BUDGETS: readonly MappedField[] = ["initialBudget", "fullYearBudget"];

/**
 * Whether one table tells the projects of another at an earlier day: their budgets are the same for most, nothing was
 * spent that the other does not have, and less for most. A quarter's sheet is not wrong because the year's says more.
 */
export function isEarlierState(one: FoundBlock, other: FoundBlock): boolean {
  const budget = BUDGETS.find((field) => has(one, field) && has(other, field));
  if (!budget || !has(one, "execution") || !has(other, "execution")) return false;
  const fields = [budget, "execution"] as const;
  const theirs = figuresByName(other, fields);
  const pairs = [...figuresByName(one, fields)].flatMap(([name, own]) => {
    const match = theirs.get(name);
    return match ? [{ own, match }] : [];
  });
  return SHIFTS.some((shift) => {
    const sameBudgets = pairs.filter(({ own, match }) => own[0]!.shifted(shift).equals(match[0]!)).length;
    const orders = pairs.map(({ own, match }) => own[1]!.shifted(shift).compare(match[1]!));
    return (
      pairs.length > 1 &&
      sameBudgets * 2 >= pairs.length &&
      orders.every((order) => order <= 0) &&
      orders.filter((order) => order < 0).length * 2 > pairs.length
    );
  });
}

/** What is said of a table that is left out for that. */
export function earlierStateRemark(one: FoundBlock, other: FoundBlock): string {
  return `${placeOfBlock(one)}与${placeOfBlock(other)}列的是同一批项目，执行数都不大于后者，按较早时期的累计数没有读取。`;
}

function has(block: FoundBlock, field: MappedField): boolean {
  return columnOf(block, field) !== undefined;
}
