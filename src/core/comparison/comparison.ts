import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { ExportColumn, Subject, SystemExport } from "./system-export";

/** same covers 尾差: the coarser of the two figures is the finer one rounded. */
export type ComparisonState = "same" | "rounding" | "differs" | "ledger-only" | "system-only" | "unreadable";

/** One project, one subject: what the ledger says and what the system says. */
export interface ComparisonLine {
  readonly subject: Subject;
  readonly state: ComparisonState;
  readonly code?: string;
  readonly name: string;
  /** Indexes of the ledger's projects, ascending; empty for system-only. */
  readonly projects: readonly number[];
  /** Rows of the export, as people count; empty for ledger-only. */
  readonly rows: readonly number[];
  /** Cells of those rows, where several sheets make up the list. */
  readonly cells?: readonly CellRef[];
  /** In the ledger's unit; absent where there is none. */
  readonly ledger?: Amount;
  readonly system?: Amount;
  /** The export's sum in its own unit. */
  readonly exported?: Amount;
  /** Joined by name, because Excel rounded the code of one side to this or from this. */
  readonly roundedCode?: string;
  /** Names on the other side that may be meant; proposed, never joined. */
  readonly near: readonly string[];
}

export interface Comparison {
  readonly exported: SystemExport;
  readonly columns: readonly ComparedColumn[];
  /** By subject, then in the ledger's order, then what only the system has in its own. */
  readonly lines: readonly ComparisonLine[];
}

export interface ComparedColumn extends ExportColumn {
  readonly unit: MoneyUnit;
  /** The export names no unit; the one under which its figures agree was taken. */
  readonly isUnitFound: boolean;
}
