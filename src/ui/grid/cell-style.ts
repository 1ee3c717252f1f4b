import type { CSSProperties } from "react";
import type { BorderLook, CellLook, DiagonalLook, GradientLook } from "../../app/sheet-display";
import type { Severity } from "../../core/checks/finding";
import type { Area } from "../../core/workbook/snapshot";
import { fontFamily, fontPixels } from "./measure-text";
import type { SheetModel } from "./sheet-model";

const GRID_LINE = "#E0E3E1";

/** The same shades as the marks that are written into the file. */
export const MARK_FILLS: Readonly<Record<Severity, string>> = {
  error: "#FFC7CF",
  warning: "#FFE79B",
  note: "#DCEBF8",
};

const fonts = new WeakMap<CellLook, CSSProperties>();

/** What of a look does not depend on the neighbours. */
export function fontStyle(look: CellLook): CSSProperties {
  let style = fonts.get(look);
  if (!style) {
    const lines = [look.underline ? "underline" : "", look.strike ? "line-through" : ""].join(" ").trim();
    const isDouble = look.underline === "double";
    style = {
      fontFamily: fontFamily(look.fontName),
      fontSize: `${fontPixels(look)}px`,
      ...(look.bold && { fontWeight: 700 }),
      ...(look.italic && { fontStyle: "italic" }),
      ...(lines && { textDecorationLine: lines }),
      ...(isDouble && { textDecorationStyle: "double" }),
      ...(look.color && { color: look.color }),
    };
    fonts.set(look, style);
  }
  return style;
}

/**
 * Fill and borders of an area (a cell, or cells merged into one). A line between two cells may be either cell's; both
 * draw it, so that whichever is painted last does not wipe it out.
 */
export function boxStyle(model: SheetModel, area: Area, mark: Severity | undefined): CSSProperties {
  const { top, left, bottom, right } = area;
  const look = model.look(top, left);
  const fill = mark ? MARK_FILLS[mark] : look?.fill;
  const images = [
    ...(look?.diagonal ? diagonals(look.diagonal) : []),
    ...(look?.gradient && !mark ? [gradient(look.gradient)] : []),
  ];
  const own = (row: number, column: number): CellLook | undefined =>
    row < 0 || column < 0 ? undefined : model.look(row, column);
  const lineLeft = look?.left ?? own(top, left - 1)?.right;
  const lineTop = look?.top ?? own(top - 1, left)?.bottom;
  const lineRight = own(top, right)?.right ?? own(top, right + 1)?.left;
  const lineBottom = own(bottom, left)?.bottom ?? own(bottom + 1, left)?.top;
  const between = fill ?? (model.hasGridLines ? GRID_LINE : "transparent");
  return {
    ...(fill && { backgroundColor: fill }),
    ...(images.length > 0 && { backgroundImage: images.join(", ") }),
    borderLeft: css(lineLeft, fill ?? "transparent"),
    borderTop: css(lineTop, fill ?? "transparent"),
    borderRight: css(lineRight, between),
    borderBottom: css(lineBottom, between),
  };
}

function css(border: BorderLook | undefined, otherwise: string): string {
  return border ? `${border.width}px ${border.line} ${border.color}` : `1px solid ${otherwise}`;
}

/** A gradient towards a corner is of one colour all along the line through the two other corners. */
function diagonals({ line: { width, color }, up, down }: DiagonalLook): string[] {
  const half = width / 2;
  const from = `transparent calc(50% - ${half}px), ${color} calc(50% - ${half}px)`;
  const to = `${color} calc(50% + ${half}px), transparent calc(50% + ${half}px)`;
  const through = (corner: string): string => `linear-gradient(to ${corner}, ${from}, ${to})`;
  return [...(up ? [through("bottom right")] : []), ...(down ? [through("top right")] : [])];
}

/** Style sheets count from upwards, clockwise; workbooks from rightwards. */
function gradient({ degrees, stops }: GradientLook): string {
  const colors = stops.map(({ at, color }) => `${color} ${at * 100}%`);
  return `linear-gradient(${degrees + 90}deg, ${colors.join(", ")}${colors.length === 1 ? `, ${colors[0]}` : ""})`;
}
