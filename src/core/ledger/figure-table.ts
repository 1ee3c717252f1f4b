import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";

/**
 * A statement that lists no projects and bears its own sums: “三公”经费表, 额度构成表, 收入支出总表. Only what follows
 * from its own headers is kept of it: which figures add up to which.
 */
export interface FigureTable {
  readonly sheetName: string;
  /** What people call it: “三公”经费表. */
  readonly kind: string;
  readonly unit: MoneyUnit;
  /** Decimals of its finest amount, in its own unit. */
  readonly decimals: number;
  readonly sums: readonly FigureSum[];
  readonly shares: readonly FigureShare[];
}

/** One cell of such a table, with the words of its row and column. */
export interface FigureCell {
  readonly label: string;
  readonly at: CellRef;
  /** In the table's unit, nothing counting as 0; absent where the cell cannot be read as an amount. */
  readonly amount?: Amount;
}

/** sum: all parts together, less what is taken. equal: the same figure once more. */
export interface FigureSum {
  readonly kind: "sum" | "equal";
  readonly whole: FigureCell;
  readonly parts: readonly FigureCell[];
  /** What is taken off the parts again. */
  readonly taken?: readonly FigureCell[];
}

/** A figure's share of the total of its lines, as the table states it. */
export interface FigureShare {
  readonly label: string;
  readonly at: CellRef;
  /** In percentage points; absent where the cell cannot be read as a share. */
  readonly stated?: {
    readonly value: Amount;
    readonly decimals: number;
    readonly convention: "fraction" | "percent" | "text";
  };
  readonly part: FigureCell;
  readonly whole: FigureCell;
  /** The lines that make up the whole. */
  readonly lines: readonly FigureCell[];
}
