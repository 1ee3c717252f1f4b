import type { SingleField, StatedTotalField } from "../ledger/fields";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { BlockRole, MappedField, MappedForm, Mapping } from "./mapping";

/** low: the run asks before it goes ahead. */
export type Confidence = "high" | "low";

/** What was understood of a workbook without names; plain data. */
export interface Proposal {
  /** In sheet order, then from top to bottom, then from left to right. */
  readonly blocks: readonly ProposedBlock[];
  readonly singles: readonly ProposedSingle[];
  /** What must be answered before the figures may be judged; empty when the run may go ahead. */
  readonly questions: readonly Question[];
  /** What people should know of the reading though nothing is asked; Chinese sentences. */
  readonly remarks: readonly string[];
  /** Of these, what is said of figures that the ledger does not read. */
  readonly unread?: readonly UnreadRemark[];
  /** Where no ledger was found: what the sheets seem to be and what they lack, a Chinese clause a sheet. */
  readonly unlike?: readonly string[];
}

/** Sheets of which nothing was read, or a sheet from that row on; their own sums may be judged all the same. */
export interface UnreadRemark {
  readonly remark: string;
  readonly sheets: readonly string[];
  readonly fromRow?: number;
}

export interface ProposedBlock {
  readonly role: BlockRole;
  readonly sheet: string;
  /** First and last row of the headers. */
  readonly headerRows: { readonly top: number; readonly bottom: number };
  readonly firstRow: number;
  readonly lastRow: number;
  /** undefined: asked. */
  readonly unit: MoneyUnit | undefined;
  /** Where the unit was taken from, in words: H2“单位：万元”. */
  readonly unitFrom: string;
  readonly fields: readonly ProposedField[];
  /** Columns under a header that stand for nothing that is read. */
  readonly others: readonly HeadedColumn[];
  readonly form?: MappedForm;
  /** Sheet rows of which a person said that they are sums of others, or projects of their own, where figures do not tell. */
  readonly sumRows?: readonly number[];
  readonly projectRows?: readonly number[];
}

export interface HeadedColumn {
  readonly column: number;
  /** All header texts above the column, from top to bottom, parted by “·”. */
  readonly header: string;
  /** The lowest header cell. */
  readonly at: CellRef;
}

export interface ProposedField extends HeadedColumn {
  readonly field: MappedField;
  readonly confidence: Confidence;
  /** Why, in Chinese clauses: 表头“调整预算数”；12行中12行年初＋本列＝全年预算数. */
  readonly evidence: readonly string[];
  /** Further columns that are added to this one. */
  readonly also?: readonly HeadedColumn[];
  /** Columns that might stand for the field as well. */
  readonly rivals: readonly HeadedColumn[];
  /** What people should know of how it is read, a Chinese clause that begins after the column's name. */
  readonly remark?: string;
  /** Where it differs from the block's. */
  readonly unit?: MoneyUnit;
}

export interface ProposedSingle {
  readonly field: SingleField | StatedTotalField;
  readonly value: string;
  /** Absent where only a part of a cell's text says it, such as the year in a title. */
  readonly at?: CellRef;
  readonly evidence: string;
}

export interface Question {
  /** One Chinese sentence that can be answered by picking one of the choices. */
  readonly text: string;
  /** Index of the block that it is about; absent where none is. */
  readonly block?: number;
  readonly field?: MappedField;
  readonly at?: CellRef;
  readonly choices: readonly Choice[];
}

export interface Choice {
  readonly label: string;
  /** The mapping once this is chosen; absent for 以上都不是. */
  readonly mapping?: Mapping;
}
