import type { CellLook } from "../../../app/sheet-display";
import { attributesOf, childOf, childrenOf, type XmlElement } from "../xml/scan-xml";
import { colorOf } from "./colors";

/** What share of a cell the pattern's own colour covers (the names of ECMA-376 § 18.18.55). */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
  darkTrellis: 0.75,
  lightTrellis: 0.4,
  darkGrid: 0.5,
  lightGrid: 0.4,
};
const STRIPES = { dark: 0.5, light: 0.25 };

type Fill = Pick<CellLook, "fill" | "gradient">;

/** A pattern becomes one colour, mixed of its two; a gradient along a line stays one. */
export function fillOf(xml: string, element: XmlElement, theme: readonly string[]): Fill {
  const [fill] = childrenOf(xml, element);
  if (!fill) return {};
  return fill.local === "gradientFill" ? gradientOf(xml, fill, theme) : patternOf(xml, fill, theme);
}

function patternOf(xml: string, fill: XmlElement, theme: readonly string[]): Fill {
  const pattern = attributesOf(xml, fill).get("patternType") ?? "none";
  if (pattern === "none") return {};
  const colorIn = (name: string): string | undefined => {
    const color = childOf(xml, fill, name);
    return color && colorOf(attributesOf(xml, color), theme);
  };
  const front = colorIn("fgColor");
  const density = DENSITY[pattern] ?? (pattern.startsWith("dark") ? STRIPES.dark : STRIPES.light);
  if (density === 1) return front ? { fill: front } : {};
  const back = colorIn("bgColor") ?? "#FFFFFF";
  return {
    fill: mixed([
      { color: front ?? "#000000", share: density },
      { color: back, share: 1 - density },
    ]),
  };
}

function gradientOf(xml: string, fill: XmlElement, theme: readonly string[]): Fill {
  const attributes = attributesOf(xml, fill);
  const stops = childrenOf(xml, fill).flatMap((stop) => {
    const [color] = childrenOf(xml, stop);
    const shown = color && colorOf(attributesOf(xml, color), theme);
    return shown ? [{ at: Number(attributesOf(xml, stop).get("position") ?? 0) || 0, color: shown }] : [];
  });
  if (stops.length === 0) return {};
  const mean = mixed(stops.map(({ color }) => ({ color, share: 1 / stops.length })));
  if (attributes.get("type") === "path") return { fill: mean };
  return { fill: mean, gradient: { degrees: Number(attributes.get("degree") ?? 0) || 0, stops } };
}

/** shares: 1 in all. */
function mixed(parts: readonly { readonly color: string; readonly share: number }[]): string {
  const channels = [1, 3, 5].map((at) =>
    parts.reduce((sum, { color, share }) => sum + parseInt(color.slice(at, at + 2), 16) * share, 0),
  );
  return `#${channels
    .map((value) =>
      Math.floor(value + 0.5)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")}`;
}
