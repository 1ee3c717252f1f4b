import { spaceless } from "../numbers/spaceless";

/** How deep a row stands in the numbering of its table. */
export interface Outline {
  /** The kind of number, the uppermost first: 一、 · （一） · A · 1 · （1） · ①; a dotted number lies below its beginning. */
  readonly rank: number;
  /** What the number begins with, where it says so itself: "1" of 1.2, "A" of A3. */
  readonly under?: string;
  /** The number without brackets and points. */
  readonly own: string;
  /** A code of 政府收支分类科目 below a 类, such as 20502 (款) and 2050201 (项): it says itself what it belongs to. */
  readonly isCode?: true;
}

const CHINESE = "[一二三四五六七八九十]{1,3}";
const STYLES: readonly (readonly [rank: number, style: RegExp])[] = [
  [0, new RegExp(`^第?(${CHINESE})(?:[、.:]|部分|类)?$`)],
  [1, new RegExp(`^\\((${CHINESE})\\)、?$`)],
  [2, /^([A-Z])[、.]?$/],
  [3, /^(\d{1,4})[、.]?$/],
  [5, /^\(?(\d{1,3})\)$/],
];
/** （一）. */
const SECTION = 1;
const CLASS_DIGITS = 3;
const CIRCLED = /^[①-⑳]$/;
const CIRCLED_RANK = 6;
const DOTTED = /^([A-Z]?\d{0,4})((?:[.-]\d{1,3})+)$/;
/**
 * 类 has three digits and is told as a number; 款 and 项 add two each. Income begins with 1, expenditure by function
 * with 2, by economic kind with 3 (departments) or 5 (government).
 */
const CODE = /^(1(?:0[1-9]|10)|2[0-3]\d|[35](?:[01]\d|99))(\d{2})(\d{2})?$/;
const LETTERED = /^([A-Z])(\d{1,3})$/;
/** A number before a name: 1、设备费, （1）购置设备费, 1.1 一标段. */
const LEADING = new RegExp(
  `^(${CHINESE}[、.]|\\(${CHINESE}\\)、?|\\d{1,3}(?:\\.\\d{1,3})+(?=[\\s\\u4e00-\\u9fff])|\\d{1,3}[、.](?!\\d)|\\(?\\d{1,3}\\)|[①-⑳])`,
);

/** What a number such as （1）, 1.1, A2 or ② in a cell of its own says; undefined where it is none. */
export function outlineOf(serial: string): Outline | undefined {
  const typed = serial.trim();
  if (CIRCLED.test(typed)) return { rank: CIRCLED_RANK, own: typed };
  const text = spaceless(typed).toUpperCase();
  for (const [rank, style] of STYLES) {
    const own = style.exec(text)?.[1];
    if (own !== undefined) return { rank, own };
  }
  const lettered = LETTERED.exec(text);
  if (lettered) return { rank: 3, under: lettered[1]!, own: text };
  const code = CODE.exec(text);
  if (code)
    return { rank: code[3] === undefined ? 3.1 : 3.2, under: text.slice(0, -2), own: text, isCode: true };
  const dotted = DOTTED.exec(text);
  if (!dotted || dotted[1] === "") return undefined;
  const under = text.slice(0, Math.max(text.lastIndexOf("."), text.lastIndexOf("-")));
  const depth = dotted[2]!.replace(/\d/g, "").length;
  return { rank: 3 + depth * 0.1, under, own: text };
}

/** The number that a name begins with. */
export function outlineOfName(name: string): Outline | undefined {
  const typed = name.trim();
  const circled = /^[①-⑳]/.exec(typed)?.[0];
  if (circled) return outlineOf(circled);
  const leading = LEADING.exec(typed.normalize("NFKC"))?.[1];
  return leading === undefined ? undefined : outlineOf(leading);
}

/** By how much a text is set in with blanks before it, in halves of a character. */
export function indentOf(text: string): number {
  let width = 0;
  for (const sign of text) {
    if (sign === "\u3000" || sign === "\t") width += 2;
    else if (sign === " " || sign === "\u00a0") width += 1;
    else break;
  }
  return width;
}

/** Whether a row below belongs to the one above by the ranks of their numbers; one without a number belongs to a section. */
export function isDeeper(below: number | undefined, above: number): boolean {
  return below === undefined ? above <= SECTION : below > above;
}

/** Whether a row with that number is a part of one with the other. */
export function isBelow(part: Outline, whole: Outline): boolean {
  if (part.rank <= whole.rank) return false;
  if (part.under === undefined || whole.rank < 2) return true;
  if (part.isCode) return whole.own.length >= CLASS_DIGITS && part.own.startsWith(whole.own);
  return whole.own === part.under || part.under.startsWith(`${whole.own}.`);
}
