import {
  CellKind,
  FORMULA_FLAG,
  KIND_MASK,
  NOT_CALCULATED_FLAG,
  type CellColumn,
} from "../../../core/workbook/snapshot";
import type { FormulaStore } from "./formula-store";
import { LocalStrings } from "./local-strings";
import type { RowBudget } from "./row-budget";
import { TextCollector } from "./text-collector";

/** One column while its sheet is read: typed arrays that double when a row lies beyond them. */
export class GrowingColumn {
  private kinds = new Uint8Array(64);
  private mantissas = new Float64Array(64);
  private scales = new Int16Array(64);
  private formats = new Uint16Array(64);
  private formulas: Int32Array | undefined;
  private length = 0;
  /** Texts of its own: inline strings, formula results and errors. Their cells hold −(index + 1) until finish. */
  readonly own = new TextCollector();
  private hasOwn = false;
  private readonly strings: string[] = [];
  private readonly local: LocalStrings;

  constructor(
    shared: readonly string[],
    private readonly store: FormulaStore,
    private readonly budget: RowBudget,
  ) {
    this.local = new LocalStrings(shared, this.strings);
  }

  number(row: number, mantissa: number, scale: number, format: number): void {
    this.put(row, CellKind.number, mantissa, scale, format);
  }

  boolean(row: number, value: boolean, format: number): void {
    this.put(row, CellKind.boolean, value ? 1 : 0, 0, format);
  }

  /** index: into the workbook's shared strings. */
  sharedText(row: number, index: number, format: number): void {
    this.put(row, CellKind.text, this.local.indexOf(index), 0, format);
  }

  /** index: what own.finish() gave. */
  ownText(
    row: number,
    index: number,
    kind: typeof CellKind.text | typeof CellKind.error,
    format: number,
  ): void {
    this.hasOwn = true;
    this.put(row, kind, -(index + 1), 0, format);
  }

  /** reference: what the formula store gave. The cell's value, if any, has been put before. */
  formula(row: number, reference: number, hasValue: boolean, format: number): void {
    if (!hasValue) this.put(row, CellKind.blank, 0, 0, format);
    this.formulas ??= new Int32Array(this.kinds.length);
    this.formulas[row] = reference;
    this.kinds[row]! |= FORMULA_FLAG | (hasValue ? 0 : NOT_CALCULATED_FLAG);
  }

  /** The rows that are used: one past the last. */
  get rowCount(): number {
    return this.length;
  }

  finish(column: number): CellColumn {
    const { length, store } = this;
    const kinds = this.kinds.subarray(0, length);
    const mantissas = this.mantissas.subarray(0, length);
    if (this.hasOwn) this.placeOwnTexts(kinds, mantissas);
    const formulas = this.formulas?.subarray(0, length);
    return {
      kinds,
      mantissas,
      scales: this.scales.subarray(0, length),
      formats: this.formats.subarray(0, length),
      strings: this.strings,
      formulaAt: (row) => (formulas?.[row] ? store.formulaOf(formulas[row], row, column) : undefined),
    };
  }

  private placeOwnTexts(kinds: Uint8Array, mantissas: Float64Array): void {
    const base = this.strings.length - 1;
    for (const text of this.own.texts()) this.strings.push(text);
    for (let row = 0; row < kinds.length; row++)
      if (mantissas[row]! < 0 && (kinds[row]! & KIND_MASK) !== CellKind.number)
        mantissas[row] = base - mantissas[row]!;
  }

  private put(row: number, kind: CellKind, mantissa: number, scale: number, format: number): void {
    if (row >= this.kinds.length) this.grow(row + 1);
    this.kinds[row] = kind;
    this.mantissas[row] = mantissa;
    this.scales[row] = scale;
    this.formats[row] = format;
    if (row >= this.length) this.length = row + 1;
  }

  private grow(rows: number): void {
    const capacity = Math.max(this.kinds.length * 2, rows);
    this.budget.spend(capacity - this.kinds.length);
    const grown = <T extends { set(from: ArrayLike<number>): void }>(fresh: T, old: ArrayLike<number>): T => {
      fresh.set(old);
      return fresh;
    };
    this.kinds = grown(new Uint8Array(capacity), this.kinds);
    this.mantissas = grown(new Float64Array(capacity), this.mantissas);
    this.scales = grown(new Int16Array(capacity), this.scales);
    this.formats = grown(new Uint16Array(capacity), this.formats);
    if (this.formulas) this.formulas = grown(new Int32Array(capacity), this.formulas);
  }
}
