import type { ColumnField, SingleField, StatedTotalField } from "../ledger/fields";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";

/**
 * What a list of rows is for. ledger: the budget itself, a project a row. approval, adjustments and payments are lists
 * beside it that its figures are held against: 年初批复, 调整明细, 支付明细; summary states the ledger's figures again: 汇总;
 * offices states them by office: 分科室汇总.
 */
export const BLOCK_ROLES = ["ledger", "approval", "adjustments", "payments", "summary", "offices"] as const;
export type BlockRole = (typeof BLOCK_ROLES)[number];

/**
 * A list of adjustments or payments has an amount a row, and says beside it what kind it is, or whether it was paid;
 * some state the project's budget before and after each adjustment.
 */
export type MappedField = ColumnField | "amount" | "kind" | "status" | "budgetBefore" | "budgetAfter";

/** Fields that only lists have. */
export const LIST_FIELDS = [
  "amount",
  "kind",
  "status",
  "budgetBefore",
  "budgetAfter",
] as const satisfies readonly MappedField[];

export interface MappedColumn {
  /** Sheet column, from 0. */
  readonly column: number;
  /** Where it differs from the block's. */
  readonly unit?: MoneyUnit;
  /** Further columns of the same kind: the field is the sum of all, as 调增 and 追加 beside each other. Amounts only. */
  readonly also?: readonly number[];
}

/** Rows of one sheet, and which column is what. */
export interface MappedBlock {
  readonly role: BlockRole;
  /** By name, so that a mapping outlives a change of the order of sheets. */
  readonly sheet: string;
  /** First and last sheet row below the headers, from 0, inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly unit: MoneyUnit;
  readonly columns: Readonly<Partial<Record<MappedField, MappedColumn>>>;
  /** A form that tells of one project: its sum stands in one row, its funding sources in the others. */
  readonly form?: MappedForm;
  /** Sheet rows of which a person said that they are sums of others, or projects of their own, where figures do not tell. */
  readonly sumRows?: readonly number[];
  readonly projectRows?: readonly number[];
}

export interface MappedForm {
  /** Row of the project's sum, such as 年度资金总额. */
  readonly totalRow: number;
  readonly name: string;
  /** Where the name stands. */
  readonly nameAt?: CellRef;
  /** Columns of 分值 and 得分 of the execution, from 0. */
  readonly points?: number;
  readonly score?: number;
}

/**
 * How a workbook without defined names is to be read: what names would say, and what people may correct.
 * A cell or a text stands for a single field such as 单位名称.
 */
export interface Mapping {
  readonly blocks: readonly MappedBlock[];
  readonly singles: Readonly<Partial<Record<SingleField | StatedTotalField, CellRef | string>>>;
}
