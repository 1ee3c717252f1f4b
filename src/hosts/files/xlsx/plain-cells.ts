import type { CellTag } from "./cell-tag";
import type { NumberLexer } from "./number-lexer";
import { NOT_PLAIN, PlainCell } from "./plain-cell";
import type { SheetColumns } from "./sheet-columns";

/** Runs of plain cells, straight from bytes into columns. */
export class PlainCells {
  private readonly cell = new PlainCell();

  constructor(
    private readonly columns: SheetColumns,
    private readonly lexer: NumberLexer,
  ) {}

  /** Takes cells as long as they are plain; gives where the first other token stands, and in `last` the cell before. */
  read(bytes: Uint8Array, from: number, end: number, last: CellTag): number {
    const { cell } = this;
    let at = from;
    for (;;) {
      const next = this.take(bytes, at, end);
      if (next === NOT_PLAIN) return at;
      last.row = cell.row;
      last.column = cell.column;
      at = next;
    }
  }

  /** Nothing is taken where anything is amiss: the scanner that then reads the cell says what. */
  private take(bytes: Uint8Array, at: number, end: number): number {
    const { cell, lexer, columns } = this;
    const value = cell.begin(bytes, at, end);
    if (value === NOT_PLAIN || cell.isEmpty) return value;
    if (!lexer.read(bytes, value, end)) return NOT_PLAIN;
    const next = cell.finish(bytes, lexer.end, end);
    if (next === NOT_PLAIN) return NOT_PLAIN;
    const { row } = cell;
    const { mantissa, scale } = lexer;
    const column = columns.at(cell.column);
    const format = columns.formatOf(cell.style);
    if (!cell.isShared) column.number(row, mantissa, scale, format);
    else if (columns.isSharedIndex(mantissa, scale)) column.sharedText(row, mantissa, format);
    else return NOT_PLAIN;
    if (cell.formulaTo > cell.formulaFrom) {
      const { formulas } = columns;
      formulas.texts.append(bytes, cell.formulaFrom, cell.formulaTo);
      column.formula(row, formulas.own(formulas.texts.finish()), true, format);
    }
    return next;
  }
}
