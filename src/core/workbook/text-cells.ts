import { CellKind, FORMULA_FLAG } from "./snapshot";

/**
 * Finds the texts of a column one after the other. Most columns of a long sheet are figures: the search for the next
 * text passes over them as fast as memory is read, where a loop over the rows costs as much as all else of a heading.
 */
export class TextCells {
  private typed = -1;
  private calculated = -1;

  /** kinds: of the column's cells, by row. */
  constructor(private readonly kinds: Uint8Array) {}

  /** The first row from that one on whose cell is a text; Infinity where there is none. Rows are asked for in ascending order. */
  from(row: number): number {
    if (this.typed < row) this.typed = this.search(CellKind.text, row);
    if (this.calculated < row) this.calculated = this.search(CellKind.text | FORMULA_FLAG, row);
    return Math.min(this.typed, this.calculated);
  }

  private search(kind: number, row: number): number {
    const found = this.kinds.indexOf(kind, row);
    return found < 0 ? Infinity : found;
  }
}
