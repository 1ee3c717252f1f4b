import { spaceless } from "../numbers/spaceless";

/** Codes are compared without blanks, width and case. */
export function codeKey(code: string): string {
  return spaceless(code).toUpperCase();
}

/** Names are compared without blanks, width, case, quotes and a closing mark: “数字 城市”项目。 is 数字城市项目. */
export function nameKeyOf(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s"'“”‘’《》〈〉「」·•]/g, "")
    .replace(/[。.,;:、]+$/, "")
    .toLowerCase();
}

/** 51000021R000000019951-工资性支出: code and name in one cell. */
const CODE_AND_NAME = /^([0-9A-Z]{8,})[-—–_](.+)$/i;

/** What a name by itself says a project is: its key, and the code that may stand before it. */
export function identityInName(written: string): { readonly code?: string; readonly nameKey: string } {
  const plain = spaceless(written);
  const [, code, name] = CODE_AND_NAME.exec(plain) ?? [];
  if (code === undefined || !/\d{4}/.test(code)) return { nameKey: nameKeyOf(written) };
  return { code: codeKey(code), nameKey: nameKeyOf(name!) };
}

const DIGITS_OF_A_CELL = 15;

/** Whether one of two codes is what Excel makes of the other: 15 digits, then zeros. */
export function isRoundedCode(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || !/^\d{16,}$/.test(one) || !/^\d+$/.test(other))
    return false;
  const isRounded = (code: string): boolean => /^0+$/.test(code.slice(DIGITS_OF_A_CELL));
  return (
    one.slice(0, DIGITS_OF_A_CELL - 1) === other.slice(0, DIGITS_OF_A_CELL - 1) &&
    (isRounded(one) || isRounded(other))
  );
}

const FILLER = /项目|经费|专项|资金|补助|的/g;
const SHORTEST = 4;

/** Names that a person may have meant as the same: filler words apart, or one character. Never joined for it. */
export function areNear(one: string, other: string): boolean {
  const [a, b] = [nameKeyOf(one), nameKeyOf(other)];
  if (a === b) return true;
  const [bareA, bareB] = [a.replace(FILLER, ""), b.replace(FILLER, "")];
  if (bareA.length >= SHORTEST && bareA === bareB) return true;
  return Math.min(a.length, b.length) >= SHORTEST && differByOne(a, b) && digitsOf(a) === digitsOf(b);
}

/** 一期 and 二期 are not one project: what numbers differ in is no slip. */
function digitsOf(name: string): string {
  return name.replace(/[^\d一二三四五六七八九十]/g, "");
}

function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end])
    end += 1;
  return Math.max(a.length, b.length) - start - end <= 1;
}
