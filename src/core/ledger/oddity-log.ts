import type { CellRef } from "../workbook/cell";
import type { AnyField } from "./field-names";
import type { Oddity, OddityKind } from "./ledger";

/** Collects what is odd in the data; what a whole column has in common is said once. */
export class OddityLog {
  readonly oddities: Oddity[] = [];
  private readonly notCalculated = new Set<string>();
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
