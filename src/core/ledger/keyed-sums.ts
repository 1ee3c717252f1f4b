import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { FigureCell } from "./figure-table";

/** What tables of one row a key (合同编号) state that is the sum of another table's rows of that key. */
export interface KeyedSums {
  /** How many figures were held against such a sum. */
  readonly judged: number;
  /** The sheets of the tables that were held against each other. */
  readonly sheetNames: readonly string[];
  readonly differences: readonly KeyedDifference[];
}

export interface KeyedDifference {
  /** As the table of one row a key shows it; of a stray, as the details do. */
  readonly key: string;
  readonly sheetName: string;
  readonly detailSheet: string;
  /** Absent where the table lacks the key that the details bear. */
  readonly stated?: FigureCell;
  readonly unit: MoneyUnit | "";
  /** Under what key the details bear what seems to be meant, where they lack this one. */
  readonly writtenAs?: string;
  /** In reading order; none where the details lack the key. */
  readonly details: readonly FigureCell[];
  readonly detailUnit: MoneyUnit | "";
  /** Of the details, in their unit. */
  readonly sum: Amount;
  /** The header of the details' column. */
  readonly detailHeader: string;
  /** Details that state less may be those of one year, where the other figure runs over several. */
  readonly isPerhapsPartial: boolean;
  /** Two of the details that both state what is too much, the later one first. */
  readonly twice?: readonly [FigureCell, FigureCell];
  /** How many other figures of the column are the sums of their details. */
  readonly held: number;
}
