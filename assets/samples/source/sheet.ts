import type { StyleName } from "./styles";

/** A formula with the value that Excel stores beside it. */
export interface Formula {
  readonly formula: string;
  readonly value: number | string;
}

export type Content = string | number | Formula | undefined;

export interface SheetCell {
  readonly content: Content;
  readonly style: StyleName;
}

export interface DefinedName {
  readonly name: string;
  readonly refersTo: string;
}

export interface PageLayout {
  readonly paper: "A3" | "A4";
  /** Landscape. */
  readonly across: boolean;
  /** Rows above and columns before this cell stay on screen. */
  readonly freezeAt?: string;
  /** Rows repeated on every printed page, such as 3:4. */
  readonly repeatedRows?: string;
  /** Rates below 90% are coloured in this range. */
  readonly lowRates?: string;
  /** A cell that takes one of these words from a list. */
  readonly choice?: { readonly at: string; readonly words: readonly string[] };
}

/** A worksheet while it is being filled in, addressed as on screen: put("J6", 0.72, "amount"). */
export class Sheet {
  readonly cells = new Map<string, SheetCell>();
  readonly merges: string[] = [];
  readonly names: DefinedName[] = [];
  readonly rowHeights = new Map<number, number>();
  /** Widths in characters, by column letter. */
  readonly widths = new Map<string, number>();
  readonly hiddenColumns = new Set<string>();
  layout: PageLayout = { paper: "A4", across: false };

  constructor(readonly name: string) {}

  put(address: string, content: Content, style: StyleName): void {
    this.cells.set(address, { content, style });
  }

  /** A merged range: the first cell holds the content, the others only the borders. */
  putMerged(range: string, content: Content, style: StyleName): void {
    const [first = "", last = first] = range.split(":");
    for (const column of columnsBetween(columnOf(first), columnOf(last))) {
      for (let row = rowOf(first); row <= rowOf(last); row++) this.put(`${column}${row}`, undefined, style);
    }
    this.put(first, content, style);
    this.merges.push(range);
  }

  /** The number in a cell, typed or calculated; 0 where it is blank, as in a formula. */
  numberAt(address: string): number {
    const content = this.cells.get(address)?.content;
    const value = typeof content === "object" ? content.value : content;
    return typeof value === "number" ? value : 0;
  }

  defineColumn(name: string, column: string, firstRow: number, lastRow: number): void {
    this.names.push({ name, refersTo: `${this.name}!$${column}$${firstRow}:$${column}$${lastRow}` });
  }
}

export function columnOf(address: string): string {
  return address.replace(/\d+$/, "");
}

export function rowOf(address: string): number {
  return Number(address.replace(/^[A-Z]+/, ""));
}

/** Column letters from A to Z, both ends included; the samples need no more. */
export function columnsBetween(first: string, last: string): readonly string[] {
  const letters: string[] = [];
  for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
    letters.push(String.fromCharCode(code));
  return letters;
}
