import type { StatedChange } from "../ledger/assembled";
import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";

/** What an export tells of a project: payments answer to 执行数, quotas to 全年预算数. */
export const SUBJECTS = ["execution", "budget"] as const;
export type ExportSubject = (typeof SUBJECTS)[number];

/** A list of the workbook itself may also tell initial budgets, adjustments (increases less decreases), or what was recovered. */
export type Subject = ExportSubject | "initialBudget" | "adjustment" | "recovered";

/** What the finance system exported: a list of quotas or payments, several rows a project. */
export interface SystemExport {
  readonly fileName: string;
  readonly sheetName: string;
  /** The sheets that make up the list, where they are several. */
  readonly sheetNames?: readonly string[];
  readonly subjects: readonly ExportColumn[];
  readonly rows: readonly ExportRow[];
}

export interface ExportColumn {
  readonly subject: Subject;
  /** As it stands in the header, with the column's letter: F列“支付金额”. */
  readonly place: string;
  /** Absent where neither header nor note names it; the figures then decide. */
  readonly unit?: MoneyUnit;
}

/** One row of the export that bears an amount. */
export interface ExportRow {
  /** As people count, from 1. */
  readonly row: number;
  readonly code?: string;
  /** A code that Excel turned into a number and rounded to 15 digits: many projects may share it now. */
  readonly roundedCode?: string;
  readonly name?: string;
  /** When it was paid, as 20200506; absent where the export does not say. */
  readonly day?: number;
  /** Of which money it is, where the list says so: 当年, 上年结转. */
  readonly money?: string;
  /** Present where it is a reduction without the sign that the others of its list bear. */
  readonly unsigned?: StatedChange;
  /** Where its figure stands, in a list that several sheets make up. */
  readonly at?: CellRef;
  /** One for each of the export's subjects, in its own unit; "unreadable" where a text stands instead. */
  readonly amounts: readonly (Amount | "unreadable" | undefined)[];
}

export type ExportReading =
  | { readonly kind: "export"; readonly exported: SystemExport }
  /** message: one Chinese sentence that says what cannot be told and how to say it. */
  | { readonly kind: "unusable"; readonly message: string };
