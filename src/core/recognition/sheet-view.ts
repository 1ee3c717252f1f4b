import { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { cellAt, type CellRef } from "../workbook/cell";
import {
  CellKind,
  KIND_MASK,
  NOT_CALCULATED_FLAG,
  type Area,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../workbook/snapshot";

/** One sheet as recognition looks at it: texts, numbers and merges by row and column. */
export class SheetView {
  readonly snapshot: SheetSnapshot;

  constructor(
    readonly workbook: WorkbookSnapshot,
    readonly sheet: number,
  ) {
    this.snapshot = workbook.sheets[sheet]!;
  }

  /** Trimmed; undefined where the cell holds no text. */
  text(row: number, column: number): string | undefined {
    return this.typedText(row, column)?.trim() || undefined;
  }

  /** Blanks before a text, a full-width one counted twice. */
  indentAt(row: number, column: number): number {
    const [blanks] = /^\s*/.exec(this.typedText(row, column) ?? "")!;
    return [...blanks].reduce((width, blank) => width + (blank === "\u3000" ? 2 : 1), 0);
  }

  private typedText(row: number, column: number): string | undefined {
    const cells = this.snapshot.columns[column];
    if (!cells || ((cells.kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) return undefined;
    return cells.strings[cells.mantissas[row]!]!;
  }

  /** A number, or a formula that would give one. */
  isNumber(row: number, column: number): boolean {
    const flags = this.snapshot.columns[column]?.kinds[row] ?? 0;
    return (flags & KIND_MASK) === CellKind.number || (flags & NOT_CALCULATED_FLAG) !== 0;
  }

  isBlank(row: number, column: number): boolean {
    const flags = this.snapshot.columns[column]?.kinds[row] ?? 0;
    return flags === 0 || ((flags & KIND_MASK) === CellKind.text && this.text(row, column) === undefined);
  }

  isRowBlank(row: number): boolean {
    for (let column = 0; column < this.snapshot.columnCount; column++)
      if (!this.isBlank(row, column)) return false;
    return true;
  }

  /** The figure of a cell as typed, a text such as “1,234.50” included; undefined where it holds none. */
  figure(row: number, column: number): Figure | undefined {
    const { value, format } = cellAt(this.workbook, this.sheet, row, column);
    if (value.kind === "number")
      return { amount: value.value, decimals: value.value.decimals(), isPercent: /%/.test(format) };
    if (value.kind !== "text") return undefined;
    const reading = parseFigure(value.value);
    if (reading.kind !== "figure") return undefined;
    const isPercent = reading.unit === "%";
    return {
      amount: isPercent ? reading.amount.shifted(-2) : reading.amount,
      decimals: reading.decimals + (isPercent ? 2 : 0),
      isPercent,
    };
  }

  /** The amount of a cell; a blank or nil counts as nothing. */
  amount(row: number, column: number): Amount {
    return this.figure(row, column)?.amount ?? Amount.zero;
  }

  ref(row: number, column: number): CellRef {
    return { sheet: this.snapshot.name, row, column };
  }

  mergesAcross(top: number, bottom: number): readonly Area[] {
    return this.snapshot.merges.filter((area) => area.top <= bottom && area.bottom >= top);
  }
}

/** isPercent: the cell says so itself; the amount is the fraction then. */
export interface Figure {
  readonly amount: Amount;
  readonly decimals: number;
  readonly isPercent: boolean;
}
