import type { CellColumn, SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { DraftColumn } from "./draft-column";
import type { CellEdit } from "./entry";

/** A workbook while cells of it change; only the columns that are touched are copied. */
export class DraftWorkbook {
  private readonly drafts: (DraftColumn | undefined)[][];

  constructor(private readonly workbook: WorkbookSnapshot) {
    this.drafts = workbook.sheets.map(() => []);
  }

  column(sheet: number, column: number): CellColumn | undefined {
    return this.drafts[sheet]?.[column] ?? this.workbook.sheets[sheet]?.columns[column];
  }

  /** The column, to be written to down to that row. */
  draft(sheet: number, row: number, column: number): DraftColumn {
    const drafts = this.drafts[sheet]!;
    const known = drafts[column];
    if (known && row < known.kinds.length) return known;
    const draft = new DraftColumn(this.column(sheet, column), row + 1);
    drafts[column] = draft;
    return draft;
  }

  put({ sheet, row, column, entry }: CellEdit): void {
    const draft = this.draft(sheet, row, column);
    if (entry.kind === "formula") draft.putFormula(row, entry.formula);
    else {
      draft.putFormula(row, undefined);
      draft.put(row, entry);
    }
  }

  /** Rows and columns in use on a sheet. */
  size(sheet: number): { readonly rows: number; readonly columns: number } {
    const { rowCount, columnCount } = this.workbook.sheets[sheet]!;
    const drafts = this.drafts[sheet]!;
    return {
      rows: drafts.reduce((most, draft) => Math.max(most, draft?.kinds.length ?? 0), rowCount),
      columns: Math.max(columnCount, drafts.length),
    };
  }

  finish(): WorkbookSnapshot {
    const sheets = this.workbook.sheets.map((sheet, index): SheetSnapshot => {
      if (this.drafts[index]!.length === 0) return sheet;
      const { rows, columns } = this.size(index);
      return {
        ...sheet,
        rowCount: rows,
        columnCount: columns,
        columns: Array.from({ length: columns }, (_, column) => this.column(index, column)),
      };
    });
    return { ...this.workbook, sheets };
  }
}
