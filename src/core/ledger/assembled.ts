import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { AmountField } from "./fields";

/** One adjustment of one project, as 调整明细 lists it. */
export interface JournalRow {
  /** The cell of its document; of the project where the list has no such column. */
  readonly at: CellRef;
  /** 文号. */
  readonly document?: string;
  /** As 20200506; absent where the list does not say. */
  readonly day?: number;
}

/** The adjustments of one project in the order in which they were made. */
export interface AdjustmentChain {
  readonly project: number;
  readonly links: readonly ChainLink[];
}

/** One adjustment that says what the budget was before and after it. Amounts are in the list's unit. */
export interface ChainLink {
  readonly unit: MoneyUnit;
  readonly change: Amount;
  readonly changeAt: readonly CellRef[];
  readonly before: StatedLink;
  readonly after: StatedLink;
}

export interface StatedLink {
  readonly amount: Amount;
  readonly at: CellRef;
}

/** Figures that no sheet states by project: what the rows of a list beside the ledger, such as 支付明细, add up to. */
export interface Assembled {
  /** By field, the cells that each project's figure is the sum of; none where the list does not tell of it. */
  readonly parts: Readonly<Partial<Record<AmountField, readonly (readonly CellRef[])[]>>>;
  /** By field, projects of which a part cannot be read. */
  readonly unread: Readonly<Partial<Record<AmountField, readonly number[]>>>;
  /** Projects that only the lists tell of. */
  readonly added: readonly AddedProject[];
  /** Rows that were counted though they are of another year. */
  readonly otherYears: readonly OtherYear[];
  /** Reductions without the sign that the others of their list bear. */
  readonly unsigned?: readonly StatedChange[];
  /** What people should know of it, Chinese sentences. */
  readonly remarks: readonly string[];
}

/** An adjustment as its row states it: 调减 −12.86. */
export interface StatedChange {
  readonly kind: string;
  readonly amount: Amount;
  readonly unit: MoneyUnit;
  readonly at: CellRef;
}

/** A row of a list whose date is not of the budget's year. */
export interface OtherYear {
  readonly project: number;
  readonly at: CellRef;
  /** As 20200506. */
  readonly day: number;
  readonly amounts: readonly CellRef[];
}

/** A project that stands in no approval sheet, only in a list. */
export interface AddedProject {
  readonly project: number;
  readonly list: "adjustments" | "payments";
  readonly sheetName: string;
  /** Names of approved projects that may be meant; proposed, never joined. */
  readonly near: readonly string[];
}
