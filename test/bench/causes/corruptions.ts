import type { RandomNumbers } from "./random-numbers";

/** A figure as it was drawn; others are figures of the same column. */
export interface Target {
  /** In 0.01 of the unit. */
  readonly value: number;
  readonly isRate: boolean;
  readonly others: readonly number[];
}

/** What people do to figures; undefined where nothing would change. A result may have more decimals than two. */
type Corruption = (target: Target, random: RandomNumbers) => string | undefined;

export const CORRUPTIONS: Readonly<Record<string, Corruption>> = {
  transposed: ({ value }, random) =>
    onDigits(value, (digits) => {
      const at = random.below(digits.length - 1);
      return digits.slice(0, at) + digits[at + 1]! + digits[at]! + digits.slice(at + 2);
    }),
  substituted: ({ value }, random) =>
    onDigits(value, (digits) => {
      const at = random.below(digits.length);
      return digits.slice(0, at) + String(random.below(10)) + digits.slice(at + 1);
    }),
  "digit missing": ({ value }, random) => {
    const text = written(value);
    const places = [...text].flatMap((char, at) => (char === "." ? [] : [at]));
    const at = random.of(places);
    return changed(text, text.slice(0, at) + text.slice(at + 1));
  },
  "digit extra": ({ value }, random) => {
    const text = written(value);
    const at = random.below(text.length + 1);
    return changed(text, text.slice(0, at) + String(random.below(10)) + text.slice(at));
  },
  "digit doubled": ({ value }, random) => {
    const text = written(value);
    const at = random.of([...text].flatMap((char, place) => (char === "." ? [] : [place])));
    return changed(text, text.slice(0, at) + text[at]! + text.slice(at));
  },
  shifted: ({ value }, random) => decimal(value, random.of([1, 3, 1, 3, 4])),
  unit: ({ value, isRate }, random) => (isRate ? decimal(value, 0) : decimal(value, random.of([-2, 6]))),
  sign: ({ value }) => `-${written(value)}`,
  "rounded to whole": ({ value }) => changed(written(value), String(Math.floor((value + 50) / 100))),
  "decimals dropped": ({ value }, random) => {
    const kept = random.below(2);
    return changed(
      written(value),
      kept === 0 ? String(Math.floor(value / 100)) : written(value - (value % 10)),
    );
  },
  "value of another line": ({ value, others }, random) => {
    const rest = others.filter((other) => other !== value && other !== 0);
    return rest.length > 0 ? written(random.of(rest)) : undefined;
  },
  arbitrary: ({ value }, random) => {
    const low = Math.ceil(value / 2);
    return changed(written(value), written(low + random.below(value + 1)));
  },
};

/** 12345 → "123.45", 12300 → "123": as a person types it. */
export function written(hundredths: number): string {
  return decimal(hundredths, 2);
}

function decimal(value: number, places: number): string {
  if (places <= 0) return String(value) + "0".repeat(-places);
  const digits = String(value).padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, "");
}

function onDigits(value: number, change: (digits: string) => string): string | undefined {
  const digits = String(value);
  if (digits.length < 2) return undefined;
  const result = change(digits);
  return result === digits ? undefined : decimal(Number(result), 2);
}

/** Undefined where the new text is no figure or the same one. */
function changed(text: string, result: string): string | undefined {
  if (!/^\d+(\.\d+)?$/.test(result)) return undefined;
  const trimmed = result.includes(".") ? result.replace(/\.?0+$/, "") : result;
  return trimmed.replace(/^0+(?=\d)/, "") === text ? undefined : trimmed.replace(/^0+(?=\d)/, "");
}
