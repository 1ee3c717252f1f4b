import type { ReadColumn } from "./column-meaning";
import type { HeaderBand } from "./header-band";
import type { SheetView } from "./sheet-view";

/** Headers and the rows below them, before anything is decided about its columns. */
export interface Table {
  readonly view: SheetView;
  readonly band: HeaderBand;
  /** Columns under headers, from left to right. */
  readonly columns: readonly ReadColumn[];
  readonly firstRow: number;
  readonly lastRow: number;
  /** Last row that belongs to what stands above: notes between it and the headers are this table's. */
  readonly floor: number;
  /** First and last column that the table may use; beside it another table may stand. */
  readonly left: number;
  readonly right: number;
  /** Row below the table where the header of something else stands. */
  readonly below?: number;
}
