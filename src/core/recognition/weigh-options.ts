import type { ColumnOptions } from "./field-options";
import { relationsOf, type Addends, type Assignment } from "./column-relations";
import { isClear, type FigureRelations } from "./figure-relations";
import type { MappedField } from "./mapping";

const NO_ADDENDS: Addends = new Map();

/** More combinations than these no table has that a person could read. */
const MOST_COMBINATIONS = 96;

export interface Weighed {
  readonly columns: Assignment;
  /** Columns of which the figures did not tell what they stand for, though it must be known. */
  readonly open: readonly ColumnOptions[];
  /** Columns whose meaning the figures told. */
  readonly told: ReadonlySet<number>;
}

/** Which option of each column makes the figures agree. */
export function weighOptions(
  all: readonly ColumnOptions[],
  figures: FigureRelations,
  addends: Addends = NO_ADDENDS,
): Weighed {
  const unsure = all.filter(({ options }) => options.length > 1);
  const combinations = combine(unsure).map((choice) => {
    const columns = assignmentOf(all, choice);
    return { choice, columns, score: columns ? scoreOf(columns, figures, addends) : -Infinity };
  });
  const chosen = new Map<number, MappedField | undefined>();
  const open: ColumnOptions[] = [];
  const told = new Set<number>();
  for (const each of unsure) {
    const { column } = each.column;
    const best = each.options.map((option) => ({
      option,
      score: Math.max(
        -Infinity,
        ...combinations.filter(({ choice }) => choice.get(column) === option).map(({ score }) => score),
      ),
    }));
    best.sort((a, b) => b.score - a.score);
    const [first, second] = best;
    if (first!.score > second!.score && isTold(all, combinations, figures, addends)) {
      chosen.set(column, first!.option);
      told.add(column);
    } else {
      if (each.otherwise === "ask") open.push(each);
      chosen.set(column, each.otherwise === "ask" ? each.options[0] : each.otherwise);
    }
  }
  const columns = assignmentOf(all, chosen) ?? firstOnly(all, chosen);
  return { columns, open, told };
}

/** The best combination must do well, not merely better than the others. */
function isTold(
  all: readonly ColumnOptions[],
  combinations: readonly {
    readonly choice: ReadonlyMap<number, MappedField | undefined>;
    readonly score: number;
  }[],
  figures: FigureRelations,
  addends: Addends,
): boolean {
  const best = [...combinations].sort((a, b) => b.score - a.score)[0]!;
  const columns = assignmentOf(all, best.choice);
  if (!columns) return false;
  const tallies = relationsOf(columns, figures, addends).map(({ tally }) => tally);
  const tested = tallies.filter((tally) => tally.tested > 0);
  return tested.length > 0 && tested.every(isClear);
}

function combine(unsure: readonly ColumnOptions[]): ReadonlyMap<number, MappedField | undefined>[] {
  let all: ReadonlyMap<number, MappedField | undefined>[] = [new Map()];
  for (const { column, options } of unsure) {
    if (all.length * options.length > MOST_COMBINATIONS) break;
    all = all.flatMap((choice) => options.map((option) => new Map([...choice, [column.column, option]])));
  }
  return all;
}

/** Undefined where two columns would stand for one field, or a field that has columns would have none. */
function assignmentOf(
  all: readonly ColumnOptions[],
  choice: ReadonlyMap<number, MappedField | undefined>,
): Assignment | undefined {
  const columns = new Map<MappedField, number>();
  for (const { column, options } of all) {
    const field = options.length > 1 ? choice.get(column.column) : options[0];
    if (field === undefined) continue;
    if (columns.has(field)) return undefined;
    columns.set(field, column.column);
  }
  for (const { options } of all)
    if (options.length === 2 && options[1] === undefined && !columns.has(options[0]!)) {
      const isShared = all.filter((other) => other.options[0] === options[0]).length > 1;
      if (isShared) return undefined;
    }
  return columns;
}

function firstOnly(
  all: readonly ColumnOptions[],
  chosen: ReadonlyMap<number, MappedField | undefined>,
): Assignment {
  const columns = new Map<MappedField, number>();
  for (const { column, options } of all) {
    const field = options.length > 1 ? chosen.get(column.column) : options[0];
    if (field !== undefined && !columns.has(field)) columns.set(field, column.column);
  }
  return columns;
}

function scoreOf(columns: Assignment, figures: FigureRelations, addends: Addends): number {
  return relationsOf(columns, figures, addends).reduce(
    (score, { tally }) => score + 2 * tally.holds - tally.tested,
    0,
  );
}
