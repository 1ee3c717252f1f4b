import { leafOf, type ReadColumn } from "./column-meaning";
import type { Addends, Assignment } from "./column-relations";
import { fitsField, mayBeRead } from "./column-senses";
import { isNearlyAlways, type FigureRelations } from "./figure-relations";
import { formedOf } from "./formed-of";

interface Chosen {
  readonly columns: Assignment;
  readonly addends: Addends;
}

/** So many figures must tell the two budgets apart; that one comes right by chance is rare. */
const FEWEST = 2;
/** 计划金额 is what may be paid until a day, a part of the 指标. */
const PLAN = /^(?:用款|已?下达)?计划|计划(?:数|额|金额)?$/;
const QUOTA = /指标|预算/;

/**
 * 可用指标 beside 计划金额: where the rates and what was left are formed of the one in all rows and of the other only in
 * those in which both are the same, the one is the full-year budget, whatever the other is called. 年初预算数 stays what
 * the year began with; 计划金额 is no budget then.
 */
export function withFittingBudget(
  columns: readonly ReadColumn[],
  chosen: Chosen,
  figures: FigureRelations,
): Chosen {
  const own = budgetOf(columns, chosen.columns);
  if (!own) return chosen;
  const taken = new Set([...chosen.columns.values(), ...[...chosen.addends.values()].flat()]);
  const unread = columns.filter(
    (each) =>
      !taken.has(each.column) &&
      mayBeRead(each) &&
      figures.hasFigures(each.column) &&
      fitsField(each, "fullYearBudget"),
  );
  const better = isJudged(chosen)
    ? betterFormed(own, unread, chosen, figures)
    : quotaOf(own, unread, figures);
  if (!better) return chosen;
  const isKept = chosen.columns.get("initialBudget") === own.column && !PLAN.test(leafOf(own));
  const kept = [...chosen.columns].filter(([, column]) => isKept || column !== own.column);
  return { ...chosen, columns: new Map([...kept, ["fullYearBudget", better.column]]) };
}

/** The only column of the year's budget beside what was spent; undefined where others lead to it. */
function budgetOf(columns: readonly ReadColumn[], chosen: Assignment): ReadColumn | undefined {
  const [initial, full] = [chosen.get("initialBudget"), chosen.get("fullYearBudget")];
  const isLed = chosen.has("increase") || chosen.has("decrease") || chosen.has("carriedOver");
  if (isLed || !chosen.has("execution") || (initial !== undefined && full !== undefined)) return undefined;
  return columns.find(({ column }) => column === (full ?? initial));
}

function isJudged({ columns }: Chosen): boolean {
  return columns.has("executionRate") || columns.has("balance");
}

function betterFormed(
  own: ReadColumn,
  unread: readonly ReadColumn[],
  chosen: Chosen,
  figures: FigureRelations,
): ReadColumn | undefined {
  const { columns, addends } = chosen;
  const formed = {
    spent: [columns.get("execution")!, ...(addends.get("execution") ?? [])],
    rates: [columns.get("executionRate") ?? []].flat(),
    balances: [columns.get("balance") ?? []].flat(),
  };
  const fits = unread.map((column) => {
    const apart = figures.rows.filter(
      (row) => !figures.amount(row, column.column).equals(figures.amount(row, own.column)),
    );
    return {
      column,
      all: formedOf(column.column, formed, figures.rows, figures),
      apart: formedOf(column.column, formed, apart, figures),
      own: formedOf(own.column, formed, apart, figures),
    };
  });
  const better = fits.filter(
    (each) =>
      isNearlyAlways(each.all) && each.apart.holds >= FEWEST && each.own.holds * 3 <= each.apart.holds,
  );
  return better.sort((a, b) => b.all.holds - a.all.holds)[0]?.column;
}

/** With nothing formed of either, the 指标 or 预算 that no 计划 exceeds. */
function quotaOf(
  own: ReadColumn,
  unread: readonly ReadColumn[],
  figures: FigureRelations,
): ReadColumn | undefined {
  if (!PLAN.test(leafOf(own))) return undefined;
  const [quota, ...more] = unread.filter((each) => QUOTA.test(leafOf(each)));
  if (!quota || more.length > 0) return undefined;
  const isWithin = figures.rows.every(
    (row) => figures.amount(row, own.column).compare(figures.amount(row, quota.column)) <= 0,
  );
  return isWithin ? quota : undefined;
}
