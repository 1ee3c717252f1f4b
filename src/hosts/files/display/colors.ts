import { attributesOf, childOf, childrenOf, rootOf, type XmlElement } from "../xml/scan-xml";

/** The palette of ECMA-376 § 18.8.27, entries 8 to 63; 0 to 7 repeat the first eight. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 " +
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF " +
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 " +
  "003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Of Office's own theme, for files without one; in the order in which styles count theme colours. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");

/** Theme parts list dark before light; styles count light first. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];

/** Colours of a theme part as RRGGBB, in the order in which styles count them. */
export function themeColors(xml: string | undefined): readonly string[] {
  if (!xml) return OFFICE_THEME;
  const elements = childOf(xml, rootOf(xml), "themeElements");
  const scheme = elements && childOf(xml, elements, "clrScheme");
  if (!scheme) return OFFICE_THEME;
  const byName = new Map(childrenOf(xml, scheme).map((entry) => [entry.local, colorIn(xml, entry)]));
  return [...THEME_ORDER, "hlink", "folHlink"].map((name, index) => byName.get(name) ?? OFFICE_THEME[index]!);
}

function colorIn(xml: string, entry: XmlElement): string | undefined {
  const [color] = childrenOf(xml, entry);
  const attributes = color && attributesOf(xml, color);
  return (
    attributes?.get("lastClr") ??
    (/^[0-9a-f]{6}$/i.test(attributes?.get("val") ?? "") ? attributes?.get("val") : undefined)
  );
}

/** "#RRGGBB" of a colour element's attributes; undefined for automatic. */
export function colorOf(
  attributes: ReadonlyMap<string, string> | undefined,
  theme: readonly string[],
): string | undefined {
  if (!attributes) return undefined;
  const base = baseOf(attributes, theme);
  if (base === undefined || !/^[0-9a-f]{6}$/i.test(base)) return undefined;
  return `#${tinted(base, Number(attributes.get("tint") ?? 0))}`;
}

function baseOf(attributes: ReadonlyMap<string, string>, theme: readonly string[]): string | undefined {
  const rgb = attributes.get("rgb");
  if (rgb) return rgb.slice(-6);
  const inTheme = attributes.get("theme");
  if (inTheme !== undefined) return theme[Number(inTheme)];
  const indexed = Number(attributes.get("indexed") ?? NaN);
  if (indexed >= 64 || Number.isNaN(indexed)) return undefined;
  return INDEXED[indexed < 8 ? indexed : indexed - 8];
}

/** Lightens (tint above 0) or darkens by the share that the tint says, on lightness alone (§ 18.8.19). */
function tinted(color: string, tint: number): string {
  if (!tint) return color;
  const parts = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  const most = Math.max(...parts);
  const least = Math.min(...parts);
  const light = (most + least) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = 1 - Math.abs(2 * light - 1) || 1;
  const scale = (1 - Math.abs(2 * wanted - 1)) / chroma;
  return parts
    .map((part) => Math.floor(Math.min(1, Math.max(0, wanted + (part - light) * scale)) * 255 + 0.5))
    .map((part) => part.toString(16).padStart(2, "0"))
    .join("");
}
