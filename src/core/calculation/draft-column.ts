import { scaledDigits } from "../numbers/significant";
import { valueIn, type CellValue } from "../workbook/cell";
import { CellKind, FORMULA_FLAG, NOT_CALCULATED_FLAG, type CellColumn } from "../workbook/snapshot";

/** A column while cells of it change: a copy, so that whoever holds the former column sees no change. */
export class DraftColumn implements CellColumn {
  kinds: Uint8Array;
  mantissas: Float64Array;
  scales: Int16Array;
  formats: Uint16Array;
  readonly strings: string[];
  private readonly base: CellColumn | undefined;
  /** Formulas that were put or taken, by row; the base tells the others. */
  private readonly formulas: Map<number, string | undefined>;
  private readonly indexes = new Map<string, number>();

  constructor(before: CellColumn | undefined, length: number) {
    const rows = Math.max(length, before?.kinds.length ?? 0);
    this.kinds = enlarged(new Uint8Array(rows), before?.kinds);
    this.mantissas = enlarged(new Float64Array(rows), before?.mantissas);
    this.scales = enlarged(new Int16Array(rows), before?.scales);
    this.formats = enlarged(new Uint16Array(rows), before?.formats);
    this.strings = [...(before?.strings ?? [])];
    // A draft of a draft would make every formula's way longer with every edit.
    this.base = before instanceof DraftColumn ? before.base : before;
    this.formulas = new Map(before instanceof DraftColumn ? before.formulas : []);
  }

  formulaAt(row: number): string | undefined {
    return this.formulas.has(row) ? this.formulas.get(row) : this.base?.formulaAt(row);
  }

  putFormula(row: number, formula: string | undefined): void {
    this.formulas.set(row, formula);
    this.kinds[row] = formula === undefined ? CellKind.blank : FORMULA_FLAG | NOT_CALCULATED_FLAG;
  }

  /** value: undefined where it could not be calculated. False where that stood there before. */
  put(row: number, value: CellValue | undefined): boolean {
    const flags = this.kinds[row]! & FORMULA_FLAG;
    if (!value) {
      const isNew = (this.kinds[row]! & NOT_CALCULATED_FLAG) === 0;
      this.kinds[row] = flags | NOT_CALCULATED_FLAG;
      this.mantissas[row] = this.scales[row] = 0;
      return isNew;
    }
    if ((this.kinds[row]! & NOT_CALCULATED_FLAG) === 0 && isSame(valueIn(this, row), value)) return false;
    this.kinds[row] = flags | CellKind[value.kind];
    this.scales[row] = 0;
    if (value.kind === "number") {
      const { mantissa, scale } = scaledDigits(value.value);
      this.mantissas[row] = mantissa;
      this.scales[row] = scale;
    } else if (value.kind === "text" || value.kind === "error")
      this.mantissas[row] = this.indexOf(value.value);
    else this.mantissas[row] = value.kind === "boolean" && value.value ? 1 : 0;
    return true;
  }

  private indexOf(text: string): number {
    let index = this.indexes.get(text);
    if (index === undefined) this.indexes.set(text, (index = this.strings.push(text) - 1));
    return index;
  }
}

function isSame(one: CellValue, other: CellValue): boolean {
  if (one.kind === "number" && other.kind === "number") return one.value.equals(other.value);
  if (one.kind === "blank" || other.kind === "blank") return one.kind === other.kind;
  return one.kind === other.kind && one.value === other.value;
}

function enlarged<Cells extends { set(from: ArrayLike<number>): void }>(
  cells: Cells,
  before: ArrayLike<number> | undefined,
): Cells {
  if (before) cells.set(before);
  return cells;
}
