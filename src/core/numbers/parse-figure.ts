import { Amount } from "./amount";
import type { MoneyUnit } from "./money-unit";

/** A figure as people type it. A nil says that there is nothing here, which is not the figure 0. */
export type FigureReading =
  | { readonly kind: "nil" }
  | {
      readonly kind: "figure";
      readonly amount: Amount;
      /** Decimals as typed: 22.00 has two. */
      readonly decimals: number;
      /** Typed behind the figure; ¥ before it means 元. The amount is not converted. */
      readonly unit?: MoneyUnit | "%";
    }
  | { readonly kind: "text" };

/** Digits of the longest number that a cell of a spreadsheet can hold. */
const MOST_DIGITS = 330;

const NIL = /^(?:[-—–―−/\\]+|无|不适用|n\/a)?$/i;
const SIGN = "[-−+△▲]?";
const NUMBER = "(\\d+|\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+)?(?:\\.(\\d+))?";
const UNIT = "(%|亿元|万元|元|亿|万)?";
const FIGURE = new RegExp(`^(${SIGN})\\s*(¥?)\\s*(${SIGN})\\s*${NUMBER}\\s*${UNIT}$`);
const IN_BRACKETS = /^\((.+)\)\s*(.*)$/;

/**
 * A human-typed figure: thousands separators, full-width characters, spaces, 86%, 91.33万元, (0.07) and △0.07
 * for negatives; blank, —, /, 无 and 不适用 are nil. Several values in one cell ("64.8 64.8"), 约5 and the like are text.
 */
export function parseFigure(typed: string): FigureReading {
  const text = typed.normalize("NFKC").trim();
  if (NIL.test(text.replace(/\s/g, ""))) return { kind: "nil" };
  const bracketed = IN_BRACKETS.exec(text);
  const match = FIGURE.exec(bracketed ? `${bracketed[1]!.trim()}${bracketed[2]!}` : text);
  if (!match || (match[4] === undefined && match[5] === undefined)) return { kind: "text" };
  const [, before, currency, after, whole = "0", fraction = "", unit] = match;
  const sign = before! + after!;
  if (sign.length > (bracketed ? 0 : 1)) return { kind: "text" };
  const digits = whole.replace(/[, ]/g, "");
  if (digits.length + fraction.length > MOST_DIGITS) return { kind: "text" };
  const magnitude = Amount.of(fraction ? `${digits}.${fraction}` : digits);
  const isNegative = bracketed !== null || (sign !== "" && sign !== "+");
  const named = unit === undefined ? (currency ? "元" : undefined) : fullUnit(unit);
  return {
    kind: "figure",
    amount: isNegative ? magnitude.negated() : magnitude,
    decimals: fraction.length,
    ...(named && { unit: named }),
  };
}

function fullUnit(unit: string): MoneyUnit | "%" {
  return (unit === "万" || unit === "亿" ? `${unit}元` : unit) as MoneyUnit | "%";
}
