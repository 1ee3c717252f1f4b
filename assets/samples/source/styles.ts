import { element, xmlPart } from "./xml";

const FONTS = {
  body: { name: "宋体", size: 11 },
  small: { name: "宋体", size: 10 },
  bold: { name: "宋体", size: 11, bold: true },
  title: { name: "黑体", size: 18 },
  header: { name: "黑体", size: 11 },
} as const;

/** Solid colours by name; the first two fills of every workbook are reserved. */
const FILLS = {
  none: undefined,
  reserved: undefined,
  header: "FFDDEBF7",
  section: "FFF2F2F2",
  total: "FFFFF2CC",
} as const;

const NUMBER_FORMATS = {
  general: [0, "General"],
  whole: [1, "0"],
  amount: [4, "#,##0.00"],
  percent: [10, "0.00%"],
  text: [49, "@"],
  day: [164, "yyyy\\-mm\\-dd"],
  longDay: [165, 'yyyy"年"m"月"d"日"'],
} as const;

interface Style {
  readonly font: keyof typeof FONTS;
  readonly fill?: keyof typeof FILLS;
  readonly format?: keyof typeof NUMBER_FORMATS;
  readonly boxed?: true;
  readonly across?: "left" | "center" | "right";
  readonly wrap?: true;
}

const TOTALS = { font: "bold", fill: "total", boxed: true } as const;
const SUBTOTALS = { font: "bold", fill: "section", boxed: true } as const;

const STYLES = {
  plain: { font: "body" },
  title: { font: "title", across: "center" },
  lead: { font: "body", across: "left" },
  unitNote: { font: "body", across: "right" },
  header: { font: "header", fill: "header", boxed: true, across: "center", wrap: true },
  section: { font: "bold", fill: "section", boxed: true, across: "left" },
  text: { font: "small", boxed: true, across: "left", wrap: true },
  word: { font: "small", boxed: true, across: "center", wrap: true },
  code: { font: "small", boxed: true, format: "text", across: "center", wrap: true },
  count: { font: "body", boxed: true, format: "whole", across: "center" },
  amount: { font: "body", boxed: true, format: "amount", across: "right" },
  rate: { font: "body", boxed: true, format: "percent", across: "right" },
  day: { font: "small", boxed: true, format: "day", across: "center" },
  longDay: { font: "body", boxed: true, format: "longDay", across: "left" },
  label: { font: "header", fill: "header", boxed: true, across: "left" },
  entry: { font: "body", boxed: true, across: "left" },
  year: { font: "body", boxed: true, format: "general", across: "left" },
  subtotalText: { ...SUBTOTALS, across: "center" },
  subtotalCount: { ...SUBTOTALS, format: "whole", across: "center" },
  subtotalAmount: { ...SUBTOTALS, format: "amount", across: "right" },
  subtotalRate: { ...SUBTOTALS, format: "percent", across: "right" },
  totalText: { ...TOTALS, across: "center" },
  totalCount: { ...TOTALS, format: "whole", across: "center" },
  totalAmount: { ...TOTALS, format: "amount", across: "right" },
  totalRate: { ...TOTALS, format: "percent", across: "right" },
  paragraph: { font: "body", boxed: true, across: "left", wrap: true },
} satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const styleNames = Object.keys(STYLES) as StyleName[];

/** Index of the style in cellXfs. */
export function styleIndex(name: StyleName): number {
  return styleNames.indexOf(name);
}

export function stylesPart(): string {
  const fonts = Object.values(FONTS).map((font) =>
    element(
      "font",
      {},
      ...("bold" in font ? [element("b", {})] : []),
      element("sz", { val: font.size }),
      element("name", { val: font.name }),
      element("charset", { val: 134 }),
    ),
  );
  const fills = Object.entries(FILLS).map(([name, colour]) => element("fill", {}, pattern(name, colour)));
  const custom = Object.values(NUMBER_FORMATS).filter(([id]) => id >= 164);
  return xmlPart(
    element(
      "styleSheet",
      { xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main" },
      list(
        "numFmts",
        custom.map(([id, code]) => element("numFmt", { numFmtId: id, formatCode: code })),
      ),
      list("fonts", fonts),
      list("fills", fills),
      list("borders", [border(undefined), border("thin")]),
      list("cellStyleXfs", [element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })]),
      list("cellXfs", styleNames.map(cellFormat)),
      list("cellStyles", [element("cellStyle", { name: "常规", xfId: 0, builtinId: 0 })]),
      list("dxfs", [lowRate()]),
    ),
  );
}

function cellFormat(name: StyleName): string {
  const style: Style = STYLES[name];
  return element(
    "xf",
    {
      numFmtId: NUMBER_FORMATS[style.format ?? "general"][0],
      fontId: Object.keys(FONTS).indexOf(style.font),
      fillId: Object.keys(FILLS).indexOf(style.fill ?? "none"),
      borderId: style.boxed ? 1 : 0,
      xfId: 0,
      applyNumberFormat: style.format === undefined ? undefined : 1,
      applyFont: 1,
      applyFill: style.fill === undefined ? undefined : 1,
      applyBorder: style.boxed ? 1 : undefined,
      applyAlignment: 1,
    },
    element("alignment", {
      horizontal: style.across,
      vertical: "center",
      wrapText: style.wrap ? 1 : undefined,
    }),
  );
}

/** The bureau's own conditional format: amber where a rate is below 90%. */
function lowRate(): string {
  const fill = element("patternFill", { patternType: "solid" }, element("bgColor", { rgb: "FFFCE4D6" }));
  return element(
    "dxf",
    {},
    element("font", {}, element("color", { rgb: "FFC65911" })),
    element("fill", {}, fill),
  );
}

function pattern(name: string, colour: string | undefined): string {
  if (colour === undefined)
    return element("patternFill", { patternType: name === "reserved" ? "gray125" : "none" });
  return element(
    "patternFill",
    { patternType: "solid" },
    element("fgColor", { rgb: colour }),
    element("bgColor", { indexed: 64 }),
  );
}

function border(kind: "thin" | undefined): string {
  const sides = ["left", "right", "top", "bottom"].map((side) =>
    kind === undefined
      ? element(side, {})
      : element(side, { style: kind }, element("color", { rgb: "FF7F7F7F" })),
  );
  return element("border", {}, ...sides, element("diagonal", {}));
}

function list(name: string, items: readonly string[]): string {
  return element(name, { count: items.length }, ...items);
}
