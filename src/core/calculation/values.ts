import { Amount } from "../numbers/amount";
import { leadingPlaces, significant } from "../numbers/significant";
import type { CellValue } from "../workbook/cell";
import type { Area } from "../workbook/snapshot";
import { CellError, Uncalculable } from "./uncalculable";

/** What an expression comes to; errors are thrown as CellError. */
export type Scalar = Exclude<CellValue, { kind: "error" }>;
export type AreaValue = { readonly kind: "area"; readonly sheet: number; readonly area: Area };
export type Value = Scalar | AreaValue;

const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d{1,3})?(%?)$/i;
/** Excel would make a date or a time of it. */
const DATE_LIKE = /^\d{1,4}\s*[-/:年]\s*\d/;
/** Longer numbers are written with an exponent. */
const LONGEST_WHOLE = 21;
const ONE = Amount.of("1");

export function number(value: Amount): Scalar {
  return { kind: "number", value };
}

export function text(value: string): Scalar {
  return { kind: "text", value };
}

export function boolean(value: boolean): Scalar {
  return { kind: "boolean", value };
}

/** As arithmetic takes it: a blank is 0, TRUE is 1, a text of digits is their number. Throws #VALUE!. */
export function numberOf(value: Scalar): Amount {
  switch (value.kind) {
    case "number":
      return value.value;
    case "blank":
      return Amount.zero;
    case "boolean":
      return value.value ? ONE : Amount.zero;
    case "text": {
      const found = numberIn(value.value);
      if (!found) throw new CellError("#VALUE!");
      return found;
    }
  }
}

/** The number that a text is; undefined for any other text. Throws Uncalculable for a date. */
export function numberIn(written: string): Amount | undefined {
  const trimmed = written.trim();
  if (DATE_LIKE.test(trimmed)) throw new Uncalculable();
  const match = NUMBER.exec(trimmed);
  if (!match || trimmed.length > 40) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "", percent] = match;
  const digits = whole.replace(/,/g, "");
  if (digits === "" && !/\d/.test(fraction)) return undefined;
  const plain = Amount.of(`${sign === "-" ? "-" : ""}${digits || "0"}${/\d/.test(fraction) ? fraction : ""}`);
  return significant(plain.shifted(Number(exponent.slice(1) || 0) - (percent ? 2 : 0)));
}

/** As "&" takes it: General without a width. */
export function textOf(value: Scalar): string {
  switch (value.kind) {
    case "text":
      return value.value;
    case "blank":
      return "";
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "number":
      return generalText(significant(value.value));
  }
}

/** As IF takes it. Throws #VALUE! for a text that says neither. */
export function truthOf(value: Scalar): boolean {
  if (value.kind === "boolean") return value.value;
  if (value.kind !== "text") return !numberOf(value).isZero();
  if (/^(true|false)$/i.test(value.value)) return value.value.length === 4;
  throw new CellError("#VALUE!");
}

/** What a cell keeps: 15 digits; a blank becomes 0. */
export function kept(value: Scalar): CellValue {
  if (value.kind === "blank") return { kind: "number", value: Amount.zero };
  if (value.kind === "text" && value.value.length > 32_767) throw new CellError("#VALUE!");
  if (value.kind !== "number") return value;
  const rounded = significant(value.value);
  const double = rounded.toCell();
  if (!Number.isFinite(double)) throw new CellError("#NUM!");
  return { kind: "number", value: double === 0 ? Amount.zero : rounded };
}

function generalText(value: Amount): string {
  const places = leadingPlaces(value) ?? 1;
  if (places <= LONGEST_WHOLE && places > -9) return value.toString();
  const power = places - 1;
  const digits = value.shifted(-power).toString();
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
