/** What the kind of an adjustment does to the budget; recovered: 年终收回, a use of the balance and no adjustment. */
export type Direction = "more" | "less" | "recovered" | "unknown";

const LESS = /减|压缩|收回|调出|划出|上缴/;
const MORE = /增|追加|下达|新|安排|补助|转移支付|拨入|调入|划入/;
const FORMER_YEAR = /上年结转|结转上年/;

/** What was carried over from the year before, where a journal lists it among the adjustments. */
export function isOfFormerYear(kind: string | undefined): boolean {
  return kind !== undefined && FORMER_YEAR.test(kind);
}

/** 调减 lowers, 追加 raises; 年中收回 lowers too. Words that say both or neither are unknown. */
export function directionOfKind(kind: string): Direction {
  if (/收回/.test(kind) && !/年中/.test(kind)) return "recovered";
  const isLess = LESS.test(kind);
  if (isLess === (MORE.test(kind) || isOfFormerYear(kind))) return "unknown";
  return isLess ? "less" : "more";
}
