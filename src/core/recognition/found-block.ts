import type { Doubt } from "./doubts";
import type { roleOf } from "./block-roles";
import type { BlockRole, MappedForm } from "./mapping";
import type { HeadedColumn, ProposedField } from "./proposal";
import type { Table } from "./table";
import type { TableUnit } from "./table-unit";
import type { TitleNotes } from "./title-notes";

/** A table with its fields, before it is compared with the workbook's other tables. */
export interface FoundBlock {
  readonly table: Table;
  readonly title: TitleNotes;
  readonly fields: readonly ProposedField[];
  readonly others: readonly HeadedColumn[];
  readonly doubts: readonly Doubt[];
  readonly role: NonNullable<ReturnType<typeof roleOf>>;
  /** Whether a header says which column names the projects. */
  readonly isNamed: boolean;
  readonly unit: TableUnit;
  readonly form?: MappedForm;
}

/** A block whose role in the workbook is known. */
export interface RoledBlock extends FoundBlock {
  readonly role: BlockRole;
  /** A list of which hardly any project stands in the ledger; "unlikely" where it tells no single payments either. */
  readonly apart?: "unlikely" | "unclear";
}

/** 工作表“年初批复”第3—22行. */
export function placeOfBlock({ table }: FoundBlock): string {
  return `工作表“${table.view.snapshot.name}”第${table.firstRow + 1}—${table.lastRow + 1}行`;
}
