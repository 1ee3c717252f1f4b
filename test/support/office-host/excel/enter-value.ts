import { invalidArgument, notEmulated } from "../model";
import type { BookState } from "./book-state";
import type { StoredValue } from "./cell-store";

/** What a cell holds after something was written into it. */
export interface Entered {
  readonly value: StoredValue;
  readonly formula?: string;
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const COERCED =
  /^[+-]?[¥$]?[\d,]*\.?\d+\s*[%‰]?$|^\d{1,4}\s*[-/.年]\s*\d{1,2}|^\d{1,2}:\d{2}|^(TRUE|FALSE)$|^#[A-Z]/i;
const LONGEST_TEXT = 32767;

/**
 * How Excel takes a value that is written through the API: texts are read as if typed. A leading apostrophe keeps a
 * text as it is; so does the number format @. Readings that are not emulated (dates, amounts with signs) fail loudly.
 */
export function enterValue(book: BookState, place: string, written: unknown, numberFormat: string): Entered {
  if (typeof written === "number" || typeof written === "boolean") return { value: written };
  if (typeof written !== "string") throw invalidArgument();
  const literal = written.startsWith("'") ? written.slice(1) : undefined;
  if ((literal ?? written).length > LONGEST_TEXT) throw invalidArgument("The text is too long for a cell.");
  if (literal !== undefined) return { value: literal };
  if (numberFormat === "@" || written === "") return { value: written };
  if (NUMBER.test(written)) return { value: Number(written) };
  if (/^[=+@-]/.test(written)) return { value: resultOf(book, place, written), formula: written };
  if (COERCED.test(written.trim()))
    throw notEmulated(`writing the text ${JSON.stringify(written)}, which Excel would convert`);
  return { value: written };
}

function resultOf(book: BookState, place: string, formula: string): string | number | boolean {
  const known = book.knownResults.get(place + formula);
  if (known !== undefined) return known;
  throw notEmulated(`no known result for the formula ${formula.slice(0, 80)}`);
}
