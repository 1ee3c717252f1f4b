import type { Amount } from "./amount";

/** 元 · 万元 · 亿元: powers of ten of 元. */
export const MONEY_UNITS = ["元", "万元", "亿元"] as const;
export type MoneyUnit = (typeof MONEY_UNITS)[number];

const POWER: Readonly<Record<MoneyUnit, number>> = { 元: 0, 万元: 4, 亿元: 8 };

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
  const match = /亿元|万元|元/.exec(text.normalize("NFKC").replace(/\s/g, ""));
  return match ? (match[0] as MoneyUnit) : undefined;
}
