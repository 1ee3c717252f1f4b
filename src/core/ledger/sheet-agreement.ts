import type { MoneyUnit } from "../numbers/money-unit";
import type { FigureCell } from "./figure-table";

/** Figures that two sheets of a workbook state in the same words. */
export interface SheetAgreement {
  /** How many figures were found to stand on two sheets. */
  readonly judged: number;
  readonly differences: readonly SheetDifference[];
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
