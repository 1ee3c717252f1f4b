import type { Figure } from "../recognition/sheet-view";
import { SheetView } from "../recognition/sheet-view";
import type { CellRef } from "../workbook/cell";
import type { SheetSnapshot } from "../workbook/snapshot";

/** Where a row and a column of a turned table stand on the sheet. */
export interface TurnedLine {
  /** Sheet column of what the line is about, and the first sheet row of its figures. */
  readonly column: number;
  readonly top: number;
}

/**
 * A sheet looked at with rows and columns exchanged: each line is a column of figures, the one below the other where
 * several tables of the same rows stand below each other; each column is one of their rows.
 */
export class TurnedView extends SheetView {
  /** Nothing but the figures: what stands around them, notes and merges, is read upright. */
  override readonly snapshot: SheetSnapshot;

  constructor(
    private readonly upright: SheetView,
    private readonly lines: readonly TurnedLine[],
    width: number,
  ) {
    super(upright.workbook, upright.sheet);
    const size = { rowCount: lines.length, columnCount: width };
    this.snapshot = { ...upright.snapshot, ...size, columns: [], merges: [], tables: [] };
  }

  /** Notes that stand around the table on the sheet are in none of its lines. */
  override text(row: number, column: number): string | undefined {
    if (!this.lines[row]) return undefined;
    const at = this.ref(row, column);
    return this.upright.text(at.row, at.column);
  }

  override figure(row: number, column: number): Figure | undefined {
    if (!this.lines[row]) return undefined;
    const at = this.ref(row, column);
    return this.upright.figure(at.row, at.column);
  }

  override ref(row: number, column: number): CellRef {
    const line = this.lines[row]!;
    return this.upright.ref(line.top + column, line.column);
  }
}
