import type { ReadColumn } from "./column-meaning";
import type { Addends } from "./column-relations";
import { mayBeRead } from "./column-senses";
import type { ColumnOptions } from "./field-options";
import { isClear, isNearlyAlways, tallyOf, type FigureRelations, type Tally } from "./figure-relations";
import { laterStage } from "./later-stage";
import type { MappedField } from "./mapping";

export interface StagedBudgets {
  readonly options: readonly ColumnOptions[];
  readonly addends: Addends;
  /** Columns of the steps between that stand for no field, whatever they might add up to. */
  readonly apart: ReadonlySet<ReadColumn>;
}

/** Of more columns of changes than these no step is worked out. */
const MOST_CHANGES = 5;
const CHANGES = ["increase", "decrease"] as const;
/** What a header that no word tells may say of a change: 科目间调剂额 is signed, 统筹调入 and 统筹调出 are not. */
const SIDES = [
  ["increase", /增|追加|[调转划]入/],
  ["decrease", /减|[调转划]出|压/],
  ["increase", /调剂|调整|变动/],
] as const;
const NO_CHANGE = /[率比%占后]|依据|原因|文号|说明/;

/** 调整后 ＋ these ＝ 追加后. */
interface Step {
  readonly middle: ColumnOptions;
  readonly last: ColumnOptions;
  readonly changes: readonly ColumnOptions[];
}

/**
 * 年初, 预算调整, 调整后, 追加, 追加后: the budget in two steps, of which the later one is the full-year budget and the
 * changes of both lead to it. Told by the sums of the steps in the rows that state what they come to, whatever the order
 * of the columns; without a column of changes by what the rate and 可用预算数 are formed of. Where 年初 and the changes do
 * not lead to the later one, as when the first step is not shown, none of them is read.
 */
export function stagedBudgets(options: readonly ColumnOptions[], figures: FigureRelations): StagedBudgets {
  const none = { options, addends: new Map(), apart: new Set<ReadColumn>() };
  const fulls = options.filter((each) => each.options[0] === "fullYearBudget");
  const changes = options.filter(
    (each) => changeOf(each) !== undefined && figures.hasFigures(each.column.column),
  );
  if (fulls.length !== 2 || changes.length > MOST_CHANGES) return none;
  const step = stepBetween(fulls, changes, figures) ?? laterStage(fulls, options, figures);
  if (!step) return none;
  const { middle, last } = step;
  const [initial, ...moreInitial] = options.filter((each) => each.options[0] === "initialBudget");
  const read = initial && moreInitial.length === 0 ? changesRead(initial, step, changes, figures) : [];
  const fieldOf = new Map<ColumnOptions, MappedField>([[last, "fullYearBudget"]]);
  const addends = new Map<MappedField, number[]>();
  for (const field of CHANGES) {
    const own = read.filter((each) => changeOf(each) === field);
    const [first, ...others] = [...own.filter((each) => !isNet(each)), ...own.filter(isNet)];
    if (first) fieldOf.set(first, field);
    if (others.length > 0) addends.set(field, others.map(at));
  }
  const settled = new Set([middle, last, ...changes]);
  return {
    addends,
    apart: new Set([middle, ...changes.filter((each) => !read.includes(each))].map(({ column }) => column)),
    options: options.map((each): ColumnOptions => {
      const field = fieldOf.get(each);
      return settled.has(each) ? { ...each, options: [field], otherwise: field } : each;
    }),
  };
}

function at({ column }: ColumnOptions): number {
  return column.column;
}

function isNet({ column }: ColumnOptions): boolean {
  return column.word?.meaning === "net";
}

/** Which side of the adjustments a column tells of; signed ones count as 调增. */
function changeOf(each: ColumnOptions): "increase" | "decrease" | undefined {
  if (isNet(each)) return "increase";
  const [field] = each.options;
  if (field === "increase" || field === "decrease") return field;
  const { word, header } = each.column;
  if (word || !mayBeRead(each.column) || NO_CHANGE.test(header)) return undefined;
  return SIDES.find(([, words]) => words.test(header))?.[0];
}

/** Which of the two is the other one and changes; the fewest of them that do. */
function stepBetween(
  [one, other]: readonly ColumnOptions[],
  changes: readonly ColumnOptions[],
  figures: FigureRelations,
): Step | undefined {
  let best: { readonly step: Step; readonly tally: Tally } | undefined;
  for (const [middle, last] of [
    [one!, other!],
    [other!, one!],
  ] as const)
    for (const some of subsetsOf(changes)) {
      if (some.length === 0) continue;
      const rows = figures.rows.filter((row) => some.some((each) => !figures.amount(row, at(each)).isZero()));
      const tally = tallyOf(rows, comesTo(figures, middle, some, last));
      if (isClear(tally) && tally.holds > (best?.tally.holds ?? 0))
        best = { step: { middle, last, changes: some }, tally };
    }
  return best?.step;
}

/** The changes that lead from 年初 to the later step; none where those of the first step are not all shown. */
function changesRead(
  initial: ColumnOptions,
  { middle, last, changes: second }: Step,
  all: readonly ColumnOptions[],
  figures: FigureRelations,
): readonly ColumnOptions[] {
  const target = second.length > 0 ? middle : last;
  const tried = subsetsOf(all.filter((each) => !second.includes(each))).map((first) => ({
    first,
    tally: figures.count(comesTo(figures, initial, first, target)),
  }));
  const [best] = tried.sort((a, b) => b.tally.holds - a.tally.holds || b.first.length - a.first.length);
  if (!best) return [];
  const { first, tally } = best;
  const isShown = figures.rows.some((row) => first.some((each) => !figures.amount(row, at(each)).isZero()));
  // Where no change is shown that leads to it, 调整后 is 年初 only where hardly a row says otherwise.
  const isLed = isShown ? isClear(tally) : isNearlyAlways(tally);
  return isLed ? all.filter((each) => first.includes(each) || second.includes(each)) : [];
}

/** Rows that state where it begins and what it comes to. */
function comesTo(
  figures: FigureRelations,
  from: ColumnOptions,
  changes: readonly ColumnOptions[],
  result: ColumnOptions,
): (row: number) => boolean | undefined {
  const isTaken = (each: ColumnOptions): boolean =>
    changeOf(each) === "decrease" && !figures.isMostlyNegative(at(each));
  const plus = [from, ...changes.filter((each) => !isTaken(each))].map(at);
  const test = figures.sum(plus, changes.filter(isTaken).map(at), at(result));
  return (row) => (figures.has(row, at(from)) ? test(row) : undefined);
}

/** The smaller ones first. */
function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const all = items.reduce<Item[][]>(
    (subsets, item) => [...subsets, ...subsets.map((each) => [...each, item])],
    [[]],
  );
  return all.sort((a, b) => a.length - b.length);
}
