import { spaceless } from "../numbers/spaceless";
import type { PlainRow } from "./plain-table";

const TOTAL = /(?:合计|小计|总计|共计|总额|累计)(?:[::]|\(.*\))?$|^(?:合计|总计)/;
/** 全年 alone names a row below those of the quarters or months; beside other words it is theirs. */
const WHOLE_YEAR = /^全年(?:累计|数)?$/;
const OF_WHICH = /^(?:[一二三四五六七八九十\d]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))?其中/;
const NUMBERINGS = [
  /^[一二三四五六七八九十]{1,3}、/,
  /^\([一二三四五六七八九十]{1,3}\)/,
  /^\d{1,3}[.、．](?!\d)/,
  /^\(\d{1,3}\)/,
];
/** As typed: to take out spaces makes a 1 of it. */
const CIRCLED = /^\s*[①-⑳]/;
/** 205, 20502, 2050201: 类, 款, 项 of the expenditure classification. */
const CODE = /^(\d{3}|\d{5}|\d{7})(?!\d)/;

/** What the words of a row say of its place among the others. */
export function placeOf(
  texts: readonly string[],
): Pick<PlainRow, "label" | "isTotal" | "isOfWhich" | "depth"> {
  const words = texts.map((text) => spaceless(text)).filter((text) => text !== "");
  return {
    label: words.join(" "),
    isTotal: words.some((text) => TOTAL.test(text)) || (words.length === 1 && WHOLE_YEAR.test(words[0]!)),
    isOfWhich: words.some((text) => OF_WHICH.test(text)),
    depth: Math.max(0, ...texts.map(depthOf)),
  };
}

function depthOf(text: string): number {
  if (CIRCLED.test(text)) return NUMBERINGS.length + 1;
  const word = spaceless(text);
  const code = CODE.exec(word);
  if (code) return (code[1]!.length - 1) / 2;
  return NUMBERINGS.findIndex((pattern) => pattern.test(word)) + 1;
}

/** The code of 类, 款 or 项 with which a row is labelled. */
export function codeOf({ label }: Pick<PlainRow, "label">): string | undefined {
  return label
    .split(" ")
    .flatMap((word) => CODE.exec(word)?.[1] ?? [])
    .at(0);
}
