import type { Amount } from "./amount";

const USUAL_DECIMALS = 2;

/**
 * "6.00万元": at least two decimals, more where the amount has more; never an exponent or a separator. What has no
 * unit may be no money: 25, not 25.00.
 */
export function formatMoney(amount: Amount, unit: string): string {
  return unit === "" ? amount.toString() : formatFigure(amount) + unit;
}

/** The amount without its unit: "6.00", "125.914". */
export function formatFigure(amount: Amount): string {
  return amount.toFixed(Math.max(USUAL_DECIMALS, amount.decimals()));
}

/** A rate in percentage points as people read it: 91.3333 → "91.33%", rounded half up to that many decimals. */
export function formatRate(rate: Amount, decimals = USUAL_DECIMALS): string {
  return `${rate.toFixed(decimals)}%`;
}
