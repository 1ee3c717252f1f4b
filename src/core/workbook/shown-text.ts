import type { Amount } from "../numbers/amount";
import type { CellValue } from "./cell";
import { formatSections, isDateFormat, type FormatSection, type FormatToken } from "./number-format";
import { shownDate } from "./shown-date";

export { decimalsShown, isDateFormat, isPercentFormat, moneyUnitIn } from "./number-format";

/** Characters that General gives a number, sign not counted. */
const GENERAL_WIDTH = 11;

/**
 * What Excel shows in a cell wide enough: General, 0.00, #,##0.00, percent, literal suffixes, scaling commas,
 * positive;negative;zero;text sections, dates. Fractions, exponents and conditions are shown as the plain number.
 */
export function shownText(value: CellValue, format: string, date1904: boolean): string {
  switch (value.kind) {
    case "blank":
      return "";
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number":
      return shownNumber(value.value, format, date1904);
    case "text":
      return shownString(value.value, format);
    default:
      return value.value;
  }
}

function shownString(text: string, format: string): string {
  const sections = formatSections(format);
  const section = sections[3] ?? (sections.length === 1 ? sections[0] : undefined);
  if (!section?.tokens.some(({ kind }) => kind === "text")) return text;
  return section.tokens
    .map((token) => (token.kind === "text" ? text : token.kind === "literal" ? token.text : ""))
    .join("")
    .trim();
}

function shownNumber(value: Amount, format: string, date1904: boolean): string {
  if (isDateFormat(format)) {
    const tokens = formatSections(format)[0]!;
    const date = tokens.isUnsupported ? undefined : shownDate(value.toCell(), tokens.tokens, date1904);
    return date ?? general(value);
  }
  const sections = formatSections(format).filter(
    ({ tokens }, index) => index < 3 && !(index > 0 && tokens.some(({ kind }) => kind === "text")),
  );
  const index = value.isNegative() && sections.length > 1 ? 1 : value.isZero() && sections.length > 2 ? 2 : 0;
  const section = sections[index];
  if (!section || section.isUnsupported) return general(value);
  const sign = value.isNegative() && index === 0 ? "-" : "";
  return (sign + throughSection(value.abs(), section)).trim();
}

function throughSection(value: Amount, { tokens }: FormatSection): string {
  if (tokens.some(({ kind }) => kind === "digit")) return throughDigits(value, tokens);
  if (tokens.length === 0) return "";
  return tokens
    .map((token) => {
      if (token.kind === "general" || token.kind === "text") return general(value);
      return token.kind === "literal" ? token.text : token.kind === "percent" ? "%" : "";
    })
    .join("");
}

/** Digits go to the placeholders from the point outwards; the leftmost placeholder takes what is left. */
function throughDigits(value: Amount, tokens: readonly FormatToken[]): string {
  const isDigit = (token: FormatToken): boolean => token.kind === "digit";
  const digits = tokens.map(isDigit);
  const point = tokens.findIndex(({ kind }) => kind === "point");
  const wholeEnd = point < 0 ? tokens.length : point;
  const firstDigit = digits.indexOf(true);
  const lastWhole = digits.slice(0, wholeEnd).lastIndexOf(true);
  const lastDigit = digits.lastIndexOf(true);
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  let isGrouped = false;
  let thousands = 0;
  tokens.forEach((token, index) => {
    if (token.kind !== "comma") return;
    if (index > firstDigit && index < lastWhole) isGrouped = true;
    else if (index > lastDigit || (index > lastWhole && index < wholeEnd)) thousands += 1;
  });
  const places = point < 0 ? [] : tokens.slice(point).filter(isDigit);
  const scaled = value.shifted(2 * percents - 3 * thousands).toFixed(places.length);
  const [wholeDigits = "", fraction = ""] = scaled.split(".");
  const whole = wholeDigits === "0" ? "" : wholeDigits;

  const right = tokens.slice(wholeEnd);
  const shownRight = throughFraction(right, fraction);
  return throughWhole(tokens.slice(0, wholeEnd), whole, firstDigit, isGrouped) + shownRight;
}

function throughWhole(
  tokens: readonly FormatToken[],
  digits: string,
  first: number,
  isGrouped: boolean,
): string {
  let rest = digits;
  let count = 0;
  let text = "";
  const put = (digit: string): void => {
    if (isGrouped && count > 0 && count % 3 === 0) text = `,${text}`;
    text = digit + text;
    count += 1;
  };
  for (let index = tokens.length - 1; index >= 0; index--) {
    const token = tokens[index]!;
    if (token.kind === "literal") text = token.text + text;
    if (token.kind === "percent") text = `%${text}`;
    if (token.kind !== "digit") continue;
    if (rest !== "") {
      put(rest.at(-1)!);
      rest = rest.slice(0, -1);
    } else if (token.text === "0") put("0");
    else if (token.text === "?") text = ` ${text}`;
    while (index === first && rest !== "") {
      put(rest.at(-1)!);
      rest = rest.slice(0, -1);
    }
  }
  return text;
}

function throughFraction(tokens: readonly FormatToken[], fraction: string): string {
  let position = 0;
  return tokens
    .map((token) => {
      if (token.kind === "point") return ".";
      if (token.kind === "literal") return token.text;
      if (token.kind === "percent") return "%";
      if (token.kind !== "digit") return "";
      const isTail = /^0*$/.test(fraction.slice(position));
      const digit = fraction[position++] ?? "0";
      return token.text === "0" || !isTail ? digit : token.text === "?" ? " " : "";
    })
    .join("");
}

/** General: up to 11 characters, then the exponent form, as in a cell wide enough. */
function general(value: Amount): string {
  const plain = value.abs().toString();
  const whole = plain.split(".")[0]!;
  const sign = value.isNegative() ? "-" : "";
  if (whole.length > GENERAL_WIDTH || (!value.isZero() && /^0\.0{9}/.test(plain))) {
    const [digits, exponent] = value.abs().toCell().toExponential(5).split("e") as [string, string];
    const power = Number(exponent);
    const tail = `${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
    return `${sign}${digits.replace(/\.?0+$/, "")}E${tail}`;
  }
  if (plain.length <= GENERAL_WIDTH) return sign + plain;
  return (
    sign +
    value
      .abs()
      .rounded(Math.max(0, GENERAL_WIDTH - 1 - whole.length))
      .toString()
  );
}
