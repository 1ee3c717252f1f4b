import { isCarriedOver } from "./carried-over-column";
import { leafOf, type ReadColumn } from "./column-meaning";
import { relationTests, type Addends, type Assignment } from "./column-relations";
import { fitsField, mayBeRead } from "./column-senses";
import { isClear, tallyOf, type FigureRelations } from "./figure-relations";
import { divisorIn } from "./settled-options";

interface Chosen {
  readonly columns: Assignment;
  readonly addends: Addends;
}

/** So many rows with a figure under 上年结转 must add up; that one does by chance is rare. */
const FEWEST_ROWS = 2;

/**
 * 可用资金合计 beside 上年结转 and 本年预算: where the rows show that it is all of them, adjustments counted in, it is
 * the budget that was there to be spent. Read without, every project that spends last year's money would be said to
 * have spent more than its budget.
 */
export function withAvailableFunds(
  columns: readonly ReadColumn[],
  chosen: Chosen,
  figures: FigureRelations,
): Chosen {
  if (chosen.columns.has("fullYearBudget") || !chosen.columns.has("initialBudget")) return chosen;
  const taken = new Set([...chosen.columns.values(), ...[...chosen.addends.values()].flat()]);
  const unread = columns.filter(
    (each) => !taken.has(each.column) && mayBeRead(each) && figures.hasFigures(each.column),
  );
  for (const carried of unread.filter(isCarriedOver))
    for (const whole of unread) {
      if (whole === carried || !fitsField(whole, "fullYearBudget")) continue;
      const trial = adding(chosen, carried.column, whole.column);
      if (addsUp(trial, carried.column, figures)) return withOwnRate(unread, whole, trial, figures);
    }
  return chosen;
}

/** Of 占本年预算% and 占可用资金% side by side, the one that names the funds is their rate. */
function withOwnRate(
  unread: readonly ReadColumn[],
  whole: ReadColumn,
  { columns, addends }: Chosen,
  figures: FigureRelations,
): Chosen {
  const [named, ...others] = unread.filter((column) => {
    const divisor = divisorIn(column);
    return divisor !== undefined && leafOf(whole).startsWith(divisor);
  });
  if (!named || others.length > 0 || columns.has("executionRate")) return { columns, addends };
  const all = new Map([...columns, ["executionRate", named.column] as const]);
  const rate = relationTests(all, figures, addends).find(({ kind }) => kind === "rate");
  return rate && isClear(rate.tally) ? { columns: all, addends } : { columns, addends };
}

function adding({ columns, addends }: Chosen, carried: number, whole: number): Chosen {
  const all = new Map([...columns, ["fullYearBudget", whole] as const]);
  if (!columns.has("increase")) return { columns: all.set("increase", carried), addends };
  const increases = [...(addends.get("increase") ?? []), carried];
  return { columns: all, addends: new Map([...addends, ["increase", increases]]) };
}

/** Most rows do, and most of those in which there is something carried over. */
function addsUp({ columns, addends }: Chosen, carried: number, figures: FigureRelations): boolean {
  const budget = relationTests(columns, figures, addends).find(({ kind }) => kind === "budget");
  if (!budget || !isClear(budget.tally)) return false;
  const telling = figures.rows.filter((row) => !figures.amount(row, carried).isZero());
  const own = tallyOf(telling, budget.test);
  return own.holds >= FEWEST_ROWS && isClear(own);
}
