import { carriedColumns } from "./carried-columns";
import { downColumn, isWithinRounding, reckon, type FoundSum } from "./law";
import { isBrokenDown, kindOfTotal, MEMBER_READINGS, type MemberReading } from "./member-readings";
import { onceATable } from "./once-a-table";
import type { PlainTable } from "./plain-table";
import { isSlip } from "./slips";
import { soleTotal } from "./sole-total";
import { totalOfSubtotals } from "./total-of-subtotals";
import { lastHeaderWord } from "../recognition/last-header-word";

/** A way of adding up, tried for one total. */
export interface Trial extends FoundSum {
  readonly reading: MemberReading;
  /** Columns in which more than one of the rows holds anything: one alone would restate it. */
  readonly telling: number;
}

const NO_SUM =
  /率|占比|比例|比重|单价|平均|人均|得分|分值|权重|余额|指数|幅度|进度|标准|年限|密度|均$|百分点|差距|天数|%/;
const MONEY =
  /额|款|费|价|补助|预算|决算|支出|收入|资金|执行|支付|拨付|拨款|指标|结余|结转|调整|追加|调增|调减|收回|经费|元|合计|小计|累计|\d月|季度/;
/** Each project stands in one row. */
const PROJECTS = /^项目(?:个数|数|数量)/;
/** Rows that add up what stands in a table: those called a total, and those with rows of a deeper numbering below. */
const MOST_WHOLES = 400;
/** Ways of adding up what stands a level deeper. */
const LEVELS = ["codes", "children"];

/** By kind of total and way of adding up: in how many figures of all such rows it holds, and in how many not. */
export type Support = ReadonlyMap<string, { readonly holding: number; readonly failing: number }>;

/** Of tables under the same headers so many show how their totals add up, and of four at most one does not. */
const FEWEST_ALIKE = 3;
const ALIKE_TO_FAILING = 4;

/**
 * Which rows of a table each of its totals adds up. Nothing is taken for granted: a way of adding up is meant where
 * it holds in most columns of the row, or in the other rows of that kind; the figures that then do not fit are wrong.
 */
export function columnSums(
  table: PlainTable,
  decimals: number,
  alike: Support = new Map(),
): readonly FoundSum[] {
  const { rows } = table;
  const { wholes, columns, trials } = triedSums(table, decimals);
  const support = supportOf(table, trials);
  const chosen = trials.flatMap(
    (own, index) => choose(table, own, [support, alike], kindOfTotal(rows[wholes[index]!]!)) ?? [],
  );
  const sums = chosen.map((sum) => ({
    ...sum,
    failing: sum.failing.filter((column) => isMeant(table, sum, column, chosen)),
  }));
  const sole = chosen.length === 0 ? soleTotal(table, columns, decimals) : undefined;
  return sole ? [sole] : [...sums, ...totalOfSubtotals(table, columns, sums, decimals)];
}

/** What the totals of one table show of how such totals add up. */
export function supportIn(table: PlainTable, decimals: number): Support {
  return supportOf(table, triedSums(table, decimals).trials);
}

interface TriedSums {
  readonly wholes: readonly number[];
  readonly columns: readonly number[];
  readonly trials: readonly (readonly Trial[])[];
}

const triedSums = onceATable((table, decimals): TriedSums => {
  const { rows } = table;
  const carried = carriedColumns(table, decimals);
  const columns = table.columns.flatMap(({ header, isPercent }, column) =>
    isPercent || NO_SUM.test(lastHeaderWord(header)) || carried.has(column) ? [] : [column],
  );
  const wholes = rows.flatMap(({ isTotal, isOfWhich, depth }, row) =>
    isTotal || (!isOfWhich && depth > 0 && (rows[row + 1]?.depth ?? 0) > depth) || isBrokenDown(rows, row)
      ? [row]
      : [],
  );
  const tried = wholes.length > MOST_WHOLES ? [] : wholes;
  const trials = withoutDoubles(tried.map((whole) => trialsOf(table, whole, columns, decimals)));
  return { wholes: tried, columns, trials };
});

/**
 * Whether a column is one that adds up at all: it does in another total, or it is money or counts projects, or a slip
 * explains why it does not. People may be counted once for several rows, projects are not. Densities, prices and the like have totals that are no sums.
 */
function isMeant(table: PlainTable, { law }: FoundSum, column: number, sums: readonly FoundSum[]): boolean {
  return (
    sums.some(({ holding }) => holding.includes(column)) ||
    MONEY.test(table.columns[column]!.header) ||
    PROJECTS.test(lastHeaderWord(table.columns[column]!.header)) ||
    isSlip(table, law, column)
  );
}

/** Every way of adding up, tried for the total in row `whole`. */
export function trialsOf(
  table: PlainTable,
  whole: number,
  columns: readonly number[],
  decimals: number,
): readonly Trial[] {
  const seen = new Set<string>();
  const { isTotal, depth } = table.rows[whole]!;
  const isListed = !isTotal && !((table.rows[whole + 1]?.depth ?? 0) > depth && depth > 0);
  return MEMBER_READINGS.flatMap((reading): Trial[] => {
    if (isListed && reading.id !== "of-which") return [];
    const parts = reading.members(table.rows, whole);
    const key = parts.join(" ");
    if (parts.length === 0 || seen.has(key)) return [];
    seen.add(key);
    const law = { whole, parts, taken: [] };
    const holding: number[] = [];
    const failing: number[] = [];
    let telling = 0;
    for (const column of columns) {
      const stated = table.stated(whole, column);
      const reckoned = stated && reckon(law, column, downColumn(table));
      if (!stated || !reckoned || (stated.isZero() && reckoned.isZero())) continue;
      if (!isWithinRounding(stated.minus(reckoned), parts.length, decimals) && !stated.equals(reckoned))
        failing.push(column);
      else {
        holding.push(column);
        if (parts.filter((row) => !table.amount(row, column)!.isZero()).length > 1) telling += 1;
      }
    }
    return [{ law, reading, holding, failing, telling }];
  });
}

/** A total does not add up a row and, once more, the rows that this row is plainly the sum of. */
function withoutDoubles(trials: readonly (readonly Trial[])[]): readonly (readonly Trial[])[] {
  const sums = trials
    .flat()
    .filter(
      ({ reading: { id }, telling, failing }) => LEVELS.includes(id) && telling > 0 && failing.length === 0,
    )
    .map(({ law }) => law);
  const isDoubled = ({ law }: Trial): boolean =>
    sums.some(({ whole, parts }) => [whole, ...parts].every((row) => law.parts.includes(row)));
  return trials.map((own) => own.filter((trial) => !isDoubled(trial)));
}

function supportOf(table: PlainTable, trials: readonly (readonly Trial[])[]): Support {
  const support = new Map<string, { holding: number; failing: number }>();
  for (const trial of trials.flat()) {
    const key = `${kindOfTotal(table.rows[trial.law.whole]!)} ${trial.reading.id}`;
    const known = support.get(key) ?? { holding: 0, failing: 0 };
    support.set(key, {
      holding: known.holding + trial.telling,
      failing: known.failing + trial.failing.length,
    });
  }
  return support;
}

/** A sum that is meant by definition, though no other figure bears it out, where one slip explains what is left over. */
function definedSum(table: PlainTable, trials: readonly Trial[]): FoundSum | undefined {
  for (const trial of trials) {
    const { id: basis } = trial.reading;
    if ((basis !== "codes" && basis !== "of-which") || trial.failing.length === 0) continue;
    if (trial.failing.every((column) => isSlip(table, trial.law, column))) return { ...trial, basis };
  }
  return undefined;
}

function choose(
  table: PlainTable,
  trials: readonly Trial[],
  [support, alike]: readonly [Support, Support],
  kind: string,
): FoundSum | undefined {
  const [first, ...others] = trials;
  if (!first) return undefined;
  const best = others.reduce((most, own) => (own.holding.length > most.holding.length ? own : most), first);
  const { holding, failing, telling } = best;
  if (telling >= 2 && failing.length <= Math.max(1, holding.length / 2)) return best;
  const likely = trials.filter(
    (one) => one.telling > 0 && one.holding.length === holding.length && one.failing.length <= holding.length,
  );
  const slipped = likely.find((one) => one.failing.every((column) => isSlip(table, one.law, column)));
  if (slipped) return slipped;
  const defined = definedSum(table, trials);
  if (defined) return defined;
  const isMoney = failing.every((column) => MONEY.test(table.columns[column]!.header));
  if (likely.length === 1 && likely[0] === best && isMoney) return best;
  const key = ({ reading }: Trial): string => `${kind} ${reading.id}`;
  const backed = trials.filter((trial) => isShown(support.get(key(trial)), 2, 2));
  if (best.holding.length === 0 && backed.length === 0) {
    const known = trials.find((trial) => isShown(alike.get(key(trial)), FEWEST_ALIKE, ALIKE_TO_FAILING));
    return known && { ...known, basis: "alike" };
  }
  if (best.holding.length > 0 && !backed.includes(best)) return undefined;
  return backed.includes(best) ? best : backed[0];
}

/** Whether it holds often enough, and so many times for each time that it does not. */
function isShown(
  shown: { readonly holding: number; readonly failing: number } | undefined,
  fewest: number,
  toFailing: number,
): boolean {
  return shown !== undefined && shown.holding >= fewest && shown.failing * toFailing <= shown.holding;
}
