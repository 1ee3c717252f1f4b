import { lastHeaderWord } from "../recognition/last-header-word";
import { periodIn, WHOLE_YEAR, type Period } from "../recognition/period";
import { isSumOfPeriodsHeader } from "../recognition/period-columns";
import type { Law } from "./law";
import type { PlainColumn } from "./plain-table";

/** A month, a quarter, half a year or 1-6月, with 小计 or not: what it sums up is plain from its words. */
const NAMED =
  /^(20\d\d年度?)?(?:第?[一二三四1-4]季度?|(?:\d{1,2}|[一二三四五六七八九十]{1,2})月份?|[上下]半年|\d{1,2}-\d{1,2}月(?:累计)?)(?:支出|支付|执行|拨付|使用)?(?:数|额|金额)?(?:小计|合计)?$/;
const YEARLY = /^(?:全年|本?年度|当年|本年|年终|1-12月)/;

/** What the header of a column says of time. */
interface Told {
  /** The headers above it and its year: only figures under the same ones add up. */
  readonly under: string;
  readonly period?: Period;
}

/** Which months the columns of a table stand for, and whether a law adds them up as people would. */
export class NaturalPeriods {
  private readonly told: readonly (Told | undefined)[];
  private readonly words: readonly string[];

  constructor(columns: readonly PlainColumn[]) {
    this.words = columns.map(({ header }) => plain(lastHeaderWord(header)));
    this.told = columns.map(({ header }, column) => toldBy(header, this.words[column]!));
  }

  /** 一季度 as the sum of its months, 全年合计 as that of all months and of all quarters. */
  laws(): readonly Law[] {
    return this.words.flatMap((word, whole): Law[] => {
      const own = this.told[whole];
      const isYear = isSumOfPeriodsHeader(word) && YEARLY.test(word);
      const period = own?.period ?? (isYear ? WHOLE_YEAR : undefined);
      if (!own || !period) return [];
      const within = this.under(own).filter(({ column, period: { first, last } }) => {
        const isLess = last - first < period.last - period.first;
        return column !== whole && isLess && period.first <= first && last <= period.last;
      });
      return [1, 3, 6].flatMap((months): Law[] => {
        const parts = within.filter(({ period: { first, last } }) => last - first + 1 === months);
        const isAll = parts.length > 1 && parts.length * months === period.last - period.first + 1;
        const covered = new Set(parts.flatMap((part) => monthsOf(part.period)));
        return isAll && covered.size === parts.length * months
          ? [{ whole, parts: parts.map(({ column }) => column), taken: [] }]
          : [];
      });
    });
  }

  /** Whether its headers say that a law leaves out months between others, or takes some twice: chance alone makes it. */
  forbid({ whole, parts, taken }: Law): boolean {
    const own = this.told[whole];
    const others = [...parts, ...taken].map((term) => this.told[term]);
    const [first] = others;
    if (!first || others.some((each) => !each?.period || each.under !== first.under)) return false;
    const balance = new Map<number, number>();
    const count = (period: Period | undefined, by: number): void => {
      for (const month of period ? monthsOf(period) : []) balance.set(month, (balance.get(month) ?? 0) + by);
    };
    for (const term of parts) count(this.told[term]!.period, 1);
    for (const term of taken) count(this.told[term]!.period, -1);
    if (own?.period) {
      if (own.under !== first.under) return false;
      count(own.period, -1);
      return [...balance.values()].some((each) => each !== 0);
    }
    if (taken.length > 0) return false;
    if ([...balance.values()].some((each) => each > 1)) return true;
    const stated = new Set(this.under(first).flatMap(({ period }) => monthsOf(period)));
    const left = [...stated].filter((month) => !balance.has(month));
    if (YEARLY.test(this.words[whole]!)) return left.length > 0;
    const [start, end] = [Math.min(...balance.keys()), Math.max(...balance.keys())];
    return left.some((month) => start < month && month < end);
  }

  private under({ under }: Told): readonly { readonly column: number; readonly period: Period }[] {
    return this.told.flatMap((each, column) =>
      each?.period && each.under === under ? [{ column, period: each.period }] : [],
    );
  }
}

function toldBy(header: string, word: string): Told | undefined {
  const above = header.slice(0, header.lastIndexOf("·") + 1);
  if (isSumOfPeriodsHeader(word)) return { under: above };
  const named = NAMED.exec(word);
  const period = named ? periodIn(word) : undefined;
  return period && { under: `${above}${named?.[1] ?? ""}`, period };
}

function monthsOf({ first, last }: Period): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function plain(word: string): string {
  return word
    .normalize("NFKC")
    .replace(/\s|\([^()]*\)/g, "")
    .replace(/[—–―~～]/g, "-");
}
