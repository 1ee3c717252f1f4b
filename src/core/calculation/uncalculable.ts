/**
 * Thrown where a formula is beyond the evaluator or reads a cell without a value: the cell is 未重算, nothing is made up.
 * No Error, because it carries no stack: a column may throw a hundred thousand.
 */
export class Uncalculable {
  /** name: of the function that is not known, where it is that. */
  constructor(readonly name?: string) {}
}

/** Thrown where a formula comes to an error value such as #DIV/0!, which IFERROR takes up and a cell keeps. */
export class CellError {
  constructor(readonly value: string) {}
}
