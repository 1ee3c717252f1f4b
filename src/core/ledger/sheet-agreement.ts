import type { MoneyUnit } from "../numbers/money-unit";
import type { FigureCell } from "./figure-table";

/** Figures that two sheets of a workbook state in the same words. */
export interface SheetAgreement {
  /** How many figures were found to stand on two sheets. */
  readonly judged: number;
  readonly differences: readonly SheetDifference[];
  /** Totals of tables of details that are not what the row states of which they are the details. */
  readonly details: readonly DetailDifference[];
}

/** One figure of a row, and the total of its details on another sheet. */
export interface DetailDifference {
  readonly stated: FigureCell;
  readonly unit: MoneyUnit;
  readonly total: FigureCell;
  readonly totalUnit: MoneyUnit;
  /** How many other columns of the two agree. */
  readonly held: number;
}

/**
 * Two rows of which each sheet states the other's figure, while the totals and further rows agree. `one` and `other`
 * hold them in the same order.
 */
export interface SheetDifference {
  readonly one: Stated;
  readonly other: Stated;
  /** How many further rows of the two sheets agree. */
  readonly held: number;
}

export interface Stated {
  readonly sheetName: string;
  readonly unit: MoneyUnit;
  readonly cells: readonly FigureCell[];
}
