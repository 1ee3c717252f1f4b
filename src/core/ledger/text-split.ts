import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";

/** What texts of a sheet say of how the amounts beside them are made up: 其中39.046万元列2110302；10.954万元列2160699. */
export interface TextSplits {
  /** How many of them say something. */
  readonly judged: number;
  /** Where they stand. */
  readonly sheetNames: readonly string[];
  readonly broken: readonly BrokenSplit[];
}

/** Parts in a text that do not add up to the amount of its row; amounts are in the unit. */
export interface BrokenSplit {
  /** 第7行“石桥村”的金额. */
  readonly label: string;
  readonly amount: Amount;
  readonly amountAt: CellRef;
  readonly parts: readonly Amount[];
  readonly textAt: CellRef;
  readonly unit: MoneyUnit;
  /** In how many other rows of the column the parts add up. */
  readonly held: number;
  /** The amounts of the column add up to its total as they are: then it is the text that is odd. */
  readonly isAmountConfirmed: boolean;
}
