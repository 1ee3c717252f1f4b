import type { CellRef } from "../workbook/cell";
import type { AmountField, ColumnField } from "./fields";
import type { Block, Ledger, MoneyUnit } from "./ledger";

/** The unit that a column of a block is in. */
export function unitOfColumn(block: Block, field: ColumnField): MoneyUnit {
  return block.units?.[field] ?? block.unit;
}

/**
 * The cell that holds a field of project i; undefined where its block has no such column, though lists may add up to
 * it, or has several that add up.
 */
export function originOf(ledger: Ledger, field: ColumnField, project: number): CellRef | undefined {
  const block = ledger.blocks[ledger.projects.block[project]!];
  const column = block?.columns[field];
  if (!block || column === undefined || block.addends?.[field as AmountField]) return undefined;
  return { sheet: block.sheetName, row: ledger.projects.row[project]!, column };
}

/** All cells that a field of project i comes from: its own cell, or the cells that add up to it. */
export function originsOf(ledger: Ledger, field: ColumnField, project: number): readonly CellRef[] {
  const block = ledger.blocks[ledger.projects.block[project]!];
  const own = block ? cellsInRow(block, field, ledger.projects.row[project]!) : [];
  return own.length > 0 ? own : (ledger.assembled?.parts[field as AmountField]?.[project] ?? []);
}

/** The cells of a field in one row of a block, a sum's as well as a project's. */
export function cellsInRow(block: Block, field: ColumnField, row: number): readonly CellRef[] {
  const first = block.columns[field];
  if (first === undefined) return [];
  return [first, ...(block.addends?.[field as AmountField] ?? [])].map((column) => ({
    sheet: block.sheetName,
    row,
    column,
  }));
}
