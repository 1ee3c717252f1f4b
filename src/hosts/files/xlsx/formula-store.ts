import { shiftFormula } from "./shift-formula";
import { StoredTexts } from "./stored-texts";

/** The cell that bears the text of a shared formula. */
interface SharedFormula {
  readonly row: number;
  readonly column: number;
  readonly text: number;
}

/**
 * The formulas of one sheet. A cell keeps one number: 1 + index of its own text, or −(1 + group) of a shared formula,
 * whose text is moved to the cell when it is asked for.
 */
export class FormulaStore {
  readonly texts = new StoredTexts();
  private readonly groups: (SharedFormula | undefined)[] = [];
  private readonly groupOf = new Map<string, number>();

  own(text: number): number {
    return text + 1;
  }

  /** The cell with the text; others of the group may come before or after it. */
  master(id: string, row: number, column: number, text: number): number {
    this.groups[this.group(id)] = { row, column, text };
    return text + 1;
  }

  member(id: string): number {
    return -(this.group(id) + 1);
  }

  formulaOf(reference: number, row: number, column: number): string | undefined {
    if (reference > 0) return this.texts.at(reference - 1);
    const group = this.groups[-reference - 1];
    return group && shiftFormula(this.texts.at(group.text), row - group.row, column - group.column);
  }

  private group(id: string): number {
    const known = this.groupOf.get(id);
    if (known !== undefined) return known;
    const fresh = this.groups.push(undefined) - 1;
    this.groupOf.set(id, fresh);
    return fresh;
  }
}
