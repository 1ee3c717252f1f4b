import type { CellLook } from "../../app/sheet-display";
import { shownText } from "../../core/workbook/shown-text";
import type { Cell } from "../../core/workbook/cell";
import { gridStrings } from "./grid-strings";
import { widthOf } from "./measure-text";

export interface CellText {
  readonly text: string;
  readonly align: "left" | "center" | "right";
  /** By the number format, such as [Red]. */
  readonly color?: string;
  /** May run over into blank neighbours. */
  readonly isFree: boolean;
  /** Pixels that the text takes; 0 where that does not matter. */
  readonly width: number;
  /** Of the font: below 1 where the text is made smaller to fit. */
  readonly scale?: number;
}

const PADDING = 5;
const LEAST_SCALE = 0.1;
const QUIET = "#5C6763";

const FORMAT_COLORS: Readonly<Record<string, string>> = {
  red: "#FF0000",
  红色: "#FF0000",
  blue: "#0000FF",
  蓝色: "#0000FF",
  green: "#00FF00",
  绿色: "#00FF00",
  white: "#FFFFFF",
  白色: "#FFFFFF",
  magenta: "#FF00FF",
  yellow: "#FFFF00",
  cyan: "#00FFFF",
  black: "#000000",
};

/** What a cell of that width shows: a number that does not fit gives digits up, then becomes ####. */
export function cellText(
  { value, format, notCalculated }: Cell,
  look: CellLook | undefined,
  room: number,
  date1904: boolean,
): CellText {
  if (notCalculated)
    return { text: gridStrings.notCalculated, align: "center", color: QUIET, isFree: false, width: 0 };
  const shown = shownText(value, format, date1904);
  const align = alignOf(value.kind, look);
  const color = value.kind === "number" ? colorOf(format, value.value.sign()) : undefined;
  const colored = color === undefined ? {} : { color };
  const flat = look?.wrap ? shown : shown.replace(/\r?\n/g, " ");
  const fixed = { text: flat, align, isFree: false, width: 0, ...colored };
  if (look?.rotation !== undefined) return fixed;
  const space = room - PADDING + 1;
  if (look?.shrink && !look.wrap) {
    const wanted = widthOf(flat, look);
    return wanted > space ? { ...fixed, scale: Math.max(LEAST_SCALE, space / wanted) } : fixed;
  }
  if (value.kind !== "number") {
    const isFree = value.kind === "text" && !look?.wrap && look?.horizontal !== "fill";
    return isFree ? { ...fixed, isFree, width: widthOf(flat, look) + PADDING } : fixed;
  }
  let text = shown;
  if (widthOf(text, look) > space && format === "General") text = shortened(shown, look, space);
  if (widthOf(text, look) > space) text = "#".repeat(Math.max(0, Math.floor(space / widthOf("#", look))));
  return { ...fixed, text };
}

function alignOf(kind: string, look: CellLook | undefined): CellText["align"] {
  switch (look?.horizontal) {
    case "left":
    case "fill":
    case "justify":
      return "left";
    case "center":
    case "across":
    case "distributed":
      return "center";
    case "right":
      return "right";
    default:
      if (typeof look?.rotation === "number") return look.rotation === 90 ? "right" : "left";
      if (look?.rotation === "stacked") return "center";
      return kind === "number" ? "right" : kind === "text" || kind === "blank" ? "left" : "center";
  }
}

/** General: fewer decimals until the number fits. */
function shortened(text: string, look: CellLook | undefined, space: number): string {
  const match = /^(-?\d+)\.(\d+)$/.exec(text);
  if (!match) return text;
  for (let decimals = match[2]!.length - 1; decimals >= 0; decimals--) {
    const shorter = String(Number(Number(text).toFixed(decimals)));
    if (widthOf(shorter, look) <= space) return shorter;
  }
  return text;
}

function colorOf(format: string, sign: number): string | undefined {
  if (!format.includes("[")) return undefined;
  const sections = format.split(";");
  const section = sections[sign < 0 ? 1 : sign === 0 ? 2 : 0] ?? sections[0]!;
  const named = /\[([a-z]+|[\u4e00-\u9fff]{2})\]/i.exec(section)?.[1];
  return named && FORMAT_COLORS[named.toLowerCase()];
}
