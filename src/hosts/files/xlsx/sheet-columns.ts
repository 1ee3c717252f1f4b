import type { CellColumn } from "../../../core/workbook/snapshot";
import { FormulaStore } from "./formula-store";
import { GrowingColumn } from "./growing-column";
import type { RowBudget } from "./row-budget";

/** What sheet data is read with. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** Number format by cell style (cellXfs index). */
  readonly formatOfStyle: Uint16Array;
  readonly date1904: boolean;
  readonly budget: RowBudget;
}

/** The columns of one sheet while it is read. */
export class SheetColumns {
  readonly formulas = new FormulaStore();
  private readonly columns: (GrowingColumn | undefined)[] = [];

  constructor(readonly context: SheetContext) {}

  at(index: number): GrowingColumn {
    const { sharedStrings, budget } = this.context;
    return (this.columns[index] ??= new GrowingColumn(sharedStrings, this.formulas, budget));
  }

  formatOf(style: number): number {
    return this.context.formatOfStyle[style] ?? 0;
  }

  isSharedIndex(mantissa: number, scale: number): boolean {
    return scale === 0 && mantissa >= 0 && mantissa < this.context.sharedStrings.length;
  }

  finish(): { columns: (CellColumn | undefined)[]; rowCount: number } {
    const rowCount = this.columns.reduce((most, column) => Math.max(most, column?.rowCount ?? 0), 0);
    const columns = this.columns.map((column, index) =>
      column?.rowCount ? column.finish(index) : undefined,
    );
    this.formulas.texts.check();
    while (columns.length > 0 && !columns[columns.length - 1]) columns.pop();
    return { columns, rowCount };
  }
}
