import type { TableSheet } from "./table-sheet";

const SEPARATORS = [",", "\t", ";", "|"] as const;
/** The first lines that a separator is looked for in. */
const LOOKED_AT = 16_384;

/** Comma, tab, semicolon or bar separated text, quoted as RFC 4180 says, into a sheet. */
export function readDelimited(text: string, sheet: TableSheet): void {
  const declared = /^sep=(.)\r?\n/i.exec(text);
  const separator = declared ? declared[1]! : separatorOf(text.slice(0, LOOKED_AT));
  let at = declared ? declared[0].length : 0;
  let row = 0;
  let column = 0;
  while (at < text.length) {
    const isQuoted = text[at] === '"';
    const end = isQuoted ? endOfQuoted(text, at) : endOfPlain(text, at, separator);
    const written = isQuoted ? unquoted(text, at, end) : text.slice(at, end);
    if (written !== "") sheet.typed(row, column, written);
    at = end;
    if (text[at] === separator) {
      column += 1;
      at += 1;
    } else if (at < text.length) {
      at += text[at] === "\r" && text[at + 1] === "\n" ? 2 : 1;
      row += 1;
      column = 0;
    }
  }
}

function endOfPlain(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return at;
}

/** Behind the closing quote; what stands between it and the separator belongs to nothing. */
function endOfQuoted(text: string, from: number): number {
  for (let at = text.indexOf('"', from + 1); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at + 1;
  return text.length;
}

function unquoted(text: string, from: number, end: number): string {
  const inside = text.slice(from + 1, text[end - 1] === '"' && end - 1 > from ? end - 1 : end);
  return inside.replaceAll('""', '"');
}

/** The separator that the first lines use most, quoted parts left out; a comma where there is none. */
function separatorOf(start: string): string {
  const plain = start.replace(/"[^"]*"?/g, "");
  const counts = SEPARATORS.map((separator) => plain.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))]!;
}
