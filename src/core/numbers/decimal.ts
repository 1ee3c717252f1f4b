import { Decimal } from "decimal.js";

/**
 * The product's only decimal arithmetic beyond safe integers.
 * A clone, never the shared constructor: the default of 20 significant digits would round long 元 figures.
 * 1000 digits hold every sum and product of cell values (|x| ≤ 1.8e308 with 15 digits) without rounding,
 * so plus, minus and times are exact; division is never used, see quotient.ts.
 */
export const ExactDecimal = Decimal.clone({
  precision: 1000,
  rounding: Decimal.ROUND_HALF_UP,
  toExpNeg: -400,
  toExpPos: 400,
});

export type ExactDecimal = Decimal;
