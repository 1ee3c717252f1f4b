import { CellKind, FORMULA_FLAG, type CellColumn } from "../../../core/workbook/snapshot";
import type { ScaledNumber } from "../../shared/cell-number";
import type { RowBudget } from "../xlsx/row-budget";

/** One column of a table whose length is not known before its last row: typed arrays that double. */
export class TableColumn implements CellColumn {
  kinds = new Uint8Array(64);
  mantissas = new Float64Array(64);
  scales = new Int16Array(64);
  formats = new Uint16Array(64);
  readonly strings: string[] = [];
  private length = 0;
  private readonly indexes = new Map<string, number>();
  private readonly formulas = new Map<number, string>();

  constructor(private readonly budget: RowBudget) {
    budget.spend(64);
  }

  get rowCount(): number {
    return this.length;
  }

  formulaAt(row: number): string | undefined {
    return this.formulas.get(row);
  }

  number(row: number, { mantissa, scale }: Readonly<ScaledNumber>, format: number): void {
    this.put(row, CellKind.number, mantissa, scale, format);
  }

  boolean(row: number, value: boolean, format: number): void {
    this.put(row, CellKind.boolean, value ? 1 : 0, 0, format);
  }

  text(row: number, kind: typeof CellKind.text | typeof CellKind.error, text: string, format: number): void {
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.strings.push(text) - 1;
      this.indexes.set(text, index);
    }
    this.put(row, kind, index, 0, format);
  }

  /** Of a cell that has been put. */
  formula(row: number, formula: string): void {
    this.formulas.set(row, formula);
    this.kinds[row]! |= FORMULA_FLAG;
  }

  /** Cuts the arrays to what is used. */
  finish(): CellColumn {
    this.kinds = this.kinds.slice(0, this.length);
    this.mantissas = this.mantissas.slice(0, this.length);
    this.scales = this.scales.slice(0, this.length);
    this.formats = this.formats.slice(0, this.length);
    this.indexes.clear();
    return this;
  }

  private put(row: number, kind: CellKind, mantissa: number, scale: number, format: number): void {
    if (row >= this.kinds.length) this.grow(Math.max(this.kinds.length * 2, row + 1));
    this.kinds[row] = kind;
    this.mantissas[row] = mantissa;
    this.scales[row] = scale;
    this.formats[row] = format;
    if (row >= this.length) this.length = row + 1;
  }

  private grow(capacity: number): void {
    this.budget.spend(capacity - this.kinds.length);
    const kinds = new Uint8Array(capacity);
    const mantissas = new Float64Array(capacity);
    const scales = new Int16Array(capacity);
    const formats = new Uint16Array(capacity);
    kinds.set(this.kinds);
    mantissas.set(this.mantissas);
    scales.set(this.scales);
    formats.set(this.formats);
    Object.assign(this, { kinds, mantissas, scales, formats });
  }
}
