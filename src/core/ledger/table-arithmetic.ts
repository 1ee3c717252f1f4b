import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { StatedRate } from "../numbers/stated-rate";
import type { FigureCell, FigureSum } from "./figure-table";

/**
 * What a table shows of itself, beyond what the ledger reads of it: its totals and the columns that are sums of
 * others. Only what does not agree is kept, with what agrees around it, so that one can tell which figure is wrong.
 */
export interface TableArithmetic {
  readonly sheetName: string;
  /** Of the sheet, the row in which its figures begin. */
  readonly firstRow: number;
  /** A money unit; empty where the figures count something. */
  readonly unit: MoneyUnit | "";
  /** How many sums of the table say something, and how many rates. */
  readonly judgedSums: number;
  readonly judgedRates: number;
  readonly broken: readonly BrokenSum[];
  /** Sums that hold and share a figure with those that do not. */
  readonly near: readonly FigureSum[];
  readonly rates: readonly BrokenRate[];
  /** Figures under 其中 that are more than their whole, and how many were looked at; absent where the table has none. */
  readonly parts?: { readonly judged: number; readonly exceeding: readonly ExceedingPart[] };
}

export interface ExceedingPart {
  readonly part: FigureCell;
  readonly whole: FigureCell;
  /** In how many other rows of the table the part is not more. */
  readonly held: number;
}

export interface BrokenSum extends FigureSum {
  /** In how many other places of the table the same way of adding up holds. */
  readonly held: number;
  readonly basis?: SumBasis;
}

/**
 * codes: a class of the classification and the ones below it. of-which: what follows 其中 and ends in 其他. alike: as in
 * other tables under the same headers. subtotals: all rows stand under subtotals that add up.
 */
export type SumBasis = "codes" | "of-which" | "alike" | "subtotals";

export interface BrokenRate {
  readonly label: string;
  readonly at: CellRef;
  readonly stated: StatedRate;
  readonly convention: "fraction" | "percent" | "text";
  readonly numerator: FigureCell;
  readonly denominator: FigureCell;
  readonly held: number;
}
