import type { DrawingFrame, SheetDisplay } from "../../../src/app/sheet-display";
import { drawingBox } from "../../../src/ui/grid/drawing-box";
import { sheetModel } from "../../../src/ui/grid/sheet-model";
import { buildWorkbook } from "../../support/build-workbook";

/** Columns of 100 pixels, rows of 20. */
function display(drawing: DrawingFrame): SheetDisplay {
  return {
    looks: [],
    cells: [],
    rowLooks: new Uint16Array(),
    rowHeights: new Float32Array(),
    columns: [],
    defaultWidth: 100,
    defaultHeight: 15,
    fitsRows: true,
    frozenRows: 0,
    frozenColumns: 0,
    hasGridLines: true,
    drawings: [drawing],
  };
}

const at = (row: number, column: number, x = 0, y = 0) => ({ row, column, x, y });

function boxOf(
  drawing: Pick<DrawingFrame, "from" | "to">,
  rows: (string | number)[][] = [],
  hidden: { hiddenRows?: number[]; hiddenColumns?: number[] } = {},
) {
  const { sheets, ...book } = buildWorkbook([{ name: "表", rows }]);
  const workbook = { ...book, sheets: [{ ...sheets[0]!, ...hidden }] };
  const frame: DrawingFrame = { kind: "chart", ...drawing };
  return drawingBox(sheetModel(workbook, 0, display(frame)), frame);
}

describe("where a drawing lies", () => {
  it("spans two corners, or has its own size", () => {
    expect(boxOf({ from: at(1, 1, 10, 5), to: at(3, 2) })).toMatchObject({
      left: 110,
      top: 25,
      width: 90,
      height: 35,
    });
    expect(boxOf({ from: at(1, 1), to: { width: 250, height: 90 } })).toMatchObject({
      left: 100,
      top: 20,
      width: 250,
      height: 90,
    });
  });

  it("gets smaller by what is hidden beneath, and goes with it", () => {
    const frame = { from: at(1, 1), to: at(4, 3) };
    expect(boxOf(frame, [], { hiddenRows: [2] })).toMatchObject({ height: 40 });
    expect(boxOf(frame, [], { hiddenColumns: [1] })).toMatchObject({ left: 100, width: 100 });
    expect(boxOf(frame, [], { hiddenColumns: [1, 2] })).toBeUndefined();
  });

  it("stays within a cell that is smaller than it was", () => {
    expect(boxOf({ from: at(0, 0, 170), to: at(1, 2) })).toMatchObject({ left: 100, width: 100 });
  });

  it("has its sentence where it hides no figure", () => {
    const frame = { from: at(0, 0), to: at(3, 2) };
    expect(boxOf(frame)?.quietAt).toBe(0);
    expect(
      boxOf(frame, [
        ["甲", 1],
        ["", 2],
      ])?.quietAt,
    ).toBe(40);
    expect(boxOf(frame, [[1], [2], [3]])?.quietAt).toBeUndefined();
  });
});

it("goes on to the rows that a drawing reaches", () => {
  const far: DrawingFrame = { kind: "picture", from: at(300, 40), to: at(310, 45) };
  const model = sheetModel(buildWorkbook([{ name: "表", rows: [[1]] }]), 0, display(far));
  expect(model.rows.count).toBeGreaterThan(311);
  expect(model.columns.count).toBeGreaterThan(46);
});
