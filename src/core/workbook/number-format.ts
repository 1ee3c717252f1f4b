import { moneyUnitNamed, type MoneyUnit } from "../numbers/money-unit";

/** One piece of a number format section. */
export type FormatToken =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "digit"; readonly text: "0" | "#" | "?" }
  | { readonly kind: "point" | "comma" | "percent" | "text" | "general" }
  | { readonly kind: "date"; readonly text: string };

export interface FormatSection {
  readonly tokens: readonly FormatToken[];
  /** Fractions, exponents, conditions, elapsed time: shown as the plain number. */
  readonly isUnsupported: boolean;
}

const TOKEN =
  /"([^"]*)"?|\\(.)|_(.)|\*(.)|\[([^\]]*)\]|(General|G\/通用格式)|([0#?])|(\.)|(,)|(%)|(@)|(E[+-])|(\/)|(AM\/PM|A\/P|上午\/下午|y+|m+|d+|h+|s+|a{3,4}|e+)|(.)/giu;

const parsed = new Map<string, readonly FormatSection[]>();

/** The sections of a number format code (positive; negative; zero; text), parsed once. */
export function formatSections(format: string): readonly FormatSection[] {
  let sections = parsed.get(format);
  if (!sections) {
    sections = splitSections(format).map(parseSection);
    parsed.set(format, sections);
  }
  return sections;
}

/** Decimals that a format shows (of the percentage, for a percent format); undefined where it shows as many as there are. */
export function decimalsShown(format: string): number | undefined {
  const section = formatSections(format)[0];
  if (!section || section.isUnsupported || isDateFormat(format)) return undefined;
  const { tokens } = section;
  if (!tokens.some(({ kind }) => kind === "digit")) return undefined;
  const point = tokens.findIndex(
    (token, index) =>
      token.kind === "point" ||
      (token.kind === "literal" && token.text === "." && isAmongDigits(tokens, index)),
  );
  return point < 0 ? 0 : tokens.slice(point).filter(({ kind }) => kind === "digit").length;
}

export function isPercentFormat(format: string): boolean {
  return has(format, "percent");
}

export function isDateFormat(format: string): boolean {
  return has(format, "date");
}

/** The money unit that a format writes behind the figure, as in 0.00"万元". */
export function moneyUnitIn(format: string): MoneyUnit | undefined {
  const tokens = formatSections(format)[0]?.tokens ?? [];
  const literals = tokens.map((token) => (token.kind === "literal" ? token.text : "")).join("");
  return moneyUnitNamed(literals) ?? (/[¥￥]/.test(literals) ? "元" : undefined);
}

function has(format: string, kind: FormatToken["kind"]): boolean {
  return formatSections(format)[0]?.tokens.some((token) => token.kind === kind) ?? false;
}

/** 0\.0,"万元": a literal point between digits stands for a decimal point. */
function isAmongDigits(tokens: readonly FormatToken[], index: number): boolean {
  return tokens[index - 1]?.kind === "digit" && tokens[index + 1]?.kind === "digit";
}

function splitSections(format: string): readonly string[] {
  const sections = [""];
  for (const [piece] of format.matchAll(/"[^"]*"?|\\.|\[[^\]]*\]|[_*]?./gsu))
    if (piece === ";") sections.push("");
    else sections[sections.length - 1] += piece;
  return sections;
}

function parseSection(code: string): FormatSection {
  const tokens: FormatToken[] = [];
  let isUnsupported = false;
  for (const match of code.matchAll(TOKEN)) {
    const [
      ,
      quoted,
      escaped,
      padding,
      ,
      bracket,
      general,
      digit,
      point,
      comma,
      percent,
      at,
      exponent,
      slash,
      date,
      other,
    ] = match;
    const literal = quoted ?? escaped ?? (padding === undefined ? undefined : " ") ?? other;
    if (literal !== undefined) tokens.push({ kind: "literal", text: literal });
    else if (bracket !== undefined) {
      const currency = /^\$([^-]*)/.exec(bracket);
      if (currency?.[1]) tokens.push({ kind: "literal", text: currency[1] });
      else if (/^[<>=]|^DBNum|^[hms]+$/i.test(bracket)) isUnsupported = true;
    } else if (general !== undefined) tokens.push({ kind: "general" });
    else if (digit !== undefined) tokens.push({ kind: "digit", text: digit as "0" });
    else if (point !== undefined) tokens.push({ kind: "point" });
    else if (comma !== undefined) tokens.push({ kind: "comma" });
    else if (percent !== undefined) tokens.push({ kind: "percent" });
    else if (at !== undefined) tokens.push({ kind: "text" });
    else if (exponent !== undefined) isUnsupported = true;
    else if (date !== undefined) tokens.push({ kind: "date", text: date.toLowerCase() });
    else if (slash !== undefined) tokens.push({ kind: "literal", text: "/" });
  }
  const isDate = tokens.some(({ kind }) => kind === "date");
  const isFraction = !isDate && tokens.some((token) => token.kind === "literal" && token.text === "/");
  return {
    tokens,
    isUnsupported: isUnsupported || (isFraction && tokens.some(({ kind }) => kind === "digit")),
  };
}
