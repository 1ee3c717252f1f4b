import { parseFigure } from "../numbers/parse-figure";
import { cellAt, type Cell, type CellRef } from "../workbook/cell";
import {
  CellKind,
  FORMULA_FLAG,
  KIND_MASK,
  NOT_CALCULATED_FLAG,
  type Area,
  type CellColumn,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../workbook/snapshot";
import type { BlockSource } from "./find-blocks";
import type { ColumnField } from "./fields";

/** The cells of one block, by field and sheet row. */
export class BlockCells {
  readonly sheet: SheetSnapshot;

  constructor(
    readonly workbook: WorkbookSnapshot,
    readonly source: BlockSource,
  ) {
    this.sheet = workbook.sheets[source.sheet]!;
  }

  has(field: ColumnField): boolean {
    return this.source.columns.has(field);
  }

  /** The whole sheet column of a field; undefined where the block has no such field or the column is empty. */
  column(field: ColumnField): CellColumn | undefined {
    const area = this.source.columns.get(field);
    return area && this.sheet.columns[area.left];
  }

  area(field: ColumnField): Area | undefined {
    return this.source.columns.get(field);
  }

  cell(field: ColumnField, row: number): Cell {
    return cellAt(this.workbook, this.source.sheet, row, this.area(field)?.left ?? -1);
  }

  ref(field: ColumnField, row: number): CellRef {
    return { sheet: this.sheet.name, row, column: this.area(field)!.left };
  }

  /** Merged areas of that field's column that cover several rows. */
  tallMerges(field: ColumnField): readonly Area[] {
    const column = this.area(field)?.left;
    if (column === undefined || this.sheet.merges.length === 0) return [];
    return this.sheet.merges.filter(
      ({ left, right, top, bottom }) => left <= column && column <= right && bottom > top,
    );
  }
}

/** Number, or a formula that would give one had it been calculated. */
export function holdsNumber(column: CellColumn, row: number): boolean {
  const flags = column.kinds[row] ?? 0;
  return (flags & KIND_MASK) === CellKind.number || (flags & NOT_CALCULATED_FLAG) !== 0;
}

/** A text of a cell, trimmed; undefined where it holds none. */
export function textAt(column: CellColumn | undefined, row: number): string | undefined {
  if (!column || ((column.kinds[row] ?? 0) & KIND_MASK) !== CellKind.text) return undefined;
  return column.strings[column.mantissas[row]!]!.trim() || undefined;
}

/** Whether an amount cell is a nil marker, such as —, or a text that is blank. */
export function isNilText(text: string): boolean {
  return parseFigure(text).kind === "nil";
}

/** SUM or SUBTOTAL over several rows, as a sum row has it; SUM(F5:K5) across columns is not one. */
export function sumsRows(column: CellColumn, row: number): boolean {
  if (!((column.kinds[row] ?? 0) & FORMULA_FLAG)) return false;
  const formula = column.formulaAt(row) ?? "";
  if (!/^[+=\s]*(?:SUM|SUBTOTAL)\(/i.test(formula)) return false;
  const ranges = [...formula.matchAll(/\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)/gi)];
  return (
    ranges.some(([, left, top, right, bottom]) => left === right && top !== bottom) ||
    /SUBTOTAL/i.test(formula)
  );
}
