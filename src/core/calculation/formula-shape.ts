const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const COLON = 0x3a;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

/**
 * A formula with its relative references written as distances: two formulas of a column that mean the same have the same
 * shape, so that a hundred thousand of them are parsed once.
 */
export function formulaShape(formula: string, row: number, column: number): string {
  let shape = "";
  let copied = 0;
  let at = 0;
  while (at < formula.length) {
    const code = formula.charCodeAt(at);
    if (code === QUOTE || code === APOSTROPHE) at = behind(formula, code, at);
    else if (code === 0x5b) at = behindBracket(formula, at);
    else if (isWord(code)) {
      const start = at;
      while (at < formula.length && isWord(formula.charCodeAt(at))) at += 1;
      const next = formula.charCodeAt(at);
      if (next === 0x28 || next === 0x21) continue; // a function, a sheet
      const isSpan = next === COLON || formula.charCodeAt(start - 1) === COLON;
      const moved = distance(formula.slice(start, at), row, column, isSpan);
      if (moved === undefined) continue;
      shape += formula.slice(copied, start) + moved;
      copied = at;
    } else at += 1;
  }
  return copied === 0 ? formula : shape + formula.slice(copied);
}

function distance(word: string, row: number, column: number, isSpan: boolean): string | undefined {
  const cell = CELL.exec(word);
  if (cell) return `\u0001${across(cell[1]!, cell[2]!, column)},${down(cell[3]!, cell[4]!, row)}`;
  if (!isSpan) return undefined;
  const one = COLUMN.exec(word);
  if (one) return `\u0002${across(one[1]!, one[2]!, column)}`;
  const line = ROW.exec(word);
  return line ? `\u0003${down(line[1]!, line[2]!, row)}` : undefined;
}

function across(dollar: string, letters: string, own: number): string {
  let column = -1;
  for (let index = 0; index < letters.length; index++)
    column = (column + 1) * 26 + (letters.charCodeAt(index) & 0xdf) - 0x41;
  return dollar ? `$${column}` : String(column - own);
}

function down(dollar: string, digits: string, own: number): string {
  return dollar ? `$${Number(digits) - 1}` : String(Number(digits) - 1 - own);
}

/** Letters, digits, "_", ".", "$" and everything beyond ASCII. */
function isWord(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code === 0x24 ||
    code === 0x2e ||
    code === 0x5f ||
    code >= 0x80
  );
}

function behind(formula: string, quote: number, from: number): number {
  const end = formula.indexOf(String.fromCharCode(quote), from + 1);
  return end < 0 ? formula.length : end + 1;
}

function behindBracket(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula[at];
    if (character === "[") depth += 1;
    if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
