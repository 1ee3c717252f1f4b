import type { Indicator } from "../evaluation/evaluation";

/** Kinds that stand before a target as a sign; 定性 and its like do not. */
const SIGN = /^[=≥≤><]$/u;

/** ≥3场, ＝100%, or a text for what is not counted: kind, target and unit as the national form has them in one cell. */
export function targetWords({ nature = "", target, unit = "" }: Indicator): string | undefined {
  if (target === undefined) return undefined;
  const sign = SIGN.test(nature) && !/^[=＝≥≤><﹦]/u.test(target) ? nature : "";
  return sign + withUnit(target, unit);
}

/** 280人: the unit behind a figure that does not name it. */
export function achievedWords({ achieved, unit = "" }: Indicator): string | undefined {
  if (achieved === undefined) return undefined;
  return /^-?[\d.,]+$/u.test(achieved) ? withUnit(achieved, unit) : achieved;
}

/** Whether points were lost without a word on why. */
export function lacksDeviation({ points, score, deviation }: Indicator): boolean {
  return (
    deviation === undefined &&
    points?.value !== undefined &&
    score?.value !== undefined &&
    score.value.compare(points.value) < 0
  );
}

function withUnit(figure: string, unit: string): string {
  return figure.endsWith(unit) || (unit === "%" && figure.endsWith("％")) ? figure : figure + unit;
}
