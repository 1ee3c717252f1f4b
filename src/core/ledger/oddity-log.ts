import type { CellRef } from "../workbook/cell";
import type { AnyField } from "./field-names";
import type { Oddity, OddityKind } from "./ledger";

/** Collects what is odd in the data; what a whole column has in common is said once. */
export class OddityLog {
  readonly oddities: Oddity[] = [];
  private readonly notCalculated = new Set<string>();
  private readonly textFigures = new Map<string, CellRef[]>();
  private readonly unknownWords = new Map<string, { at: CellRef[] }>();

  add(kind: OddityKind, field: AnyField, at: readonly CellRef[], text: string, project?: number): void {
    this.oddities.push({ kind, field, at, text, ...(project !== undefined && { project }) });
  }

  /** A formula without a stored value: said for the first one of its column. */
  addNotCalculated(field: AnyField, at: CellRef): void {
    const column = `${field} ${at.sheet} ${at.column}`;
    if (this.notCalculated.has(column)) return;
    this.notCalculated.add(column);
    this.add("not-calculated", field, [at], "");
  }

  /** A figure typed as a text, such as “1,234.50”: said once a column, with every cell that holds one. */
  addTextFigure(field: AnyField, at: CellRef, text: string): void {
    const column = `${field} ${at.sheet} ${at.column}`;
    const known = this.textFigures.get(column);
    if (known) {
      known.push(at);
      return;
    }
    const cells = [at];
    this.textFigures.set(column, cells);
    this.add("text-figure", field, cells, text);
  }

  /** A word outside its list: said once a word, with every cell that holds it. */
  addUnknownWord(field: AnyField, at: CellRef, word: string): void {
    const known = this.unknownWords.get(`${field} ${word}`);
    if (known) {
      known.at.push(at);
      return;
    }
    const cells = [at];
    this.unknownWords.set(`${field} ${word}`, { at: cells });
    this.add("unknown-word", field, cells, word);
  }
}
