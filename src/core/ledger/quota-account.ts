import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";

/** A project's account of its quota (指标明细账): what was granted and paid, and what is left after each. */
export interface QuotaAccount {
  readonly sheetName: string;
  /** Sheet row of its headers and the last of its own. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** Absent where it names none, or several. */
  readonly unit?: MoneyUnit;
  readonly name?: string;
  readonly code?: string;
  readonly entries: readonly AccountEntry[];
  readonly total?: AccountTotal;
}

/** granted raises what is left, lowered and paid take from it. Amounts are in the account's unit. */
export type AccountSide = "granted" | "lowered" | "paid";

export interface AccountEntry {
  readonly row: number;
  readonly sides: Readonly<Partial<Record<AccountSide, AccountFigure>>>;
  readonly balance?: AccountFigure;
}

export interface AccountTotal {
  readonly row: number;
  readonly sides: Readonly<Partial<Record<AccountSide, AccountFigure>>>;
  readonly balance?: AccountFigure;
}

/** amount is absent where the cell holds something that cannot be read. */
export interface AccountFigure {
  readonly at: CellRef;
  readonly amount?: Amount;
}
