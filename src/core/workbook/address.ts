/** "A" for 0, "AA" for 26. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** The address that people see: "J5" for row 4, column 9. */
export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** Row and column of one cell's address, dollar signs allowed; undefined for anything else. */
export function parseAddress(address: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(address);
  if (!match) return undefined;
  const letters = match[1]!.toUpperCase();
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(match[2]) - 1, column };
}

/** A sheet's name as formulas and links write it: always quoted, so that no name needs a closer look. */
export function quoteSheetName(name: string): string {
  return `'${name.replace(/'/g, "''")}'`;
}
