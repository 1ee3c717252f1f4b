import { Amount } from "./amount";
import { POWERS } from "./scaled-integer";

const ABSENT = 0;
const SCALED = 1;
const WIDE = 2;

/** An amount column as plain data; wide amounts as texts. */
export interface PlainAmounts {
  readonly mantissas: Float64Array;
  readonly scales: Int8Array;
  readonly states: Uint8Array;
  readonly wide: readonly (readonly [index: number, text: string])[];
}

/**
 * Amounts of one field for all projects, held as two typed arrays so that a million rows cost ten bytes each.
 * An entry is an amount or absent (blank or unreadable: the ledger's reading issues tell which).
 * Read with at(), or through column-arithmetic.ts where a whole column is tested at once.
 */
export class AmountColumn {
  readonly length: number;
  private readonly mantissas: Float64Array;
  private readonly scales: Int8Array;
  private readonly states: Uint8Array;
  private readonly wide = new Map<number, Amount>();

  constructor(length: number) {
    this.length = length;
    this.mantissas = new Float64Array(length);
    this.scales = new Int8Array(length);
    this.states = new Uint8Array(length);
  }

  /** The same column from what toPlain gave. */
  static ofPlain({ mantissas, scales, states, wide }: PlainAmounts): AmountColumn {
    const column = new AmountColumn(mantissas.length);
    column.mantissas.set(mantissas);
    column.scales.set(scales);
    column.states.set(states);
    for (const [index, text] of wide) column.wide.set(index, Amount.of(text));
    return column;
  }

  static of(amounts: readonly (Amount | undefined)[]): AmountColumn {
    const column = new AmountColumn(amounts.length);
    amounts.forEach((amount, index) => amount && column.set(index, amount));
    return column;
  }

  /** Data without behaviour, for handing the column to another thread. */
  toPlain(): PlainAmounts {
    const { mantissas, scales, states } = this;
    return {
      mantissas,
      scales,
      states,
      wide: [...this.wide].map(([index, amount]) => [index, amount.toString()]),
    };
  }

  set(index: number, amount: Amount): void {
    const scaled = amount.scaled();
    if (scaled) this.setScaled(index, scaled.mantissa, scaled.scale);
    else {
      this.states[index] = WIDE;
      this.wide.set(index, amount);
    }
  }

  /** mantissa × 10^-scale, a safe integer and 0 ≤ scale ≤ 15: set without an object in between. */
  setScaled(index: number, mantissa: number, scale: number): void {
    this.mantissas[index] = mantissa;
    this.scales[index] = scale;
    this.states[index] = SCALED;
  }

  /** Takes over an entry of another column, absent ones too. */
  copy(index: number, from: AmountColumn, at: number): void {
    this.mantissas[index] = from.mantissas[at]!;
    this.scales[index] = from.scales[at]!;
    this.states[index] = from.states[at]!;
    if (from.states[at] === WIDE) this.wide.set(index, from.wide.get(at)!);
  }

  clear(index: number): void {
    this.states[index] = ABSENT;
  }

  at(index: number): Amount | undefined {
    const state = this.states[index];
    if (state === SCALED) return Amount.ofScaled(this.mantissas[index]!, this.scales[index]!);
    return state === WIDE ? this.wide.get(index) : undefined;
  }

  has(index: number): boolean {
    return this.states[index] !== ABSENT && this.states[index] !== undefined;
  }

  /** The sign of an entry, without an object for it; 0 where it is zero or absent. */
  signAt(index: number): -1 | 0 | 1 {
    const state = this.states[index];
    if (state === SCALED) {
      const mantissa = this.mantissas[index]!;
      return mantissa > 0 ? 1 : mantissa < 0 ? -1 : 0;
    }
    return state === WIDE ? this.wide.get(index)!.sign() : 0;
  }

  /** Whether no entry is present. */
  isBlank(): boolean {
    return !this.states.includes(SCALED) && !this.states.includes(WIDE);
  }

  /** Whether any entry is negative: one look at a column that mostly has none. */
  hasNegative(): boolean {
    const { mantissas, states } = this;
    for (let index = 0; index < mantissas.length; index++)
      if (mantissas[index]! < 0 && states[index] === SCALED) return true;
    for (const [index, amount] of this.wide) if (states[index] === WIDE && amount.isNegative()) return true;
    return false;
  }

  /** The order of two entries, both present. */
  compare(one: number, other: number): -1 | 0 | 1 {
    const { scales, mantissas } = this;
    const gap = scales[one]! - scales[other]!;
    const left = mantissas[one]! * POWERS[Math.max(0, -gap)]!;
    const right = mantissas[other]! * POWERS[Math.max(0, gap)]!;
    const isExact =
      this.isScaled(one) && this.isScaled(other) && Number.isSafeInteger(left) && Number.isSafeInteger(right);
    if (!isExact) return this.at(one)!.compare(this.at(other)!);
    return left < right ? -1 : left > right ? 1 : 0;
  }

  /** Whether mantissaAt and scaleAt tell the whole entry. */
  isScaled(index: number): boolean {
    return this.states[index] === SCALED;
  }

  mantissaAt(index: number): number {
    return this.mantissas[index]!;
  }

  scaleAt(index: number): number {
    return this.scales[index]!;
  }
}
