import { placeOfBlock, type FoundBlock } from "./found-block";
import { periodOfBlock } from "./period-lists";
import { columnOf } from "./restatement";

/**
 * Whether two tables that state budget and execution of the same rows are a system's exports of 9月 and of 10月: each is
 * whole in itself, and the later one is where things stand.
 */
export function isOfEarlierPeriod(one: FoundBlock, other: FoundBlock): boolean {
  const [own, their] = [periodOfBlock(one), periodOfBlock(other)];
  if (!own || !their || own.last >= their.last) return false;
  return isWhole(one) && isWhole(other);
}

/** What is said of the earlier one. */
export function earlierPeriodRemark(one: FoundBlock, other: FoundBlock): string {
  return `${placeOfBlock(one)}与${placeOfBlock(other)}列的是同一批项目的不同时期，以较晚的后者为台账；前者没有作为台账读取，只核对表内的算式。`;
}

/** Only what was paid in each month is added up; a table with a rate of its own tells how far its budget is spent. */
function isWhole(block: FoundBlock): boolean {
  const hasBudget =
    columnOf(block, "fullYearBudget") !== undefined || columnOf(block, "initialBudget") !== undefined;
  return (
    hasBudget && columnOf(block, "execution") !== undefined && columnOf(block, "executionRate") !== undefined
  );
}
