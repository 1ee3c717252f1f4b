import type { Amount } from "../numbers/amount";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { AmountField } from "./fields";

/** A table beside the ledger that states its figures by office: 分科室汇总. Amounts are in heading.unit. */
export interface OfficeSummary {
  readonly sheetName: string;
  /** Not by office, but by the words of another column of the ledger, or project by project. */
  readonly grouping?: "class" | "project";
  /** In which it states them. */
  readonly unit: MoneyUnit;
  readonly fields: readonly AmountField[];
  /** Rows of offices that the ledger names, each once. */
  readonly rows: readonly OfficeRow[];
  /** 合计. */
  readonly total?: OfficeRow;
}

export interface OfficeRow {
  readonly label: string;
  /** Indexes of its projects, ascending. */
  readonly projects: readonly number[];
  readonly amounts: Readonly<Partial<Record<AmountField, OfficeFigure>>>;
  readonly count?: OfficeFigure;
  readonly rate?: OfficeRate;
}

/** value is absent where the cell cannot be read. */
export interface OfficeFigure {
  readonly value?: Amount;
  readonly at: CellRef;
}

/** A rate, in percentage points, as each of the ways to read its cell. */
export interface OfficeRate {
  readonly readings: readonly Amount[];
  readonly at: CellRef;
}
