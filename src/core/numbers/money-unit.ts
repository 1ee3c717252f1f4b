import { spaceless } from "./spaceless";
import type { Amount } from "./amount";

/** Powers of ten of 元, from the smallest on. */
export const MONEY_UNITS = ["元", "百元", "千元", "万元", "十万元", "百万元", "千万元", "亿元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const POWER: Readonly<Record<MoneyUnit, number>> = {
  元: 0,
  百元: 2,
  千元: 3,
  万元: 4,
  十万元: 5,
  百万元: 6,
  千万元: 7,
  亿元: 8,
};

/**
 * Source of a pattern that matches any of them as a whole: the 元 of 千元 or of 美元 is not one. Without groups.
 */
export const ANY_MONEY_UNIT = `(?<![十百千万亿美欧日港])(?:${[...MONEY_UNITS].reverse().join("|")})`;
const NAMED = new RegExp(ANY_MONEY_UNIT);

/** What an amount's decimal point moves by, from one unit to another: 元 → 万元 is −4. */
export function unitShift(from: MoneyUnit, to: MoneyUnit): number {
  return POWER[from] - POWER[to];
}

/** The same money in another unit, exactly. */
export function convertUnit(amount: Amount, from: MoneyUnit, to: MoneyUnit): Amount {
  const shift = unitShift(from, to);
  return shift === 0 ? amount : amount.shifted(shift);
}

/** The unit that a text names, such as （单位：万元） or 人民币元; undefined where it names none. */
export function moneyUnitNamed(text: string): MoneyUnit | undefined {
  const match = NAMED.exec(spaceless(text));
  return match ? (match[0] as MoneyUnit) : undefined;
}
