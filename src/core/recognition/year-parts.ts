import { WHOLE_YEAR, type Period } from "./period";

/** Tables of one thing by period: which of them together make up the time until `end`, and which only repeat of it. */
export interface YearParts<Table> {
  /** One period after another without gap or overlap, as far as any reach; several tables may be of one period. */
  readonly chain: readonly Table[];
  /** Those of the chain's last period. */
  readonly last: readonly Table[];
  /** Whether the chain, or a table by itself, tells all from January to the end. */
  readonly isWhole: boolean;
  readonly left: readonly Table[];
}

export interface Timed<Table> {
  readonly table: Table;
  readonly period: Period;
}

/**
 * 第一季度 to 第四季度 add up to the year; 1—3月, 1—6月 and 1—12月 do not: the last of them is it. Tables that are whole
 * by themselves stand neither in the chain nor among those left.
 */
export function yearParts<Table>(tables: readonly Timed<Table>[], end = WHOLE_YEAR.last): YearParts<Table> {
  const isAll = ({ period }: Timed<Table>): boolean => period.first === 1 && period.last === end;
  const parts = tables.filter((each) => !isAll(each));
  const hasAll = parts.length < tables.length;
  const periods = longestChain(distinct(parts.map(({ period }) => period)), end);
  const isChainWhole = periods[0]?.first === 1 && periods.at(-1)!.last === end;
  const isUsed = isChainWhole || !hasAll;
  const chain = parts.filter(({ period }) => isUsed && periods.some((each) => isSame(each, period)));
  return {
    chain: chain.map(({ table }) => table),
    last: chain.filter(({ period }) => isSame(period, periods.at(-1)!)).map(({ table }) => table),
    isWhole: hasAll || isChainWhole,
    left: parts.filter((each) => !chain.includes(each)).map(({ table }) => table),
  };
}

/** The finest parts that follow on each other from the earliest month as far as any do. */
function longestChain(periods: readonly Period[], end: number): readonly Period[] {
  const within = periods.filter(({ last }) => last <= end);
  const from = Math.min(...within.map(({ first }) => first));
  const reach = (chain: readonly Period[]): number => chain.at(-1)?.last ?? 0;
  const chainsFrom = (first: number): readonly (readonly Period[])[] => {
    const next = within.filter((period) => period.first === first);
    if (next.length === 0) return [[]];
    return next.flatMap((period) => chainsFrom(period.last + 1).map((rest) => [period, ...rest]));
  };
  return [...chainsFrom(from)].sort((a, b) => reach(b) - reach(a) || b.length - a.length)[0]!;
}

function distinct(periods: readonly Period[]): readonly Period[] {
  return periods.filter((period, index) => periods.findIndex((each) => isSame(each, period)) === index);
}

function isSame(one: Period, other: Period): boolean {
  return one.first === other.first && one.last === other.last;
}
