import type { MoneyUnit } from "../numbers/money-unit";
import type { FigureCell } from "./figure-table";

/** What last year's sheet carries forward, held against what this year's ledger brings over. */
export interface CarriedYears {
  /** How many projects have both figures. */
  readonly judged: number;
  /** Last year's sheet. */
  readonly sheetName: string;
  readonly differences: readonly CarriedDifference[];
}

/** A project whose money grew or shrank at the turn of the year. */
export interface CarriedDifference {
  readonly project: number;
  /** 结转下年 on last year's sheet, in `unit`; its label is the header. */
  readonly carried: FigureCell;
  readonly unit: MoneyUnit;
  /** Of how many other projects both sheets say the same. */
  readonly held: number;
}
