const LAST_COLUMN = 16_383;
const LAST_ROW = 1_048_575;

/** Texts, quoted sheet names and bracketed names are passed over; then cells, whole columns and whole rows. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^\]]*\])*\]|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\])(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])|(?<![\p{L}\p{N}_.\\$:])(\$?)(\d{1,7}):(\$?)(\d{1,7})(?![\p{L}\p{N}_.(])/gu;

/** A shared formula as it reads in another cell: relative references move, absolute ones stay (ECMA-376 § 18.3.1.40). */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    const [dollar, letters, rowDollar, digits, d1, c1, d2, c2, e1, r1, e2, r2] = groups;
    if (letters !== undefined) {
      if (!movedColumn("", letters, 0) || !movedRow("", digits!, 0)) return token; // YTD2026 is a name, beyond XFD
      const column = movedColumn(dollar!, letters, columns);
      const row = movedRow(rowDollar!, digits!, rows);
      return column && row ? column + row : "#REF!";
    }
    if (c1 !== undefined) return span(movedColumn(d1!, c1, columns), movedColumn(d2!, c2!, columns));
    if (r1 !== undefined) return span(movedRow(e1!, r1, rows), movedRow(e2!, r2!, rows));
    return token;
  });
}

function span(from: string | undefined, to: string | undefined): string {
  return from && to ? `${from}:${to}` : "#REF!";
}

function movedRow(dollar: string, digits: string, by: number): string | undefined {
  const row = Number(digits) - 1 + (dollar ? 0 : by);
  return row >= 0 && row <= LAST_ROW ? `${dollar}${row + 1}` : undefined;
}

function movedColumn(dollar: string, letters: string, by: number): string | undefined {
  let column = -1;
  for (const letter of letters.toUpperCase()) column = (column + 1) * 26 + letter.charCodeAt(0) - 65;
  column += dollar ? 0 : by;
  if (column < 0 || column > LAST_COLUMN) return undefined;
  let moved = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    moved = String.fromCharCode(65 + (rest % 26)) + moved;
  return dollar + moved;
}
