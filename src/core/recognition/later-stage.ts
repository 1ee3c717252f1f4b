import { RESERVED } from "./column-senses";
import type { ColumnOptions } from "./field-options";
import { isClear, tallyOf, type FigureRelations, type RowTest, type Tally } from "./figure-relations";
import type { MappedField } from "./mapping";

/** 追加 follows upon 调整: what a budget is after each. */
const STAGES = [/调整后|调剂后/, /追加后|变动后/];

interface LaterStage {
  readonly middle: ColumnOptions;
  readonly last: ColumnOptions;
  readonly changes: readonly [];
}

/**
 * Which of 调整后预算数 and 追加后预算数 is the later, where no column tells what changed between them: the one that 可用
 * and 执行占比 are formed of; where neither is, by the words.
 */
export function laterStage(
  fulls: readonly ColumnOptions[],
  options: readonly ColumnOptions[],
  figures: FigureRelations,
): LaterStage | undefined {
  const [adjusted, added] = STAGES.map((words) =>
    fulls.filter(({ column }) => words.test(column.texts.at(-1) ?? "")),
  );
  if (adjusted?.length !== 1 || added?.length !== 1) return undefined;
  const [[one], [other]] = [adjusted, added] as [[ColumnOptions], [ColumnOptions]];
  const own = usesOf(one, options, figures);
  const others = usesOf(other, options, figures);
  const isOne = isClear(own) && own.holds > others.holds;
  return isOne ? { middle: other, last: one, changes: [] } : { middle: one, last: other, changes: [] };
}

/** In how many rows the rate and what is left are formed of the column. */
function usesOf(full: ColumnOptions, options: readonly ColumnOptions[], figures: FigureRelations): Tally {
  const only = (field: MappedField): number | undefined => {
    const [first, ...more] = options.filter((each) => each.options[0] === field);
    return more.length === 0 ? first?.column.column : undefined;
  };
  const [execution, rate, balance] = [only("execution"), only("executionRate"), only("balance")];
  if (execution === undefined) return { holds: 0, tested: 0 };
  const reserved = options.filter(({ column }) => RESERVED.test(column.header));
  const own = full.column.column;
  const minus = [execution, ...reserved.map(({ column }) => column.column)];
  const tests: RowTest[] = [
    ...(rate === undefined ? [] : [figures.rate([execution], [own], [], rate)]),
    ...(balance === undefined ? [] : [figures.sum([own], minus, balance)]),
  ];
  const tallies = tests.map((test) => tallyOf(figures.rows, test));
  return {
    holds: tallies.reduce((count, { holds }) => count + holds, 0),
    tested: tallies.reduce((count, { tested }) => count + tested, 0),
  };
}
