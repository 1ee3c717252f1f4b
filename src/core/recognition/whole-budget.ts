import { isCarriedOver } from "./carried-over-column";
import { leafOf } from "./column-meaning";
import { fitsField } from "./column-senses";
import type { ColumnOptions } from "./field-options";
import { isNearlyAlways, tallyOf, type FigureRelations } from "./figure-relations";
import { formedOf, type FormedColumns } from "./formed-of";
import type { MappedField } from "./mapping";

/** So many rows with a figure under 上年结转 must add up; that one does by chance is rare. */
const FEWEST_ROWS = 2;

/**
 * 上年结转, 当年预算·小计 and 合计, or 调整后预算数 and 可用资金合计: what was there to be spent is the last of them, where it is
 * the other two in nearly all rows and the rates and what was left are formed of it. The budget of the year alone is
 * a sum on the way to it then, and nothing need be asked of it.
 */
export function withWholeBudget(
  options: readonly ColumnOptions[],
  figures: FigureRelations,
): readonly ColumnOptions[] {
  const [year, ...more] = options.filter((each) => each.options.includes("fullYearBudget"));
  if (!year || more.length > 0) return options;
  const filled = options.filter((each) => each !== year && figures.hasFigures(at(each)));
  const unread = filled.filter((each) => each.options[0] === undefined);
  const carried = unread.filter(({ column }) => isCarriedOver(column));
  const whole = filled.find(
    (each) =>
      (unread.includes(each) || isAvailable(each)) &&
      fitsField(each.column, "fullYearBudget") &&
      carried.some((part) => part !== each && isWhole(each, year, part, options, figures)),
  );
  if (!whole) return options;
  const [left, ...moreLeft] = balancesBeside(whole, options);
  return options.map((each) => {
    if (each === year) return { ...each, options: [undefined], otherwise: undefined };
    if (each === left && moreLeft.length === 0)
      return { ...each, options: ["balance"], otherwise: "balance" };
    return each === whole ? { ...each, options: ["fullYearBudget"], otherwise: "fullYearBudget" } : each;
  });
}

/** 可用预算数 is a word for what is left to be spent, too. */
function isAvailable({ column, options: [field] }: ColumnOptions): boolean {
  return field === "balance" && /^可用/.test(leafOf(column));
}

function balancesBeside(whole: ColumnOptions, options: readonly ColumnOptions[]): readonly ColumnOptions[] {
  return options.filter((each) => each !== whole && each.options[0] === "balance");
}

function isWhole(
  whole: ColumnOptions,
  year: ColumnOptions,
  carried: ColumnOptions,
  options: readonly ColumnOptions[],
  figures: FigureRelations,
): boolean {
  const sum = figures.sum([at(year), at(carried)], [], at(whole));
  const telling = figures.rows.filter((row) => !figures.amount(row, at(carried)).isZero());
  const added = tallyOf(telling, sum);
  if (added.holds < FEWEST_ROWS || !isNearlyAlways(added) || !isNearlyAlways(figures.count(sum)))
    return false;
  const formed = formedColumns(whole, options);
  const own = formedOf(at(whole), formed, telling, figures);
  const others = formedOf(at(year), formed, telling, figures);
  if (!isNearlyAlways(formedOf(at(whole), formed, figures.rows, figures)) || others.holds > own.holds)
    return false;
  // 当年预算 may be anything, but 调整后预算数 is the full-year budget unless the rows tell otherwise.
  return year.otherwise === "ask" || (own.holds >= FEWEST_ROWS && others.holds * 3 <= own.holds);
}

/** What the options say is formed of the budget; nothing where several columns may be what was spent. */
function formedColumns(whole: ColumnOptions, options: readonly ColumnOptions[]): FormedColumns {
  const of = (field: MappedField): readonly number[] =>
    options.filter((each) => each.options[0] === field).map(at);
  const spent = of("execution");
  if (spent.length !== 1) return { spent: [], rates: [], balances: [] };
  return { spent, rates: of("executionRate"), balances: balancesBeside(whole, options).map(at) };
}

function at({ column }: ColumnOptions): number {
  return column.column;
}
