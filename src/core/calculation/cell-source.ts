import { valueIn, type CellValue } from "../workbook/cell";
import { CellKind, KIND_MASK, NOT_CALCULATED_FLAG, type Area, type CellColumn } from "../workbook/snapshot";
import { Uncalculable } from "./uncalculable";
import type { AreaValue } from "./values";

/** The cells that formulas read, as they stand while a change is being worked through. */
export interface CellSource {
  column(sheet: number, column: number): CellColumn | undefined;
  /** To be called before an area is read: throws Waiting while a cell of it is still to be calculated. */
  demand(sheet: number, area: Area): void;
  isSubtotal(sheet: number, row: number, column: number): boolean;
  hiddenRows(sheet: number): readonly number[];
  /** Rows and columns in use. */
  size(sheet: number): { readonly rows: number; readonly columns: number };
}

/** A cell that is read is not calculated yet. */
export class Waiting {
  constructor(
    readonly sheet: number,
    readonly area: Area,
  ) {}
}

/** The value of one cell. Throws Uncalculable where it has none for that reason. */
export function readCell(source: CellSource, sheet: number, row: number, column: number): CellValue {
  source.demand(sheet, { top: row, bottom: row, left: column, right: column });
  return calculatedValue(source.column(sheet, column), row);
}

const BLANK: CellValue = { kind: "blank" };

/** The value of a cell that has been demanded. Throws Uncalculable where it has none because it could not be calculated. */
export function calculatedValue(cells: CellColumn | undefined, row: number): CellValue {
  if (!cells || row >= cells.kinds.length) return BLANK;
  if (cells.kinds[row]! & NOT_CALCULATED_FLAG) throw new Uncalculable();
  return valueIn(cells, row);
}

/** The area as far as the sheet is in use; its bottom lies above its top where none of it is. */
export function usedPart(source: CellSource, { sheet, area }: AreaValue): Area {
  const { rows, columns } = source.size(sheet);
  return { ...area, bottom: Math.min(area.bottom, rows - 1), right: Math.min(area.right, columns - 1) };
}

/** Visits the cells of an area that hold something, column by column, without an object a cell. */
export function visitCells(
  source: CellSource,
  place: AreaValue,
  visit: (cells: CellColumn, row: number, kind: number, column: number) => void,
): void {
  const area = usedPart(source, place);
  source.demand(place.sheet, area);
  for (let column = area.left; column <= area.right; column++) {
    const cells = source.column(place.sheet, column);
    if (!cells) continue;
    const last = Math.min(area.bottom, cells.kinds.length - 1);
    for (let row = area.top; row <= last; row++) {
      const flags = cells.kinds[row]!;
      if (flags === 0) continue;
      if (flags & NOT_CALCULATED_FLAG) throw new Uncalculable();
      const kind = flags & KIND_MASK;
      if (kind !== CellKind.blank) visit(cells, row, kind, column);
    }
  }
}
