import type { Amount } from "../../numbers/amount";
import type { Cause } from "../finding";

/** How a right figure may have become the typed one; the lower the cost, the more often people do it (−ln p). */
export interface Slip {
  readonly cost: number;
  readonly cause: Cause;
  /** In words, without 可能是; empty where nothing explains it. */
  readonly clause: string;
}

export const ARBITRARY: Slip = { cost: 7, cause: "none", clause: "" };
const UNIT_POWERS = [4, -4, 8, -8] as const;
const SHIFTS: readonly (readonly [power: number, cost: number])[] = [
  [1, 1.6],
  [-1, 1.6],
  [2, 3.2],
  [-2, 3.2],
  [3, 4.4],
  [-3, 4.4],
];
/** Neighbours on the number pad and on the row of digits. */
const NEIGHBOURS = ["12", "024", "20135", "326", "4157", "52468", "6359", "748", "8579", "968"] as const;

/** The likeliest slip that turns right into typed. Costs are set by hand: no counts of real slips are known. */
export function slipOf(right: Amount, typed: Amount): Slip {
  if (right.isZero()) return ARBITRARY;
  if (typed.isZero()) return [...lostDecimals(right, typed)][0] ?? ARBITRARY;
  if (right.negated().equals(typed)) return { cost: 2.3, cause: "sign", clause: "正负号相反" };
  if (right.isNegative() !== typed.isNegative()) return ARBITRARY;
  const slips = [...movedPoint(right, typed), ...lostDecimals(right, typed), ...wrongDigits(right, typed)];
  return slips.reduce((best, slip) => (slip.cost < best.cost ? slip : best), ARBITRARY);
}

function* movedPoint(right: Amount, typed: Amount): Generator<Slip> {
  if (digitsOf(right) !== digitsOf(typed)) return;
  for (const [power, cost] of SHIFTS)
    if (right.shifted(power).equals(typed)) yield { cost, cause: "shift", clause: "小数点错位" };
  for (const power of UNIT_POWERS)
    if (right.shifted(power).equals(typed)) yield { cost: 2.3, cause: "unit", clause: "金额单位不一致" };
}

/** Without point and surrounding zeros: they do not change when the point moves. */
function digitsOf(amount: Amount): string {
  return amount
    .abs()
    .toString()
    .replace(".", "")
    .replace(/^0+|0+$/g, "");
}

function* lostDecimals(right: Amount, typed: Amount): Generator<Slip> {
  const decimals = typed.decimals();
  if (decimals >= right.decimals()) return;
  const dearer = decimals === 0 ? 0 : 0.4;
  if (typed.equals(right.rounded(decimals)))
    yield { cost: 1.9 + dearer, cause: "rounded", clause: `将${right.toString()}取整` };
  else if (typed.equals(right.rounded(decimals, "down")))
    yield { cost: 2 + dearer, cause: "truncated", clause: "末位直接舍去" };
}

function* wrongDigits(right: Amount, typed: Amount): Generator<Slip> {
  const [long, short] = [right.abs().toString(), typed.abs().toString()];
  yield* oneDigitMore(long, short, "漏录一位数字", "漏录一位重复的数字");
  yield* oneDigitMore(short, long, "多录一位数字", "重复录入一位数字");
  const decimals = Math.max(right.decimals(), typed.decimals());
  const a = right.abs().toFixed(decimals).replace(".", "");
  const b = typed.abs().toFixed(decimals).replace(".", "");
  if (a.length !== b.length) return;
  const different = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second, third] = different as [number, number?, number?];
  if (second === undefined) {
    const isNeighbour = NEIGHBOURS[Number(a[first])]!.includes(b[first]!);
    yield { cost: isNeighbour ? 2.6 : 3.2, cause: "digits", clause: "一位数字不同" };
  } else if (third === undefined && a[first] === b[second] && a[second] === b[first]) {
    const isAdjacent = second === first + 1;
    yield isAdjacent
      ? { cost: 1.4, cause: "digits", clause: "相邻两位数字颠倒" }
      : { cost: 3.6, cause: "digits", clause: "两位数字对调" };
  }
}

function* oneDigitMore(long: string, short: string, clause: string, doubled: string): Generator<Slip> {
  if (long.length !== short.length + 1) return;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long[at] === "." || long.slice(at + 1) !== short.slice(at)) return;
  const isDoubled = long[at] === long[at - 1] || long[at] === long[at + 1];
  yield isDoubled ? { cost: 2, cause: "digits", clause: doubled } : { cost: 2.7, cause: "digits", clause };
}
