import type { ReadColumn } from "./column-meaning";
import type { Assignment } from "./column-relations";
import { RESERVED } from "./column-senses";
import { isClear, tallyOf, type FigureRelations, type RowTest } from "./figure-relations";
import type { MappedField } from "./mapping";
import type { ColumnEquation } from "./noted-equations";

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

/** What was left of last year's money; not what is carried into the next. */
const CARRIED_IN = /(?:上年|以前年度|历年|年初|期初)(?:财政拨款)?(?:结转|结余|结存)|结转上年/;

/**
 * 可用预算数 less 审批中费用 is not what was left of the budget, nor is 上年结转＋全年预算－支出: a column is read as 结余
 * only where what is spoken for is not taken off it and last year's money is not in it, as the rows show or, where they are
 * few, a note says. Its own sum is the table's.
 */
export function withoutReserved(
  chosen: Assignment,
  columns: readonly ReadColumn[],
  figures: FigureRelations,
  noted: readonly ColumnEquation[],
): Assignment {
  const full = budgetColumn(chosen);
  const [execution, balance] = (["execution", "balance"] as const).map((field) => chosen.get(field));
  if (full === undefined || execution === undefined || balance === undefined) return chosen;
  const taken = new Set([...chosen.values()]);
  const test = (more: readonly number[], less: readonly number[]): RowTest =>
    figures.sum([full, ...more], [execution, ...less], balance);
  const plain = figures.count(test([], []));
  const isTaken = ({ column, header }: ReadColumn): boolean => {
    const less = figures.count(test([], [column]));
    return RESERVED.test(header) && isClear(less) && less.holds > plain.holds;
  };
  const isAdded = ({ column, header }: ReadColumn): boolean => {
    if (!CARRIED_IN.test(header) || taken.has(column)) return false;
    const telling = figures.rows.filter((row) => !figures.amount(row, column).isZero());
    const [more, without] = [test([column], []), test([], [])].map((each) => tallyOf(telling, each));
    const isNoted = noted.some(({ whole, parts }) => whole === balance && parts.includes(column));
    if (isNoted) return telling.length > 0 && more!.holds >= without!.holds;
    return isClear(more!) && without!.holds * 2 < more!.holds;
  };
  if (!columns.some((column) => isTaken(column) || isAdded(column))) return chosen;
  return new Map([...chosen].filter(([field]) => field !== "balance"));
}

/** So many rows must show what else a rate counts; that one comes right by chance is rare. */
const FEWEST_ROWS = 2;

/**
 * （实际发生数＋审批中费用）÷追加后预算数 is no rate of what was spent: a column of rates is read as 执行率 only where the
 * rows that have a further figure do not all count it in.
 */
export function withoutWiderRate(
  chosen: Assignment,
  columns: readonly ReadColumn[],
  figures: FigureRelations,
): Assignment {
  const full = budgetColumn(chosen);
  const [execution, rate] = (["execution", "executionRate"] as const).map((field) => chosen.get(field));
  if (full === undefined || execution === undefined || rate === undefined) return chosen;
  const taken = new Set([...chosen.values()]);
  const plain = figures.rate([execution], [full], [], rate);
  const missed = figures.rows.filter((row) => plain(row) === false);
  const isCounted = ({ column }: ReadColumn): boolean => {
    if (taken.has(column) || missed.every((row) => figures.amount(row, column).isZero())) return false;
    const wider = figures.rate([execution, column], [full], [], rate);
    const telling = figures.rows.filter((row) => !figures.amount(row, column).isZero());
    const [counted, left] = [wider, plain].map((each) => tallyOf(telling, each));
    return counted!.holds >= FEWEST_ROWS && isClear(counted!) && left!.holds * 3 <= counted!.holds;
  };
  if (missed.length < FEWEST_ROWS || !columns.some(isCounted)) return chosen;
  return new Map([...chosen].filter(([field]) => field !== "executionRate"));
}

/** The one column of the year's whole budget; undefined where it is a sum of several. */
function budgetColumn(chosen: Assignment): number | undefined {
  const isAdjusted = chosen.has("increase") || chosen.has("decrease");
  return chosen.get("fullYearBudget") ?? (isAdjusted ? undefined : chosen.get("initialBudget"));
}
