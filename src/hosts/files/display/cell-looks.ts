import type { BorderLook, CellLook, HorizontalAlign, VerticalAlign } from "../../../app/sheet-display";
import { attributesOf, childOf, childrenOf, rootOf, type XmlElement } from "../xml/scan-xml";
import { isYes } from "../xlsx/workbook-part";
import { colorOf } from "./colors";
import { fillOf } from "./fills";

export const PLAIN_LOOK: CellLook = {
  fontName: "宋体",
  fontSize: 11,
  bold: false,
  italic: false,
  strike: false,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
};

const BORDERS: Readonly<Record<string, Pick<BorderLook, "width" | "line">>> = {
  thin: { width: 1, line: "solid" },
  hair: { width: 1, line: "dotted" },
  dotted: { width: 1, line: "dotted" },
  dashed: { width: 1, line: "dashed" },
  dashDot: { width: 1, line: "dashed" },
  dashDotDot: { width: 1, line: "dashed" },
  medium: { width: 2, line: "solid" },
  mediumDashed: { width: 2, line: "dashed" },
  mediumDashDot: { width: 2, line: "dashed" },
  mediumDashDotDot: { width: 2, line: "dashed" },
  slantDashDot: { width: 2, line: "dashed" },
  thick: { width: 3, line: "solid" },
  double: { width: 3, line: "double" },
};

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  left: "left",
  center: "center",
  right: "right",
  fill: "fill",
  justify: "justify",
  distributed: "distributed",
  centerContinuous: "across",
};

const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  top: "top",
  center: "center",
  justify: "top",
  distributed: "distributed",
};

const SCRIPTS: Readonly<Record<string, CellLook["script"]>> = { superscript: "super", subscript: "sub" };

type Font = Pick<
  CellLook,
  "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strike" | "script" | "color"
>;
type Borders = Pick<CellLook, "left" | "right" | "top" | "bottom" | "diagonal">;
type Alignment = Pick<CellLook, "horizontal" | "vertical" | "wrap" | "shrink" | "rotation" | "indent">;

/** Fonts, fills, borders and alignment by cell style (cellXfs) of styles.xml. */
export function readLooks(xml: string, theme: readonly string[]): readonly CellLook[] {
  const root = rootOf(xml);
  const listed = (name: string): XmlElement[] => {
    const list = childOf(xml, root, name);
    return list ? childrenOf(xml, list) : [];
  };
  const fonts = listed("fonts").map((element) => fontOf(xml, element, theme));
  const fills = listed("fills").map((element) => fillOf(xml, element, theme));
  const borders = listed("borders").map((element) => bordersOf(xml, element, theme));
  return listed("cellXfs").map((element): CellLook => {
    const attributes = attributesOf(xml, element);
    return {
      ...PLAIN_LOOK,
      ...fonts[Number(attributes.get("fontId") ?? 0)],
      ...fills[Number(attributes.get("fillId") ?? 0)],
      ...borders[Number(attributes.get("borderId") ?? 0)],
      ...alignmentOf(xml, childOf(xml, element, "alignment")),
    };
  });
}

function fontOf(xml: string, element: XmlElement, theme: readonly string[]): Font {
  const parts = new Map(childrenOf(xml, element).map((part) => [part.local, attributesOf(xml, part)]));
  const isOn = (name: string): boolean => parts.has(name) && isYes(parts.get(name)!.get("val") ?? "1");
  const color = colorOf(parts.get("color"), theme);
  const underline = parts.has("u") ? (parts.get("u")!.get("val") ?? "single") : "none";
  const script = SCRIPTS[parts.get("vertAlign")?.get("val") ?? ""];
  return {
    fontName: parts.get("name")?.get("val") ?? PLAIN_LOOK.fontName,
    fontSize: Number(parts.get("sz")?.get("val") ?? PLAIN_LOOK.fontSize) || PLAIN_LOOK.fontSize,
    bold: isOn("b"),
    italic: isOn("i"),
    ...(underline !== "none" && { underline: underline.startsWith("double") ? "double" : "single" }),
    strike: isOn("strike"),
    ...(script && { script }),
    ...(color && { color }),
  };
}

function bordersOf(xml: string, element: XmlElement, theme: readonly string[]): Borders {
  const sides: Record<string, BorderLook> = {};
  const attributes = attributesOf(xml, element);
  const up = isYes(attributes.get("diagonalUp"));
  const down = isYes(attributes.get("diagonalDown"));
  for (const side of childrenOf(xml, element)) {
    const look = BORDERS[attributesOf(xml, side).get("style") ?? ""];
    const name = side.local === "start" ? "left" : side.local === "end" ? "right" : side.local;
    if (!look || !["left", "right", "top", "bottom", "diagonal"].includes(name)) continue;
    const color = childOf(xml, side, "color");
    sides[name] = { ...look, color: (color && colorOf(attributesOf(xml, color), theme)) ?? "#000000" };
  }
  const { diagonal: line, ...borders } = sides;
  return { ...borders, ...(line && (up || down) && { diagonal: { line, up, down } }) };
}

function alignmentOf(xml: string, element: XmlElement | undefined): Alignment {
  const attributes = element ? attributesOf(xml, element) : new Map<string, string>();
  const horizontal = attributes.get("horizontal") ?? "";
  const rotation = rotationOf(Number(attributes.get("textRotation") ?? 0));
  return {
    horizontal: HORIZONTAL[horizontal] ?? "general",
    vertical: VERTICAL[attributes.get("vertical") ?? ""] ?? "bottom",
    wrap: isYes(attributes.get("wrapText")) || horizontal === "justify" || horizontal === "distributed",
    ...(isYes(attributes.get("shrinkToFit")) && { shrink: true }),
    ...(rotation !== undefined && { rotation }),
    indent: Number(attributes.get("indent") ?? 0) || 0,
  };
}

/** 1 to 90 turn to the left, 91 to 180 by what is beyond 90 to the right (ECMA-376 § 18.8.1). */
function rotationOf(value: number): CellLook["rotation"] {
  if (value === 255) return "stacked";
  if (!(value > 0 && value <= 180)) return undefined;
  return value <= 90 ? value : 90 - value;
}
