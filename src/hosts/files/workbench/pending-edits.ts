import { entryAt, type CellEdit } from "../../../core/calculation/entry";
import type { CellPlace } from "../../../core/calculation/recalculate";
import { cellAt } from "../../../core/workbook/cell";
import type { WorkbookSnapshot } from "../../../core/workbook/snapshot";
import type { CellContent } from "../edited-cells/cell-content";
import type { CellContents } from "../edit-xlsx";

/** Cells that differ from the file, until its bytes are asked for: writing a large sheet takes longer than an edit may. */
export class PendingEdits {
  /** By sheet, row, column: whether the whole cell is another, or only its formula's result. */
  private readonly sheets = new Map<number, Map<number, Map<number, CellContent["kind"]>>>();

  get isEmpty(): boolean {
    return this.sheets.size === 0;
  }

  take(edits: readonly CellEdit[], results: readonly CellPlace[]): void {
    for (const place of results)
      if (this.rowOf(place).get(place.column) !== "entry") this.put(place, "result");
    for (const edit of edits) this.put(edit, "entry");
  }

  /** What is to be written, as the workbook stands. */
  contents(workbook: WorkbookSnapshot): CellContents {
    const sheets = new Map<number, Map<number, Map<number, CellContent>>>();
    let isIncomplete = false;
    for (const [sheet, rows] of this.sheets) {
      const contents = new Map<number, Map<number, CellContent>>();
      sheets.set(sheet, contents);
      for (const [row, columns] of rows) {
        const cells = new Map<number, CellContent>();
        contents.set(row, cells);
        for (const [column, kind] of columns) {
          const { value, notCalculated } = cellAt(workbook, sheet, row, column);
          if (notCalculated) isIncomplete = true;
          const result = notCalculated ? undefined : value;
          cells.set(
            column,
            kind === "result"
              ? { kind, value: result }
              : { kind, entry: entryAt(workbook, sheet, row, column), ...(result && { result }) },
          );
        }
      }
    }
    return { sheets, isIncomplete };
  }

  private put(place: CellPlace, kind: CellContent["kind"]): void {
    this.rowOf(place).set(place.column, kind);
  }

  private rowOf({ sheet, row }: CellPlace): Map<number, CellContent["kind"]> {
    const rows = this.sheets.get(sheet) ?? new Map<number, Map<number, CellContent["kind"]>>();
    this.sheets.set(sheet, rows);
    const columns = rows.get(row) ?? new Map<number, CellContent["kind"]>();
    rows.set(row, columns);
    return columns;
  }
}
