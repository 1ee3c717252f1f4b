import { nextShown } from "./axis";
import { mergeAt, type SheetModel } from "./sheet-model";

export interface Place {
  readonly row: number;
  readonly column: number;
}

/** Where a key takes the selection; undefined for a key that moves nothing. page: rows that a screen holds. */
export function moved(
  model: SheetModel,
  from: Place,
  key: string,
  isControl: boolean,
  page: number,
): Place | undefined {
  const { rows, columns, sheet } = model;
  const area = mergeAt(model, from.row, from.column);
  const last = { row: Math.max(0, sheet.rowCount - 1), column: Math.max(0, sheet.columnCount - 1) };
  switch (key) {
    case "ArrowDown":
      return isControl
        ? { ...from, row: last.row }
        : { ...from, row: nextShown(rows, area?.bottom ?? from.row, 1) };
    case "ArrowUp":
      return isControl ? { ...from, row: 0 } : { ...from, row: nextShown(rows, from.row, -1) };
    case "ArrowRight":
      return isControl
        ? { ...from, column: last.column }
        : { ...from, column: nextShown(columns, area?.right ?? from.column, 1) };
    case "ArrowLeft":
      return isControl ? { ...from, column: 0 } : { ...from, column: nextShown(columns, from.column, -1) };
    case "PageDown":
      return { ...from, row: Math.min(rows.count - 1, from.row + page) };
    case "PageUp":
      return { ...from, row: Math.max(0, from.row - page) };
    case "Home":
      return isControl ? { row: 0, column: 0 } : { ...from, column: 0 };
    case "End":
      return isControl ? last : { ...from, column: last.column };
    default:
      return undefined;
  }
}

/** The first cell of the merged area that a cell belongs to, or the cell. */
export function anchorOf(model: SheetModel, { row, column }: Place): Place {
  const area = mergeAt(model, row, column);
  return area ? { row: area.top, column: area.left } : { row, column };
}
