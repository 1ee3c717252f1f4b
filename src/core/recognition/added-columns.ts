import type { ReadColumn } from "./column-meaning";
import type { Addends } from "./column-relations";
import type { ColumnOptions } from "./field-options";
import type { FigureRelations, Tally } from "./figure-relations";
import type { MappedField } from "./mapping";

const CHANGES = ["increase", "decrease"] as const;
const FEWEST_ROWS = 2;

export interface AddedColumns {
  readonly options: readonly ColumnOptions[];
  readonly addends: Addends;
  /** Columns that are added to another, by the field. */
  readonly columns: ReadonlyMap<MappedField, readonly ReadColumn[]>;
}

/** Every row holds; or all but a slip or two, of rows that do not hold when one of the columns is left out. */
function areAdded({ holds, tested }: Tally, apart: number): boolean {
  const misses = tested - holds;
  return misses === 0 || (misses * 10 <= Math.max(10, tested) && holds - apart >= FEWEST_ROWS);
}

/** 第二次调整 beside 第一次调整, both signed. */
function isFurtherNet({ column, options: [first] }: ColumnOptions, all: readonly ColumnOptions[]): boolean {
  const isNet = (each: ColumnOptions): boolean => each.column.word?.meaning === "net";
  return (
    column.word?.meaning === "net" &&
    first === undefined &&
    all.some((each) => isNet(each) && each.options[0] === "increase")
  );
}

/**
 * 调增 and 追加 beside each other: where 年初 and all of them, less all reductions, are 全年预算 in the rows that state
 * one, they are added, and nothing need be asked.
 */
export function addedColumns(options: readonly ColumnOptions[], figures: FigureRelations): AddedColumns {
  const columnsOf = (field: MappedField): readonly ReadColumn[] =>
    options
      .filter((each) => each.options[0] === field || (field === "increase" && isFurtherNet(each, options)))
      .map(({ column }) => column);
  const numbers = (field: MappedField): readonly number[] => columnsOf(field).map(({ column }) => column);
  const [initial, ...moreInitial] = numbers("initialBudget");
  const [full, ...moreFull] = numbers("fullYearBudget");
  const several = CHANGES.filter((field) => numbers(field).length > 1);
  const none = { options, addends: new Map(), columns: new Map() };
  if (several.length === 0 || initial === undefined || full === undefined) return none;
  if (moreInitial.length + moreFull.length > 0) return none;
  const holding = (left: number | undefined): Tally => {
    const kept = (field: MappedField): readonly number[] =>
      numbers(field).filter((column) => column !== left);
    return figures.count(figures.sum([initial, ...kept("increase")], kept("decrease"), full));
  };
  const together = holding(undefined);
  if (together.tested < FEWEST_ROWS) return none;
  const apart = several.flatMap(numbers).map((column) => holding(column).holds);
  if (!areAdded(together, Math.max(...apart))) return none;
  const columns = new Map(several.map((field) => [field, columnsOf(field).slice(1)]));
  const added = new Set([...columns.values()].flat());
  const firsts = new Set(several.map((field) => columnsOf(field)[0]!));
  return {
    addends: new Map([...columns].map(([field, all]) => [field, all.map(({ column }) => column)])),
    columns,
    options: options.map((each): ColumnOptions => {
      if (added.has(each.column)) return { ...each, options: [undefined], otherwise: undefined };
      const field = each.options[0];
      return firsts.has(each.column) ? { ...each, options: [field], otherwise: field } : each;
    }),
  };
}
