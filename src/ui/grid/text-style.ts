import type { CSSProperties } from "react";
import type { CellLook } from "../../app/sheet-display";
import type { CellText } from "./cell-text";
import { fontPixels, widthOf } from "./measure-text";

export interface Size {
  readonly width: number;
  readonly height: number;
}

const LINE_HEIGHT = 1.2;
const INDENT = 9;
const PADDING = 2;

/** A text that does not lie in its cell's flow; its lines would stay behind. */
export const LOOSE = {
  position: "absolute",
  textDecorationLine: "inherit",
  textDecorationStyle: "inherit",
} as const;

/** How the text of a cell of that size lies in it, apart from its running over into neighbours. */
export function textStyle(
  look: CellLook | undefined,
  { text, align, scale }: CellText,
  size: Size,
): CSSProperties {
  if (!look) return {};
  if (look.rotation !== undefined) return turnedStyle(look, text, align, size);
  const indent = look.indent * INDENT;
  const isSpread = look.horizontal === "justify" || look.horizontal === "distributed";
  return {
    ...(indent > 0 && { [align === "right" ? "paddingRight" : "paddingLeft"]: indent + PADDING }),
    ...(look.wrap && { whiteSpace: "pre-wrap", textAlign: align, overflowWrap: "anywhere" }),
    ...(isSpread && { width: "100%", textAlign: "justify", textAlignLast: lastLine(look) }),
    ...(look.script === "super" && { paddingBottom: fontPixels(look) / 2 }),
    ...(scale !== undefined && { fontSize: `${scale}em` }),
  };
}

/** Of a paragraph: only 分散对齐 spreads it, too. */
function lastLine({ horizontal }: CellLook): CSSProperties["textAlignLast"] {
  return horizontal === "distributed" ? "justify" : "left";
}

const ALONG = { top: "start", center: "center", bottom: "end", distributed: "justify" } as const;
const OPPOSITE = { top: "end", center: "center", bottom: "start", distributed: "justify" } as const;

/** A text of stacked characters or at an angle. */
function turnedStyle(look: CellLook, text: string, align: CellText["align"], size: Size): CSSProperties {
  const { rotation, vertical, wrap } = look;
  if (typeof rotation === "number" && Math.abs(rotation) !== 90)
    return angledStyle(look, rotation, text, align, size);
  const isUp = rotation === 90;
  const along = (isUp ? OPPOSITE : ALONG)[vertical];
  return {
    writingMode: rotation === "stacked" ? "vertical-lr" : "vertical-rl",
    textOrientation: rotation === "stacked" ? "upright" : "sideways",
    ...(isUp && { transform: "rotate(180deg)" }),
    maxHeight: "100%",
    padding: `${PADDING}px 0`,
    whiteSpace: wrap ? "pre-wrap" : "pre",
    ...(wrap && { overflowWrap: "anywhere" }),
    textAlign: along,
    ...(along === "justify" && { height: "100%", textAlignLast: "justify" }),
  };
}

/** One line, turned about its middle so that what it covers lies at the edges that the cell is aligned to. */
function angledStyle(
  look: CellLook,
  degrees: number,
  text: string,
  align: CellText["align"],
  { width, height }: Size,
): CSSProperties {
  const angle = (Math.abs(degrees) * Math.PI) / 180;
  const long = widthOf(text, look);
  const thick = fontPixels(look) * LINE_HEIGHT;
  const across = (long * Math.cos(angle) + thick * Math.sin(angle)) / 2 + PADDING;
  const upright = (long * Math.sin(angle) + thick * Math.cos(angle)) / 2;
  const middle = { left: across, center: width / 2, right: width - across }[align];
  const centre =
    look.vertical === "top" ? upright : look.vertical === "bottom" ? height - upright : height / 2;
  return {
    ...LOOSE,
    left: middle - long / 2,
    top: centre - thick / 2,
    padding: 0,
    overflow: "visible",
    transform: `rotate(${-degrees}deg)`,
  };
}
