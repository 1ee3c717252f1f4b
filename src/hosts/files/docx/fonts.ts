import type { IFontAttributesProperties } from "docx";

/** Each use names a font for Chinese and one for digits and Latin, so that Word never falls back to its theme. */
function pair(eastAsia: string, latin: string): IFontAttributesProperties {
  return { ascii: latin, hAnsi: latin, cs: latin, eastAsia, hint: "eastAsia" };
}

const LATIN = "Times New Roman";

/** GB/T 9704—2012: title 小标宋, first level 黑体, second 楷体, text 仿宋, page number 宋体. */
export const FONT = {
  title: pair("方正小标宋简体", LATIN),
  first: pair("黑体", LATIN),
  second: pair("楷体_GB2312", LATIN),
  text: pair("仿宋_GB2312", LATIN),
  pageNumber: pair("宋体", "宋体"),
} as const;

/** Half-points: 2号 22 pt, 3号 16 pt, 4号 14 pt, 5号 10.5 pt. */
export const SIZE = { second: 44, third: 32, fourth: 28, fifth: 21 } as const;
