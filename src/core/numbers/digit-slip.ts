import type { Amount } from "./amount";

const FEWEST_DIGITS = 3;

/**
 * How one slip of the keyboard turns the expected figure into the stated one: 相邻两位数字颠倒, 一位数字不同,
 * 漏录一位数字, 多录一位数字; undefined where it takes more, or where so few digits would make it chance.
 */
export function digitSlip(stated: Amount, expected: Amount): string | undefined {
  const decimals = Math.max(stated.decimals(), expected.decimals());
  const [typed, right] = [stated.toFixed(decimals), expected.toFixed(decimals)];
  if (digitsOf(right) < FEWEST_DIGITS || typed === right) return undefined;
  const slip = typed.length === right.length ? sameLengthSlip(typed, right) : undefined;
  if (slip) return slip;
  const [short, long] = [stated.toString(), expected.toString()];
  if (isOneInserted(short, long)) return "漏录一位数字";
  return isOneInserted(long, short) ? "多录一位数字" : undefined;
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").replace(/^0+/, "").length;
}

function sameLengthSlip(typed: string, right: string): string | undefined {
  const different = [...right].flatMap((char, index) => (char === typed[index] ? [] : [index]));
  const [first, second] = different as [number, number?];
  if (second === undefined) return "一位数字不同";
  const isSwapped =
    different.length === 2 &&
    typed[first] === right[second] &&
    typed[second] === right[first] &&
    /^\d[.]?\d$/.test(right.slice(first, second + 1));
  return isSwapped ? "相邻两位数字颠倒" : undefined;
}

/** Whether long is short with one more digit in it. */
function isOneInserted(short: string, long: string): boolean {
  return [...long].some(
    (char, index) => /\d/.test(char) && long.slice(0, index) + long.slice(index + 1) === short,
  );
}
