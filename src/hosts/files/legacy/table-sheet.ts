import { HostError } from "../../../app/host-error";
import { CellKind, type Area, type SheetSnapshot } from "../../../core/workbook/snapshot";
import type { RowBudget } from "../xlsx/row-budget";
import { TableColumn } from "./table-column";
import { typedCell } from "./typed-cell";

export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
/** Formats beyond these a cell cannot point to. */
const MOST_FORMATS = 65_536;

/** Number format codes of one workbook, each once; index 0 is General. */
export class FormatCodes {
  readonly codes: string[] = ["General"];
  private readonly indexes = new Map<string, number>([["General", 0]]);

  indexOf(code: string): number {
    const known = this.indexes.get(code);
    if (known !== undefined || this.codes.length >= MOST_FORMATS) return known ?? 0;
    this.indexes.set(code, this.codes.length);
    return this.codes.push(code) - 1;
  }
}

/** Gathers the cells of one sheet, in any order. */
export class TableSheet {
  readonly merges: Area[] = [];
  private readonly columns: (TableColumn | undefined)[] = [];

  constructor(
    private readonly formats: FormatCodes,
    private readonly budget: RowBudget,
  ) {}

  /** The column to put a cell of this row into. Throws HostError beyond what a sheet can hold. */
  at(row: number, column: number): TableColumn {
    if (!(row < MOST_ROWS && column < MOST_COLUMNS))
      throw new HostError(
        "too-large",
        "表格超出1,048,576行或16,384列，Excel也无法完整打开；请分成几个文件后再试。",
      );
    return (this.columns[column] ??= new TableColumn(this.budget));
  }

  /** A cell of a text file, read as people type figures. A blank one leaves no trace. */
  typed(row: number, column: number, written: string): void {
    const cell = typedCell(written);
    if (cell.kind === "number")
      this.at(row, column).number(row, cell.value, this.formats.indexOf(cell.format));
    else if (cell.text !== "") this.at(row, column).text(row, CellKind[cell.kind], cell.text, 0);
  }

  text(row: number, column: number, text: string): void {
    if (text !== "") this.at(row, column).text(row, CellKind.text, text, 0);
  }

  snapshot(
    name: string,
    sides: Partial<Pick<SheetSnapshot, "visibility" | "hasCells" | "hiddenRows">> = {},
  ): SheetSnapshot {
    const columns = Array.from({ length: this.columns.length }, (_, index) => this.columns[index]?.finish());
    return {
      name,
      visibility: "visible",
      isProtected: false,
      hasCells: true,
      rowCount: this.columns.reduce((most, column) => Math.max(most, column?.rowCount ?? 0), 0),
      columnCount: columns.length,
      columns,
      merges: this.merges,
      hiddenRows: [],
      hiddenColumns: [],
      tables: [],
      comments: [],
      ...sides,
    };
  }
}
