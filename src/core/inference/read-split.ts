import { Amount } from "../numbers/amount";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";

export interface StatedPart {
  readonly amount: Amount;
  readonly unit: MoneyUnit;
}

/** 万款 is how hurried hands write 万元. */
const AMOUNT = /(?<![\d.])(\d+(?:\.\d+)?)\s*(亿元|千元|万元|万款|亿|万|元)/g;
const HAS_AMOUNT = /万|元|亿/;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
/** Where one part ends and the next begins. */
const CLAUSES = /[;,。、]|\n/;
const OF_WHICH = /^[^\d;,。]*其中[::]?/;
/** 列2110302: a part that says under which account it is booked. */
const ACCOUNT = /列(?:支|入)?(?:科目)?[^\d]*\d{3,7}/;
/** An account and an amount without anything between them: nobody can tell where the one ends. */
const GLUED = /列(?:支|入)?(?:科目)?\d{8}/;
/** What is not listed in full need not add up. */
const INCOMPLETE = /等(?:[^级额于待]|$)|其余|剩余|余额|余款|约|每/;

/**
 * The parts of an amount that a text lists one by one, 其中39.046万元列2110302；10.954万元列2160699；; undefined where it
 * does anything else with amounts.
 */
export function readSplit(text: string): readonly StatedPart[] | undefined {
  if (!HAS_AMOUNT.test(text)) return undefined;
  const plain = text.normalize("NFKC").trim().replace(THOUSANDS, "");
  if (INCOMPLETE.test(plain) || GLUED.test(plain)) return undefined;
  const isOfWhich = OF_WHICH.test(plain);
  const clauses = plain
    .replace(OF_WHICH, "")
    .split(CLAUSES)
    .map((clause) => ({ clause, amounts: [...clause.matchAll(AMOUNT)] }))
    .filter(({ amounts }) => amounts.length > 0);
  if (clauses.length < 2 || clauses.some(({ amounts }) => amounts.length > 1)) return undefined;
  if (!isOfWhich && !clauses.every(({ clause }) => ACCOUNT.test(clause))) return undefined;
  return clauses.map(({ amounts: [found] }) => ({ amount: Amount.of(found![1]!), unit: unitOf(found![2]!) }));
}

/** The parts in one unit. */
export function partsIn(parts: readonly StatedPart[], unit: MoneyUnit): readonly Amount[] {
  return parts.map((part) => convertUnit(part.amount, part.unit, unit));
}

function unitOf(written: string): MoneyUnit {
  if (written === "万款" || written === "万") return "万元";
  return written === "亿" ? "亿元" : (written as MoneyUnit);
}
