import type { CellRef } from "../workbook/cell";

/** A row of a list that says once more what a row above it has said, its number aside. */
export interface RepeatedLine {
  /** What tells the rows of the list apart, and the name beside it; no code where the name alone does. */
  readonly code?: string;
  readonly name: string;
  readonly at: CellRef;
  readonly first: CellRef;
}
