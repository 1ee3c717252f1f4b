import { Amount } from "../core/numbers/amount";
import { formatFigure } from "../core/numbers/format-amount";

const FIGURE = /^(-?\d+(?:\.\d+)?)(%|元|万元|亿元|个)?$/;

/** Stated minus expected in words ("-0.18个百分点"); undefined where the two are not figures of one unit. */
export function differenceOf(stated: string | undefined, expected: string | undefined): string | undefined {
  const left = FIGURE.exec(stated ?? "");
  const right = FIGURE.exec(expected ?? "");
  if (!left || !right || left[2] !== right[2]) return undefined;
  const difference = Amount.of(left[1]!).minus(Amount.of(right[1]!));
  const sign = difference.isPositive() ? "+" : "";
  const unit = left[2] ?? "";
  const figure = unit === "" || unit === "个" ? difference.toString() : formatFigure(difference);
  return sign + figure + (unit === "%" ? "个百分点" : unit);
}
