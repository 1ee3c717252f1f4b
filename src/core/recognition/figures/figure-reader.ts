import type { FigureCell } from "../../ledger/figure-table";
import { withoutBinaryNoise } from "../../numbers/binary-noise";
import { Amount } from "../../numbers/amount";
import { convertUnit, type MoneyUnit } from "../../numbers/money-unit";
import { parseFigure } from "../../numbers/parse-figure";
import { cellAt } from "../../workbook/cell";
import { isDateFormat, isPercentFormat } from "../../workbook/shown-text";
import type { SheetView } from "../sheet-view";

/** Reads the amounts of one statement, all in its unit, and remembers how fine they are. */
export class FigureReader {
  private finest = 0;

  constructor(
    readonly view: SheetView,
    readonly unit: MoneyUnit,
  ) {}

  /** Decimals of the finest amount that has been read. */
  get decimals(): number {
    return this.finest;
  }

  /** A blank or — is nothing, which adds nothing; what is no amount at all stays without one. */
  cell(row: number, column: number, label: string): FigureCell {
    const amount = this.amount(row, column);
    if (amount) this.finest = Math.max(this.finest, amount.decimals());
    return { label, at: this.view.ref(row, column), ...(amount && { amount }) };
  }

  /** cell, where a blank says that the sum was not filled in: it is left without an amount. */
  whole(row: number, column: number, label: string): FigureCell {
    const cell = this.cell(row, column, label);
    return this.isEmpty(row, column) ? { label, at: cell.at } : cell;
  }

  /** Blank, — or 无. */
  isEmpty(row: number, column: number): boolean {
    if (this.view.isNumber(row, column)) return false;
    const text = this.view.text(row, column);
    return this.view.isBlank(row, column) || (text !== undefined && parseFigure(text).kind === "nil");
  }

  /** A number, a formula, or a text that reads as a number. */
  isFilled(row: number, column: number): boolean {
    return this.view.isNumber(row, column) || this.view.figure(row, column) !== undefined;
  }

  private amount(row: number, column: number): Amount | undefined {
    const { value, format, notCalculated } = cellAt(this.view.workbook, this.view.sheet, row, column);
    if (notCalculated) return undefined;
    if (value.kind === "blank") return Amount.zero;
    if (value.kind === "number")
      return isDateFormat(format) || isPercentFormat(format)
        ? undefined
        : withoutBinaryNoise(value.value, this.unit);
    if (value.kind !== "text") return undefined;
    const reading = parseFigure(value.value);
    if (reading.kind === "nil") return Amount.zero;
    if (reading.kind === "text" || reading.unit === "%") return undefined;
    return convertUnit(reading.amount, reading.unit ?? this.unit, this.unit);
  }
}
