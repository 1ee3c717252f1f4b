import { Amount, sum } from "../numbers/amount";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { digitsOf } from "./detail-totals";
import type { KeyColumn, MoneyColumn } from "./keyed-tables";

const FEWEST_HELD = 4;
const HELD_TO_FAILING = 3;
/** A figure of fewer digits may agree by chance. */
const FEWEST_DIGITS = 3;
const MONEY_DECIMALS = 2;

/** A column of one row a key beside a column of several, and how they agree. */
export interface KeyedPair {
  readonly one: KeyColumn;
  readonly stated: MoneyColumn;
  readonly many: KeyColumn;
  readonly added: MoneyColumn;
}

export interface KeyedRelation extends KeyedPair {
  readonly held: number;
  /** Keys whose rows come to something else. */
  readonly failing: readonly string[];
  /** Keys with a figure and no rows. */
  readonly missing: readonly string[];
}

/** undefined: the two agree too seldom to have to. */
export function keyedRelation(pair: KeyedPair): KeyedRelation | undefined {
  let held = 0;
  let ofSeveral = 0;
  const failing: string[] = [];
  const missing: string[] = [];
  for (const key of pair.one.rows.keys()) {
    const stated = statedOf(pair, key);
    const total = totalOf(pair, key);
    if (!stated || (stated.isZero() && (total ?? Amount.zero).isZero())) continue;
    const count = pair.many.rows.get(key)?.length ?? 0;
    if (count === 0) missing.push(key);
    else if (!total) continue;
    else if (isSame(pair, stated, total)) {
      held += Number(digitsOf(stated) >= FEWEST_DIGITS);
      ofSeveral += Number(count > 1);
    } else if (!mayBeRounding(pair, stated, total, count)) failing.push(key);
  }
  const isShown =
    held >= FEWEST_HELD && ofSeveral > 0 && held >= HELD_TO_FAILING * (failing.length + missing.length);
  return isShown ? { ...pair, held, failing, missing } : undefined;
}

/** What the rows of a key come to, in the unit of the other table; undefined where one cannot be read. */
export function totalOf(pair: KeyedPair, key: string): Amount | undefined {
  const { many, added } = pair;
  const amounts = (many.rows.get(key) ?? []).map((row) => many.table.amount(row, added.column));
  if (amounts.some((amount) => !amount)) return undefined;
  const [unit, detailUnit] = unitsOf(pair);
  const total = sum(amounts as readonly Amount[]);
  return unit === "" || detailUnit === "" ? total : convertUnit(total, detailUnit, unit);
}

export function statedOf({ one, stated }: KeyedPair, key: string): Amount | undefined {
  const row = one.rows.get(key)?.[0];
  return row === undefined ? undefined : one.table.stated(row, stated.column);
}

/** A table that states no unit is in that of the other. */
export function unitsOf({ stated, added }: KeyedPair): readonly [MoneyUnit | "", MoneyUnit | ""] {
  return [stated.unit ?? added.unit ?? "", added.unit ?? stated.unit ?? ""];
}

/** A rounded copy of the sum is the same. */
function isSame({ stated: { decimals } }: KeyedPair, stated: Amount, total: Amount): boolean {
  return [total, total.rounded(decimals), total.rounded(MONEY_DECIMALS)].some((own) => own.equals(stated));
}

/** Rows in 万元 may each be rounded: by so much they come to something else. Rows in 元 are exact. */
function mayBeRounding(pair: KeyedPair, stated: Amount, total: Amount, count: number): boolean {
  const [unit, detailUnit] = unitsOf(pair);
  if (detailUnit === "元" || detailUnit === "" || unit === "") return false;
  const halves = convertUnit(Amount.ofScaled(5 * count, pair.added.decimals + 1), detailUnit, unit);
  return total.minus(stated).abs().compare(halves) <= 0;
}
