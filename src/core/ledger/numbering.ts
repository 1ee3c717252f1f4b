/** Chinese numbering: 一、, then （一）. */
export const SECTION = 20;

const LEVELS: readonly (readonly [pattern: RegExp, level: number])[] = [
  [/^[一二三四五六七八九十]{1,3}(?:[、.]|$)/, 10],
  [/^\([一二三四五六七八九十]{1,3}\)/, SECTION],
  [/^\d+\.\d+\.\d+/, 32],
  [/^\d+\.\d+/, 31],
  [/^\d+(?:[、.]|$)/, 30],
  [/^\(\d+\)/, 40],
];
const CIRCLED = /^[①-⑳]/;
/** Arabic numbering of which one kind may stand below another: 1.1 below 1, （1） below 1. */
const NESTED = /^\s*(?:[\d０-９]+[.．][\d０-９]|[（(][\d０-９]+[)）]|[①-⑳])/;

/** How deep the number before a name, or a serial by itself, stands: 一、 (一) 1. 1.1 (1) ①; undefined where there is none. */
export function numberingLevel(text: string): number | undefined {
  const bare = text.trim();
  if (CIRCLED.test(bare)) return 50;
  const plain = bare.normalize("NFKC").replace(/\s/g, "");
  return LEVELS.find(([pattern]) => pattern.test(plain))?.[1];
}

/** Whether a text is numbered in a way that may stand below plain Arabic numbers. */
export function isNested(text: string): boolean {
  return NESTED.test(text);
}

/** Whether a row below belongs to the one above by its number; unnumbered rows belong to a section. */
export function isDeeper(below: number | undefined, above: number): boolean {
  return below === undefined ? above <= SECTION : below > above;
}
