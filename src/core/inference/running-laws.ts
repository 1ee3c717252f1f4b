import { Amount } from "../numbers/amount";
import { isBeyondChance } from "./chance";
import { isWithinRounding } from "./law";
import { onceATable } from "./once-a-table";
import type { PlainTable } from "./plain-table";

/** A column that goes on from the row before: 累计＝上行累计＋本月, 余额＝上行余额＋收入－支出, 余额＝上行余额－支出. */
export interface RunningLaw extends Moves {
  readonly running: number;
  readonly holding: readonly Step[];
  readonly failing: readonly Step[];
}

/** The columns of what comes in and of what goes out; a register of one grant has only the second. */
interface Moves {
  readonly added?: number;
  readonly taken?: number;
}

/** A row, and the one from which it goes on. */
export interface Step {
  readonly row: number;
  readonly from: number;
}

const FEWEST = 4;
const MOST_COLUMNS = 16;
/** One wrong figure makes two steps wrong. */
const MOST_FAILING = 2;

/** Columns that nearly all rows carry on; totals between the rows are stepped over. */
export const runningLaws = onceATable((table, decimals): readonly RunningLaw[] => {
  const amounts = table.columns.flatMap(({ isPercent }, column) => (isPercent ? [] : [column]));
  if (amounts.length > MOST_COLUMNS) return [];
  const rows = table.rows.flatMap(({ isTotal }, row) => (isTotal ? [] : [row]));
  const steps = rows.slice(1).map((row, index): Step => ({ row, from: rows[index]! }));
  return amounts.flatMap((running) => {
    const others = amounts.filter((column) => column !== running);
    const moves = [
      ...others.flatMap((added): readonly Moves[] => [
        { added },
        ...others.filter((taken) => taken !== added).map((taken) => ({ added, taken })),
      ]),
      ...others.map((taken): Moves => ({ taken })),
    ];
    const laws = moves.map((each) => tried(table, steps, { running, ...each }, decimals));
    const [fullest] = laws.sort((a, b) => b.holding.length - a.holding.length);
    const best = fullest && withoutRareMoves(table, fullest, others);
    if (!best || best.holding.length < FEWEST || best.failing.length > MOST_FAILING) return [];
    const lines = best.holding.map(({ row }) => row);
    return best.failing.length * 3 <= best.holding.length && isBeyondChance(table, running, lines)
      ? [best]
      : [];
  });
});

/**
 * A step that is off by exactly what a further column states is no slip, where that column is nothing in all steps that
 * hold: 指标减少, filled once in the account of a year.
 */
function withoutRareMoves(table: PlainTable, law: RunningLaw, others: readonly number[]): RunningLaw {
  const idle = others.filter(
    (column) =>
      column !== law.added &&
      column !== law.taken &&
      law.holding.every(({ row }) => !table.stated(row, column) || table.amount(row, column)!.isZero()),
  );
  const isSlip = (step: Step): boolean => {
    const gap = gapOf(table, step, law);
    return !idle.some((column) => gap && table.stated(step.row, column)?.abs().equals(gap.abs()));
  };
  return { ...law, failing: law.failing.filter(isSlip) };
}

/** How far the column is from what the row before and the row's moves make it; undefined where a figure is missing. */
function gapOf(
  table: PlainTable,
  { row, from }: Step,
  { running, added, taken }: Pick<RunningLaw, "running" | "added" | "taken">,
): Amount | undefined {
  const [stated, before] = [table.stated(row, running), table.stated(from, running)];
  const more = added === undefined ? Amount.zero : table.amount(row, added);
  const less = taken === undefined ? Amount.zero : table.amount(row, taken);
  if (!stated || !before || !more || !less) return undefined;
  return stated.minus(before).minus(more).plus(less);
}

function tried(
  table: PlainTable,
  steps: readonly Step[],
  law: Pick<RunningLaw, "running" | "added" | "taken">,
  decimals: number,
): RunningLaw {
  const holding: Step[] = [];
  const failing: Step[] = [];
  for (const step of steps) {
    const gap = gapOf(table, step, law);
    if (!gap) continue;
    const stated = table.stated(step.row, law.running)!;
    const before = table.stated(step.from, law.running)!;
    const moved = stated.minus(before).minus(gap);
    // Another account begins.
    if (stated.equals(moved)) continue;
    if (!isWithinRounding(gap, 2, decimals)) failing.push(step);
    // Where nothing moves, any column of nothing would do.
    else if (!moved.isZero()) holding.push(step);
    if (failing.length > MOST_FAILING) break;
  }
  return { ...law, holding, failing };
}
