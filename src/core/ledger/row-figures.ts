import { Amount, sum } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { valueIn } from "../workbook/cell";
import type { CellColumn } from "../workbook/snapshot";
import type { BlockCells } from "./block-cells";
import { AMOUNT_FIELDS } from "./fields";

/** Amounts are rounded to these decimals or finer ones, as the rows' own figures show. */
const COARSEST_DECIMALS = 2;

/** In how many columns a row states something, and in how many it is exactly the sum of other rows. */
export interface SumTally {
  readonly equal: number;
  /** In how many it is the sum but for the rounding of each figure, the exact ones included. */
  readonly near: number;
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
    let [equal, near, tested] = [0, 0, 0];
    for (const column of this.columns) {
      const stated = this.at(row, column);
      if (stated === undefined) continue;
      const own = rows.flatMap((each) => this.at(each, column) ?? []);
      if (own.length === 0) continue;
      const total = sum(own);
      if (stated.isZero() && total.isZero()) continue;
      tested += 1;
      if (stated.equals(total)) equal += 1;
      if (isRoundedSum(stated, own)) near += 1;
    }
    return { equal, near, tested };
  }

  /** Whether in most columns; one that is wrong does not hide what the row is. */
  isMostlySumOf(row: number, rows: readonly number[]): boolean {
    const { equal, tested } = this.sumOf(row, rows);
    return equal > 0 && equal * 2 >= tested;
  }

  /** The same of a row whose number, or lack of one, already tells it from its members: figures may each be rounded. */
  isMostlyRoundedSumOf(row: number, rows: readonly number[]): boolean {
    const { near, tested } = this.sumOf(row, rows);
    return near > 0 && near * 2 >= tested;
  }
}

/** Every figure may be off by half a unit of its last decimal; a sum no larger than that tells nothing. */
function isRoundedSum(stated: Amount, parts: readonly Amount[]): boolean {
  const off = stated.minus(sum(parts)).abs();
  if (off.isZero()) return true;
  const decimals = Math.max(COARSEST_DECIMALS, ...[stated, ...parts].map((amount) => amount.decimals()));
  const most = Amount.ofScaled(5 * (parts.length + 1), decimals + 1);
  return off.compare(most) <= 0 && stated.abs().compare(most) > 0;
}
