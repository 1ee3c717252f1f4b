import type { DrawingFrame, FrameCorner } from "../../app/sheet-display";
import type { Axis } from "./axis";
import type { SheetModel } from "./sheet-model";

/** Pixels from the upper left corner of the sheet's first cell. */
export interface DrawingBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Where a line of text hides no cell's content, from the top of the box; undefined where it would. */
  readonly quietAt: number | undefined;
}

/** Where a drawing lies; undefined where the rows or columns beneath are hidden. */
export function drawingBox(model: SheetModel, { from, to }: DrawingFrame): DrawingBox | undefined {
  const { rows, columns } = model;
  const [left, top] = pointOf(model, from);
  const [right, bottom] = "row" in to ? pointOf(model, to) : [left + to.width, top + to.height];
  if (right <= left || bottom <= top) return undefined;
  const covered = {
    left: columns.at(left),
    right: columns.at(right - 1),
    top: rows.at(top),
    bottom: rows.at(bottom - 1),
  };
  return {
    left,
    top,
    width: right - left,
    height: bottom - top,
    quietAt: quietAt(model, covered, top, bottom),
  };
}

function pointOf({ rows, columns }: SheetModel, { row, column, x, y }: FrameCorner): [number, number] {
  return [along(columns, column, x), along(rows, row, y)];
}

/** No farther than the cell: it may have been made smaller or hidden since. */
function along(axis: Axis, index: number, offset: number): number {
  return axis.start(index) + Math.min(offset, axis.size(index));
}

/** Pixels of a line of text. */
const LINE = 18;
/** Cells beyond are not looked at. */
const MOST = { rows: 200, columns: 60 };

function quietAt(
  model: SheetModel,
  area: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
  top: number,
  bottom: number,
): number | undefined {
  const { rows } = model;
  let free = top;
  for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST.rows); row++) {
    const end = Math.min(bottom, rows.start(row + 1));
    if (!isBlank(model, row, area.left, area.right)) free = end;
    else if (end - free >= LINE) return free - top;
  }
  return undefined;
}

function isBlank(model: SheetModel, row: number, left: number, right: number): boolean {
  for (let column = left; column <= Math.min(right, left + MOST.columns); column++) {
    if (model.cell(row, column).value.kind !== "blank") return false;
  }
  return !model
    .mergesOf(row)
    .some((area) => area.left <= right && area.right >= left && area.top < row && !isEmpty(model, area));
}

function isEmpty(model: SheetModel, { top, left }: { readonly top: number; readonly left: number }): boolean {
  return model.cell(top, left).value.kind === "blank";
}
