import type { Amount } from "../numbers/amount";
import type { AmountField } from "./fields";

export interface FormRows {
  /** Sheet row of 年度资金总额. */
  readonly totalRow: number;
  /** Columns of 分值 and 得分 of the execution. */
  readonly points?: number;
  readonly score?: number;
}

/** What a form states of one source of its project's money, or of what it is spent for: 当年财政拨款, 项目支出. */
export interface FundRow {
  readonly project: number;
  readonly block: number;
  readonly row: number;
  /** As in the sheet, without numbering, 其中 and colon. */
  readonly label: string;
  /** In heading.unit; a blank or nil is absent. */
  readonly amounts: Readonly<Partial<Record<AmountField, Amount>>>;
  readonly executionRate?: StatedFundRate;
  /** Fields whose cell holds something that cannot be read. */
  readonly unread: readonly (AmountField | "executionRate")[];
}

export interface StatedFundRate {
  /** Percentage points, with the decimals as typed or shown. */
  readonly value: Amount;
  readonly decimals: number;
  readonly wrongUnit?: string;
  /** How the cell holds it. */
  readonly convention: "fraction" | "percent" | "text";
}

export interface BesideForm {
  readonly block: number;
  /** The ledger's rows of its project, ascending; at least one. */
  readonly members: readonly number[];
  /** Index into Ledger.funds of the row of its sum: here it is a row of the form like the others. */
  readonly total: number;
}

/** Rows that together make up a project's sum, or another row. */
export interface FundDivision {
  readonly project: number;
  /** Index into Ledger.funds of the row that they make up; absent where it is the project's sum itself. */
  readonly whole?: number;
  /** Indexes into Ledger.funds, ascending; at least one. */
  readonly parts: readonly number[];
  /** One of them takes up whatever the others leave (其他资金): nothing of the whole stands elsewhere. */
  readonly isComplete: boolean;
  /** Parts of another row, all under 其中, which may name as few as it likes; below the sum itself it is but a word. */
  readonly isOfWhich?: true;
}
