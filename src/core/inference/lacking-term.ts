import { alongRow, isWithinRounding, reckon, type Law } from "./law";
import type { PlainTable } from "./plain-table";

interface FoundIn {
  readonly holding: readonly number[];
  readonly failing: readonly number[];
}

/**
 * The law with one column more, where rows that do not follow it are off by what this column says of them, and rows that
 * follow it leave it empty: 结余＝当年＋上年结转－支出 of a table in which few projects have 其他资金.
 */
export function completedLaw(
  table: PlainTable,
  law: Law,
  { holding, failing }: FoundIn,
  decimals: number,
): Law | undefined {
  const terms = new Set([law.whole, ...law.parts, ...law.taken]);
  const idle = table.columns.flatMap(({ isPercent }, column) =>
    !isPercent && !terms.has(column) && holding.every((line) => isNothing(table, line, column))
      ? [column]
      : [],
  );
  const longer = idle.flatMap((column): Law[] => [
    { ...law, parts: [...law.parts, column] },
    { ...law, taken: [...law.taken, column] },
  ]);
  const [best] = longer
    .map((each) => ({ each, follows: failing.filter((line) => follows(table, each, line, decimals)).length }))
    .sort((a, b) => b.follows - a.follows);
  return best && best.follows > 0 ? best.each : undefined;
}

function follows(table: PlainTable, law: Law, line: number, decimals: number): boolean {
  const stated = table.stated(line, law.whole);
  const reckoned = reckon(law, line, alongRow(table));
  const terms = law.parts.length + law.taken.length;
  return !!stated && !!reckoned && isWithinRounding(stated.minus(reckoned), terms, decimals);
}

function isNothing(table: PlainTable, line: number, column: number): boolean {
  return table.amount(line, column)?.isZero() ?? false;
}
