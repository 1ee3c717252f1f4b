import { parseFigure } from "../../../core/numbers/parse-figure";
import type { ScaledNumber } from "../../shared/cell-number";

/** What a cell of a text file holds. */
export type TypedCell =
  | { readonly kind: "number"; readonly value: Readonly<ScaledNumber>; readonly format: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "error"; readonly text: string };

const ERROR_VALUE = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const LONGEST_FIGURE = 40;
/** What Excel and its peers hold of a number; a code with more digits stays a text, whole. */
const DIGITS_OF_A_CELL = 1e15;
/** 001 is a code, （1） a serial number. */
const NO_FIGURE = /^(?:[-+]?0\d|[(（]\d+[)）]$)/;
/** ="001" is how exports keep a text from becoming a number. */
const QUOTED_FORMULA = /^="(.*)"$/s;

/**
 * A figure as a text file writes it becomes a number with exactly its decimals (91.33% becomes 0.9133 shown as a
 * percentage); codes and figures with a money unit behind them stay texts.
 */
export function typedCell(written: string): TypedCell {
  const quoted = QUOTED_FORMULA.exec(written.trim());
  const text = (quoted ? quoted[1]!.replaceAll('""', '"') : written).trim();
  if (ERROR_VALUE.test(text)) return { kind: "error", text };
  if (quoted || text.length > LONGEST_FIGURE || NO_FIGURE.test(text)) return { kind: "text", text };
  const reading = parseFigure(text);
  if (reading.kind !== "figure" || (reading.unit !== undefined && reading.unit !== "%"))
    return { kind: "text", text };
  const isPercent = reading.unit === "%";
  const value = (isPercent ? reading.amount.shifted(-2) : reading.amount).scaled();
  if (!value || Math.abs(value.mantissa) >= DIGITS_OF_A_CELL) return { kind: "text", text };
  const places = reading.decimals === 0 ? "0" : `0.${"0".repeat(reading.decimals)}`;
  return { kind: "number", value, format: places + (isPercent ? "%" : "") };
}
