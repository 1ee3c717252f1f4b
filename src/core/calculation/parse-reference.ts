import { LAST_COLUMN, LAST_ROW } from "../workbook/address";
import { fixed, type Edge, type RelativeArea } from "./expression";

const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d{1,7})$/i;
const COLUMNS = /^(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})$/i;
const ROWS = /^(\$?)(\d{1,7}):(\$?)(\d{1,7})$/;

/** A1, $A$1, A:C or 2:5 as a formula in that cell means it; undefined where the text is no place on a sheet. */
export function parseReferenceText(text: string, row: number, column: number): RelativeArea | undefined {
  const cell = CELL.exec(text);
  if (cell) {
    const across = columnEdge(cell[1]!, cell[2]!, column);
    const down = rowEdge(cell[3]!, cell[4]!, row);
    return across && down && { rows: [down, down], columns: [across, across] };
  }
  const columns = COLUMNS.exec(text);
  if (columns) {
    const from = columnEdge(columns[1]!, columns[2]!, column);
    const to = columnEdge(columns[3]!, columns[4]!, column);
    return from && to && { rows: [fixed(0), fixed(LAST_ROW)], columns: [from, to] };
  }
  const rows = ROWS.exec(text);
  const from = rows && rowEdge(rows[1]!, rows[2]!, row);
  const to = rows && rowEdge(rows[3]!, rows[4]!, row);
  return from && to ? { rows: [from, to], columns: [fixed(0), fixed(LAST_COLUMN)] } : undefined;
}

function columnEdge(dollar: string, letters: string, own: number): Edge | undefined {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return edge(dollar, column - 1, LAST_COLUMN, own);
}

function rowEdge(dollar: string, digits: string, own: number): Edge | undefined {
  return edge(dollar, Number(digits) - 1, LAST_ROW, own);
}

function edge(dollar: string, index: number, last: number, own: number): Edge | undefined {
  if (index < 0 || index > last) return undefined;
  return dollar ? fixed(index) : { at: index - own, isRelative: true };
}
