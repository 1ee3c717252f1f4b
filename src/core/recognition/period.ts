import { spaceless } from "../numbers/spaceless";
import { textAt } from "../ledger/block-cells";
import type { SheetSnapshot } from "../workbook/snapshot";
import { DATE_OF_WRITING } from "./title-notes";

/** Months of the budget year, inclusive. */
export interface Period {
  readonly first: number;
  readonly last: number;
}

export const WHOLE_YEAR: Period = { first: 1, last: 12 };

const TO = "[-—–―~～至到]+";
const MONTHS = new RegExp(`(?<![\\d.])(1[0-2]|0?[1-9])月?(?:份)?${TO}(1[0-2]|0?[1-9])月`);
const QUARTERS = new RegExp(`([一二三四1-4])(?:季度?)?${TO}第?([一二三四1-4])季`);
const FIRST_QUARTERS = /前([二两三23])个?季/;
const QUARTER = /第([一二三四1-4])季|(?<!\d)([一二三四1-4])季度|^([一二三四])季$|(?<![A-Z])Q([1-4])(?!\d)/i;
const MONTH =
  /(?<![\d.])(1[0-2]|0?[1-9])月(?!\d)|(?<![一二三四五六七八九十])(十[一二]?|[一二三四五六七八九])月/;
const UNTIL_DAY = /截[至止](?:20\d\d年)?(1[0-2]|0?[1-9])月/;
const SINCE_JANUARY = /累计|截[至止]|[季度月份][末底止]/;
const NUMBERS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
/** A day or month on which something was written, and nothing else. */
const DATE = /^20\d\d年\d+月(?:\d+日)?$/;
/** （含上年12月支付）: what it tells besides. */
const OF_LAST_YEAR = /\([^()]*(?:上年|去年)[^()]*\)/g;
/** A row of more texts is one of headers, not of titles. */
const MOST_TITLES = 2;

/** Which part of the year a title such as 2023年第一季度项目支出 or 1—6月累计 speaks of; undefined where it names none. */
export function periodIn(title: string): Period | undefined {
  const text = spaceless(title).replace(OF_LAST_YEAR, "");
  if (/次年|翌年/.test(text)) return undefined;
  const until = UNTIL_DAY.exec(text);
  if (until) return { first: 1, last: Number(until[1]) };
  const months = MONTHS.exec(text);
  if (months) return ordered(Number(months[1]), Number(months[2]));
  const quarters = QUARTERS.exec(text);
  if (quarters) return ordered(3 * numberOf(quarters[1]!) - 2, 3 * numberOf(quarters[2]!));
  const firstQuarters = FIRST_QUARTERS.exec(text);
  if (firstQuarters) return { first: 1, last: /[三3]/.test(firstQuarters[1]!) ? 9 : 6 };
  if (/上半年/.test(text)) return { first: 1, last: 6 };
  if (/下半年/.test(text)) return { first: 7, last: 12 };
  const since = SINCE_JANUARY.test(text);
  const quarter = QUARTER.exec(text);
  if (quarter) {
    const last = 3 * numberOf(quarter.slice(1).find((digit) => digit !== undefined)!);
    return { first: since ? 1 : last - 2, last };
  }
  const month = MONTH.exec(text);
  if (month) {
    const last = numberOf(month[1] ?? month[2]!);
    return { first: since ? 1 : last, last };
  }
  return /全年/.test(text) ? WHOLE_YEAR : undefined;
}

/**
 * The part of the year that a table's sheet is called after, or that the titles above it from row `floor` on name. Under
 * 二季度 the title 1—6月 says that its figures are those of half a year.
 */
export function periodOfTable(sheet: SheetSnapshot, floor: number, firstRow: number): Period | undefined {
  const titles = titlesIn(sheet, floor, firstRow)
    .map((title) => title.replace(DATE_OF_WRITING, ""))
    .filter((title) => !DATE.test(title.replace(/\s/g, "")));
  const named = [sheet.name, ...titles].flatMap((title) => periodIn(title) ?? []);
  const parts = named.filter((period) => !isWholeYear(period));
  return [...parts].sort((a, b) => b.last - b.first - (a.last - a.first))[0] ?? named[0];
}

export function isWholeYear({ first, last }: Period): boolean {
  return first === WHOLE_YEAR.first && last === WHOLE_YEAR.last;
}

function titlesIn({ columns }: SheetSnapshot, floor: number, end: number): readonly string[] {
  const titles: string[] = [];
  for (let row = floor; row < end; row++) {
    const texts = columns.flatMap((cells) => textAt(cells, row) ?? []);
    if (texts.length <= MOST_TITLES) titles.push(...texts);
  }
  return titles;
}

function ordered(first: number, last: number): Period | undefined {
  return first <= last ? { first, last } : undefined;
}

function numberOf(text: string): number {
  return Math.max(Number(text) || 0, NUMBERS.indexOf(text));
}
