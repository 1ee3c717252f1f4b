import type { ReadColumn } from "./column-meaning";
import type { Assignment } from "./column-relations";
import { RESERVED } from "./column-senses";
import { isClear, type FigureRelations, type Tally } from "./figure-relations";
import type { MappedField } from "./mapping";

/**
 * Adjustments beside 全年预算数 on a sheet without 年初预算数 lead to it only where they are all of it, as on a sheet
 * of projects that were added during the year.
 */
export function withoutLooseChanges(chosen: Assignment, figures: FigureRelations): Assignment {
  const full = chosen.get("fullYearBudget");
  if (full === undefined || chosen.has("initialBudget")) return chosen;
  const at = (field: MappedField): readonly number[] => {
    const column = chosen.get(field);
    return column === undefined ? [] : [column];
  };
  if (isClear(figures.count(figures.sum(at("increase"), at("decrease"), full)))) return chosen;
  return new Map([...chosen].filter(([field]) => field !== "increase" && field !== "decrease"));
}

/**
 * 可用预算数 less 审批中费用 is not what was left of the budget: it is read as 结余 only where what is spoken for is not
 * taken off it.
 */
export function withoutReserved(
  chosen: Assignment,
  columns: readonly ReadColumn[],
  figures: FigureRelations,
): Assignment {
  const isAdjusted = chosen.has("increase") || chosen.has("decrease");
  const full = chosen.get("fullYearBudget") ?? (isAdjusted ? undefined : chosen.get("initialBudget"));
  const [execution, balance] = (["execution", "balance"] as const).map((field) => chosen.get(field));
  if (full === undefined || execution === undefined || balance === undefined) return chosen;
  const holding = (minus: readonly number[]): Tally => figures.count(figures.sum([full], minus, balance));
  const isTaken = (column: ReadColumn): boolean => {
    const less = holding([execution, column.column]);
    return RESERVED.test(column.header) && isClear(less) && less.holds > holding([execution]).holds;
  };
  if (!columns.some(isTaken)) return chosen;
  return new Map([...chosen].filter(([field]) => field !== "balance"));
}
