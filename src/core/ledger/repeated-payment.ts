import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";

/** A row of 支付明细 that says of one payment what a row above it has said. */
export interface RepeatedPayment {
  /** As shown in both. */
  readonly voucher: string;
  /** The project's name, else its code. */
  readonly name: string;
  /** In the list's unit. */
  readonly amount: Amount;
  readonly unit: MoneyUnit;
  readonly at: CellRef;
  readonly first: CellRef;
}
