/**
 * What a host reads from a workbook: plain, serialisable data, columnar because a sheet may have a million rows.
 * Rows and columns are counted from 0 everywhere in the code; people see A1 addresses (address.ts).
 */
export interface WorkbookSnapshot {
  /** File name without folder, as the user knows it. */
  readonly fileName: string;
  readonly date1904: boolean;
  /** The application that wrote the file, where the file says so. */
  readonly application?: string;
  /** When the file was last saved, ISO 8601, where the file says so. */
  readonly savedAt?: string;
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly DefinedName[];
  /** Number format codes; a cell's style points here. Index 0 is General. */
  readonly numberFormats: readonly string[];
  /** Some cells bear CALCULATED_FLAG. */
  readonly holdsCalculated?: true;
  /** What Heji keeps in this workbook; absent in a workbook that Heji has never written to. */
  readonly memory?: WorkbookMemory;
}

export interface DefinedName {
  readonly name: string;
  /** Index of the sheet the name belongs to; absent for workbook scope. */
  readonly sheet?: number;
  /** Without the leading "=". */
  readonly formula: string;
  readonly hidden: boolean;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very-hidden";
  readonly isProtected: boolean;
  /** A chart sheet or macro sheet has no cells but keeps its place in the order. */
  readonly hasCells: boolean;
  /** One past the last row that holds a value or formula. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** By column index; undefined where the column is empty. */
  readonly columns: readonly (CellColumn | undefined)[];
  readonly merges: readonly Area[];
  /** Sorted row indexes. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  readonly tables: readonly TableSnapshot[];
  readonly comments: readonly CommentSnapshot[];
  /** Areas that one array formula or data table fills: no cell of them can be changed alone. */
  readonly arrayAreas?: readonly Area[];
}

/** Inclusive on all sides. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface TableSnapshot {
  readonly name: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly totalsRows: number;
  readonly columns: readonly string[];
}

export interface CommentSnapshot {
  readonly row: number;
  readonly column: number;
  readonly author: string;
  readonly text: string;
}

/** Kinds of a cell, in the low bits of CellColumn.kinds. */
export const CellKind = { blank: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;
export type CellKind = (typeof CellKind)[keyof typeof CellKind];
export const KIND_MASK = 0x07;
/** Set where the cell holds a formula. */
export const FORMULA_FLAG = 0x08;
/** Set where a formula carries no stored value (未重算): the kind is blank then. */
export const NOT_CALCULATED_FLAG = 0x10;
/** Set where the value is not the file's: the formula carried none and was calculated here. */
export const CALCULATED_FLAG = 0x20;

/**
 * One column of cells. Arrays are indexed by row and may end before the sheet's rowCount (the rest is blank).
 *
 * number: mantissas × 10^-scales, 15 significant digits as Excel shows and compares them (safe integer; scale −308…308+15).
 * text and error: mantissas is an index into strings (error: "#DIV/0!").
 * boolean: 0 or 1. blank: 0.
 */
export interface CellColumn {
  readonly kinds: Uint8Array;
  readonly mantissas: Float64Array;
  readonly scales: Int16Array;
  /** Index into WorkbookSnapshot.numberFormats. */
  readonly formats: Uint16Array;
  /** Texts of this column, each distinct text once where the host can tell. */
  readonly strings: readonly string[];
  /** Formula without "=", by row, for rows that bear FORMULA_FLAG. Shared formulas are already moved to their row. */
  formulaAt(row: number): string | undefined;
}

/** Versioned content of the custom XML part urn:heji:workbook:1; the same for file and Excel. Losing it is harmless. */
export interface WorkbookMemory {
  readonly version: 1;
  /** Sheets that Heji added, by the name they bear now. Sheets are ours by this list, never by name alone. */
  readonly sheets: readonly { readonly role: SheetRole; readonly name: string }[];
  /** Findings the checker looked up and found in order. */
  readonly verified: readonly VerifiedNote[];
  /** User settings, by key. */
  readonly settings: Readonly<Record<string, string>>;
  /** Comments that Heji added, so that clearing removes exactly these. */
  readonly comments: readonly { readonly sheet: string; readonly cell: string; readonly id: string }[];
}

export type SheetRole =
  "findings" | "reconciliation" | "report" | "self-evaluation" | "comparison" | "explanations";

/** 已核实，无须修改. Lapses when a figure of the finding changes, because the finding's id then changes. */
export interface VerifiedNote {
  readonly finding: string;
  readonly note: string;
  readonly checker: string;
  /** As the checker's machine gave it, YYYY-MM-DD. */
  readonly date: string;
}
