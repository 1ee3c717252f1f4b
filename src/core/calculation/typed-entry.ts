import { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { isDateFormat } from "../workbook/number-format";
import type { CellEntry } from "./entry";

const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/;
const DAY = 86_400_000;
/** Days from the first of each system to 1970-01-01. */
const EPOCH = { 1900: 25_569, 1904: 24_107 };

/**
 * What typing means for a cell of that number format: a formula behind "=", a number with separators, a percentage, a
 * date in a cell that shows dates, TRUE and FALSE; text behind an apostrophe, in a cell of format @, and otherwise.
 */
export function typedEntry(typed: string, format: string, date1904: boolean): CellEntry {
  if (typed === "") return { kind: "blank" };
  if (typed.startsWith("'")) return { kind: "text", value: typed.slice(1) };
  if (format === "@") return { kind: "text", value: typed };
  if (/^=./s.test(typed)) return { kind: "formula", formula: typed.slice(1).trim() };
  const trimmed = typed.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "boolean", value: trimmed.length === 4 };
  const serial = isDateFormat(format) ? serialOf(trimmed, date1904) : undefined;
  if (serial !== undefined) return { kind: "number", value: serial };
  const figure = parseFigure(trimmed);
  if (figure.kind !== "figure" || (figure.unit !== undefined && figure.unit !== "%"))
    return { kind: "text", value: typed };
  return { kind: "number", value: figure.unit === "%" ? figure.amount.shifted(-2) : figure.amount };
}

function serialOf(typed: string, date1904: boolean): Amount | undefined {
  const match = DATE.exec(typed);
  if (!match) return undefined;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return Amount.of(String(time / DAY + EPOCH[date1904 ? 1904 : 1900]));
}
