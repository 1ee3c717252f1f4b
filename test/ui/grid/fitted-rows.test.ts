/** @jest-environment jsdom */
import type { CellLook, SheetDisplay } from "../../../src/app/sheet-display";
import { sheetModel } from "../../../src/ui/grid/sheet-model";
import { buildWorkbook } from "../../support/build-workbook";
import { measureByFontSize } from "./canvas-measure";

/** 15 points: 20 pixels a character, lines of 25. */
const PLAIN: CellLook = {
  fontName: "宋体",
  fontSize: 15,
  bold: false,
  italic: false,
  strike: false,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
};

interface Sheet {
  readonly text: string;
  readonly look: Partial<CellLook>;
  readonly height?: number;
  readonly fitsRows?: boolean;
  readonly merge?: string;
}

/** Pixels of a row with one text in a column of 105 pixels, 100 of them for the text; a plain row has 24. */
function heightOf({ text, look, height = 0, fitsRows = true, merge }: Sheet): number {
  const display: SheetDisplay = {
    looks: [PLAIN, { ...PLAIN, ...look }],
    cells: [Uint16Array.of(2)],
    rowLooks: Uint16Array.of(0),
    rowHeights: Float32Array.of(height),
    columns: [],
    defaultWidth: 105,
    defaultHeight: 18,
    fitsRows,
    frozenRows: 0,
    frozenColumns: 0,
    hasGridLines: true,
    drawings: [],
  };
  const book = buildWorkbook([{ name: "表", rows: [[text]], ...(merge && { merges: [merge] }) }]);
  return sheetModel(book, 0, display).rows.size(0);
}

beforeAll(measureByFontSize);

describe("a row that the file gives no height", () => {
  it("is as high as the lines of its wrapped text", () => {
    expect(heightOf({ text: "一二三四五", look: { wrap: true } })).toBe(24);
    expect(heightOf({ text: "一二三四五六", look: { wrap: true } })).toBe(50);
    expect(heightOf({ text: "一\n二\n三", look: { wrap: true } })).toBe(75);
    expect(heightOf({ text: "一二三四五六", look: {} })).toBe(24);
  });

  it("is as high as a font larger than that of plain cells", () => {
    expect(heightOf({ text: "大", look: { fontSize: 30 } })).toBe(50);
    expect(heightOf({ text: "小", look: { fontSize: 9 } })).toBe(24);
  });

  it("is as high as a turned text is long", () => {
    expect(heightOf({ text: "项目资金", look: { rotation: "stacked" } })).toBe(105);
    expect(heightOf({ text: "项目资金", look: { rotation: 90 } })).toBe(85);
  });

  it("takes no height from cells merged over several rows, and from one merged in its row only the font", () => {
    expect(heightOf({ text: "项目资金", look: { rotation: "stacked" }, merge: "A1:A4" })).toBe(24);
    expect(heightOf({ text: "一二三四五六", look: { wrap: true }, merge: "A1:B1" })).toBe(24);
    expect(heightOf({ text: "大", look: { fontSize: 30 }, merge: "A1:B1" })).toBe(50);
  });

  it("keeps the height that the file or its default states", () => {
    expect(heightOf({ text: "一二三四五六", look: { wrap: true }, height: 15 })).toBe(20);
    expect(heightOf({ text: "一二三四五六", look: { wrap: true }, fitsRows: false })).toBe(24);
  });
});
