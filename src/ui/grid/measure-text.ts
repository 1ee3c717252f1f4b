import type { CellLook } from "../../app/sheet-display";

const SERIF = /宋|仿|楷|song|kai|fang|times|serif|cambria|georgia/i;

/** The font of a look, with what stands in for it where it is not installed. */
export function fontFamily(name: string): string {
  const fallback = SERIF.test(name)
    ? 'SimSun, "Songti SC", "Noto Serif CJK SC", serif'
    : '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';
  return `"${name.replace(/["\\]/g, "")}", ${fallback}`;
}

let context: CanvasRenderingContext2D | null | undefined;

/** Pixels that a text takes on one line. */
export function widthOf(text: string, look: CellLook | undefined): number {
  context ??= document.createElement("canvas").getContext("2d");
  if (!context) return 0;
  const weight = look?.bold ? "bold " : "";
  const size = ((look?.fontSize ?? 11) * 4) / 3;
  context.font = `${look?.italic ? "italic " : ""}${weight}${size}px ${fontFamily(look?.fontName ?? "宋体")}`;
  return context.measureText(text).width;
}
