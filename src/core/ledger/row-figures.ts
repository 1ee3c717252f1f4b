import { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { valueIn } from "../workbook/cell";
import type { CellColumn } from "../workbook/snapshot";
import type { BlockCells } from "./block-cells";
import { AMOUNT_FIELDS } from "./fields";

/** In how many columns a row states something, and in how many it is exactly the sum of other rows. */
export interface SumTally {
  readonly equal: number;
  readonly tested: number;
}

/** The amounts of a block's rows as typed, and whether one row is the sum of others. */
export class RowFigures {
  readonly columns: readonly CellColumn[];

  constructor(cells: BlockCells) {
    this.columns = AMOUNT_FIELDS.flatMap((field) => cells.column(field) ?? []);
  }

  at(row: number, column: CellColumn): Amount | undefined {
    const value = valueIn(column, row);
    if (value.kind === "number") return value.value;
    const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
    return reading?.kind === "figure" && reading.unit !== "%" ? reading.amount : undefined;
  }

  hasAny(row: number): boolean {
    return this.columns.some((column) => this.at(row, column) !== undefined);
  }

  /** Columns that are blank in all of the rows, or in the one that would be their sum, tell nothing. */
  sumOf(row: number, rows: readonly number[]): SumTally {
    let [equal, tested] = [0, 0];
    for (const column of this.columns) {
      const stated = this.at(row, column);
      if (stated === undefined) continue;
      const own = rows.flatMap((each) => this.at(each, column) ?? []);
      if (own.length === 0) continue;
      const total = own.reduce((sum, amount) => sum.plus(amount), Amount.zero);
      if (stated.isZero() && total.isZero()) continue;
      tested += 1;
      if (stated.equals(total)) equal += 1;
    }
    return { equal, tested };
  }

  /** Whether in most columns; one that is wrong does not hide what the row is. */
  isMostlySumOf(row: number, rows: readonly number[]): boolean {
    const { equal, tested } = this.sumOf(row, rows);
    return equal > 0 && equal * 2 >= tested;
  }
}
