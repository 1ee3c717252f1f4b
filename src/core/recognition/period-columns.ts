import { Amount } from "../numbers/amount";
import type { ReadColumn } from "./column-meaning";
import type { Addends, Assignment } from "./column-relations";
import { relationTests } from "./column-relations";
import { isClear, tallyOf, type FigureRelations } from "./figure-relations";
import { periodIn } from "./period";
import type { Table } from "./table";

/** 一季度, 3月, 2023年3月份支出: a month or quarter and nothing that would make it a budget or a sum since January. */
const PERIOD =
  /^(?:20\d\d年度?)?(?:第?[一二三四1-4]季度?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年)(?:支出|支付|执行|拨付|使用)?(?:数|额|金额)?$/;
const SUM = /^(?:全年|本年度?|当年|年度|年终|1-12月)?(?:累计|合计|小计|总计)(?:数|额|金额)?$/;
/** What stands over columns of months that are not of what was spent. */
const NOT_SPENT = /预算|计划|指标|下达|安排|目标|任务|收入|调[增减整]|追加|上年|去年|同期/;
const FEWEST = 2;
const HALF = Amount.of("0.5");
const MOST_ROWS = 200;

/** Whether a header names a month, a quarter or half a year of what was spent, and nothing since January. */
export function isPeriodHeader(header: string): boolean {
  return PERIOD.test(plain([header]));
}

/** Whether a header names what all months or quarters beside it come to: 全年累计. */
export function isSumOfPeriodsHeader(header: string): boolean {
  return SUM.test(plain([header]));
}

/**
 * The columns of months or quarters of what was spent that follow on each other from left to right; none where they do
 * not.
 */
function periodsOf(columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const periods = columns.filter(
    ({ word, isAside, texts, header }) =>
      !word && !isAside && !NOT_SPENT.test(header) && PERIOD.test(plain(texts)),
  );
  let until = 0;
  for (const { texts } of periods) {
    const period = periodIn(plain(texts));
    if (!period || period.first <= until) return [];
    until = period.last;
  }
  return periods.length < FEWEST ? [] : periods;
}

/** 全年累计 beside the months that add up to it is what was spent. */
export function withSumOfPeriods(table: Table, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  if (columns.some(({ word }) => word?.meaning === "execution")) return columns;
  const periods = periodsOf(columns);
  const sums = columns.filter(
    (each) =>
      !each.word && !each.isAside && SUM.test(plain(each.texts)) && isSumOf(table, periods, each.column),
  );
  if (periods.length === 0 || sums.length !== 1) return columns;
  return columns.map((each) =>
    sums.includes(each) ? { ...each, word: { meaning: "execution", rank: 0 } } : each,
  );
}

/** Each of the months may have been rounded, so that they miss their sum by half a place each. */
function isSumOf({ view, firstRow, lastRow }: Table, periods: readonly ReadColumn[], sum: number): boolean {
  const rows = Array.from({ length: Math.min(lastRow - firstRow + 1, MOST_ROWS) }, (_, at) => firstRow + at);
  return isClear(
    tallyOf(rows, (row) => {
      const stated = view.figure(row, sum)?.amount;
      if (!stated || stated.isZero()) return undefined;
      const added = periods.reduce((total, { column }) => total.plus(view.amount(row, column)), Amount.zero);
      const place = HALF.shifted(-Math.min(2, Math.max(0, stated.decimals())));
      return (
        added
          .minus(stated)
          .abs()
          .compare(place.times(Amount.of(String(periods.length)))) <= 0
      );
    }),
  );
}

/**
 * Where only the months stand and the rate or the balance of most rows follows from what they come to, what was spent is
 * all of them together.
 */
export function spentByPeriods(
  columns: readonly ReadColumn[],
  chosen: Assignment,
  addends: Addends,
  figures: FigureRelations,
): { readonly columns: Assignment; readonly addends: Addends } {
  const [first, ...others] = periodsOf(columns).filter(({ column }) => figures.hasFigures(column));
  if (chosen.has("execution") || !first || others.length === 0) return { columns: chosen, addends };
  const tried = {
    columns: new Map([...chosen, ["execution", first.column] as const]),
    addends: new Map([...addends, ["execution", others.map(({ column }) => column)] as const]),
  };
  const relations = relationTests(tried.columns, figures, tried.addends).filter(
    ({ kind, tally }) => kind !== "budget" && tally.holds >= FEWEST && isClear(tally),
  );
  return relations.length > 0 ? tried : { columns: chosen, addends };
}

function plain(texts: readonly string[]): string {
  return (texts.at(-1) ?? "")
    .normalize("NFKC")
    .replace(/\s|\([^()]*\)/g, "")
    .replace(/[—–―~～]/g, "-");
}
