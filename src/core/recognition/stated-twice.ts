import { isFigureMeaning } from "./anchor-rows";
import type { ReadColumn } from "./column-meaning";
import type { ColumnOptions } from "./field-options";
import { isClear, type FigureRelations } from "./figure-relations";

/**
 * 实际支付（元） and 执行数（万元） beside each other state one figure in two units: the column in the unit of the other
 * amounts is the field's, the other one is not read.
 */
export function withoutTwins(
  options: readonly ColumnOptions[],
  figures: FigureRelations,
): readonly ColumnOptions[] {
  const columns = options.map(({ column }) => column);
  const left = new Set<ReadColumn>();
  for (const one of columns)
    for (const other of columns) {
      if (one.column >= other.column || !areTwins(one, other, figures)) continue;
      left.add(countOfUnit(columns, one) > countOfUnit(columns, other) ? other : one);
    }
  if (left.size === 0) return options;
  const kept = options.filter(({ column }) => !left.has(column));
  return options.map((each): ColumnOptions => {
    if (left.has(each.column)) return { ...each, options: [undefined], otherwise: undefined };
    const [field] = each.options;
    const isAlone = kept.filter(({ options: [other] }) => other === field).length === 1;
    const hadTwin = [...left].some(({ word }) => word?.meaning === each.column.word?.meaning);
    return field !== undefined && isAlone && hadTwin ? { ...each, options: [field], otherwise: field } : each;
  });
}

/** Of one meaning and different units, and the same for most rows once carried into one unit. */
function areTwins(one: ReadColumn, other: ReadColumn, figures: FigureRelations): boolean {
  const meaning = one.word?.meaning;
  if (!meaning || meaning !== other.word?.meaning || !isFigureMeaning(meaning)) return false;
  if (!one.unit || !other.unit || one.unit === other.unit) return false;
  return isClear(figures.nearlySame(one.column, other.column));
}

/** How many columns of the table are in the unit of that one. */
function countOfUnit(columns: readonly ReadColumn[], { unit }: ReadColumn): number {
  return columns.filter((each) => each.unit === unit).length;
}
