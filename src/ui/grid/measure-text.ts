import type { CellLook } from "../../app/sheet-display";

const SERIF = /宋|仿|楷|song|kai|fang|times|serif|cambria|georgia/i;
const CHINESE = /[\u3400-\u9fff]|sim(sun|hei)|dengxian|yahei|fangsong|kaiti|cjk/i;

/** The font of a look, with what stands in for it where it is not installed: for a Latin one first what is as narrow. */
export function fontFamily(name: string): string {
  const isSerif = SERIF.test(name);
  const latin = CHINESE.test(name)
    ? ""
    : isSerif
      ? '"Times New Roman", "Liberation Serif", '
      : 'Carlito, Arial, "Liberation Sans", ';
  const fallback = isSerif
    ? 'SimSun, "Songti SC", "Noto Serif CJK SC", serif'
    : '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
  return `"${name.replace(/["\\]/g, "")}", ${latin}${fallback}`;
}

/** Pixels of a look's font; raised and lowered characters are two thirds as large. */
export function fontPixels(look: CellLook | undefined): number {
  return ((look?.fontSize ?? 11) * 4 * (look?.script ? 2 / 3 : 1)) / 3;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Pixels that a text takes on one line. */
export function widthOf(text: string, look: CellLook | undefined): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  const weight = look?.bold ? "bold " : "";
  const size = fontPixels(look);
  context.font = `${look?.italic ? "italic " : ""}${weight}${size}px ${fontFamily(look?.fontName ?? "宋体")}`;
  return context.measureText(text).width;
}
