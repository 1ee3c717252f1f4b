import { dayNumber } from "./bureau";
import type { Content } from "./sheet";
import { textOf } from "./figures";
import type { FigureRow } from "./figures";

/** What a typist leaves in a cell for an entry of the table: nothing, a number, or the text itself. */

export function typedAmount(row: FigureRow, heading: string): Content {
  const text = textOf(row, heading);
  return text === "" ? undefined : Number(text);
}

/** 95.32% becomes the number 0.9532; 91.33万元 stays the text that was typed. */
export function typedRate(row: FigureRow, heading: string): Content {
  const text = textOf(row, heading);
  if (text === "") return undefined;
  return text.endsWith("%") ? Number(`${text.slice(0, -1)}e-2`) : text;
}

export function typedDay(row: FigureRow, heading: string): Content {
  const text = textOf(row, heading);
  return text === "" ? undefined : dayNumber(text);
}

export function typedText(row: FigureRow, heading: string): Content {
  const text = textOf(row, heading);
  return text === "" ? undefined : text;
}
