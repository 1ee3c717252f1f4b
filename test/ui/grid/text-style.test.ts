/** @jest-environment jsdom */
import type { CellLook } from "../../../src/app/sheet-display";
import { Amount } from "../../../src/core/numbers/amount";
import type { Cell, CellValue } from "../../../src/core/workbook/cell";
import { boxStyle, fontStyle } from "../../../src/ui/grid/cell-style";
import { cellText } from "../../../src/ui/grid/cell-text";
import type { SheetModel } from "../../../src/ui/grid/sheet-model";
import { textStyle } from "../../../src/ui/grid/text-style";
import { measureByFontSize } from "./canvas-measure";

/** 7.5 points: 10 pixels a character. */
const LOOK: CellLook = {
  fontName: "宋体",
  fontSize: 7.5,
  bold: false,
  italic: false,
  strike: false,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
};

const cell = (value: CellValue): Cell => ({
  value,
  format: "General",
  formula: undefined,
  notCalculated: false,
});
const text = (value: string): Cell => cell({ kind: "text", value });
const number = (value: string): Cell => cell({ kind: "number", value: Amount.of(value) });

const styled = (one: Cell, look: Partial<CellLook>, width = 100, height = 100) => {
  const full = { ...LOOK, ...look };
  return textStyle(full, cellText(one, full, width, false), { width, height });
};

beforeAll(measureByFontSize);

describe("a text that is turned", () => {
  it("stacks its characters from the top, the middle or the bottom, or spreads them", () => {
    const stacked = (vertical: CellLook["vertical"]) =>
      styled(text("项目资金"), { rotation: "stacked", vertical });
    expect(stacked("center")).toMatchObject({
      writingMode: "vertical-lr",
      textOrientation: "upright",
      textAlign: "center",
    });
    expect(stacked("top")).toMatchObject({ textAlign: "start" });
    expect(stacked("distributed")).toMatchObject({ height: "100%", textAlignLast: "justify" });
  });

  it("reads upwards from the bottom and downwards from the top", () => {
    expect(styled(text("甲"), { rotation: 90 })).toMatchObject({
      textOrientation: "sideways",
      transform: "rotate(180deg)",
      textAlign: "start",
    });
    expect(styled(text("甲"), { rotation: -90, vertical: "top" })).toMatchObject({ textAlign: "start" });
    expect(styled(text("甲"), { rotation: -90 })).not.toHaveProperty("transform");
  });

  it("turns about its middle, which a centred one has in the middle of the cell", () => {
    const look = { rotation: 30, horizontal: "center", vertical: "center" } as const;
    // Four characters of 10 pixels, one line of 12.
    expect(styled(text("项目资金"), look)).toMatchObject({ left: 30, top: 44, transform: "rotate(-30deg)" });
  });

  it("is never given up for ####, however narrow its cell", () => {
    expect(cellText(number("12345"), { ...LOOK, rotation: 90 }, 20, false).text).toBe("12345");
    expect(cellText(number("12345"), LOOK, 20, false).text).toBe("#");
  });
});

describe("a text that is to fit its cell", () => {
  it("is made smaller than its font where it is wider than the cell", () => {
    const shrunk = { ...LOOK, shrink: true };
    // 96 of the 100 pixels hold a text of 200.
    expect(cellText(text("一二三四五六七八九十一二三四五六七八九十"), shrunk, 100, false).scale).toBe(0.48);
    expect(cellText(number("1234567890"), shrunk, 54, false)).toMatchObject({ scale: 0.5 });
    expect(cellText(text("一二三"), shrunk, 100, false)).not.toHaveProperty("scale");
  });

  it("is spread over the line, the last one only by 分散对齐", () => {
    expect(styled(text("甲 乙"), { horizontal: "distributed", wrap: true })).toMatchObject({
      textAlign: "justify",
      textAlignLast: "justify",
    });
    expect(styled(text("甲 乙"), { horizontal: "justify", wrap: true })).toMatchObject({
      textAlignLast: "left",
    });
  });
});

describe("fonts and fills", () => {
  const model = (look: CellLook) =>
    ({ hasGridLines: true, look: () => look }) as Partial<SheetModel> as SheetModel;
  const area = { top: 0, left: 0, bottom: 0, right: 0 };

  it("draws raised characters at two thirds of the size, and double lines", () => {
    expect(fontStyle({ ...LOOK, fontSize: 9, script: "super" })).toMatchObject({ fontSize: "8px" });
    expect(fontStyle({ ...LOOK, underline: "double" })).toMatchObject({
      textDecorationLine: "underline",
      textDecorationStyle: "double",
    });
  });

  it("draws a gradient by the angle of style sheets, but under a mark the mark alone", () => {
    const stops = [
      { at: 0, color: "#FF0000" },
      { at: 1, color: "#0000FF" },
    ];
    const look = { ...LOOK, fill: "#800080", gradient: { degrees: 90, stops } };
    expect(boxStyle(model(look), area, undefined).backgroundImage).toBe(
      "linear-gradient(180deg, #FF0000 0%, #0000FF 100%)",
    );
    expect(boxStyle(model(look), area, "error")).not.toHaveProperty("backgroundImage");
  });

  it("draws the line from the upper left to the lower right, also under a mark", () => {
    const line = { width: 1, line: "solid", color: "#000000" } as const;
    const look = { ...LOOK, diagonal: { line, up: false, down: true } };
    expect(boxStyle(model(look), area, "error").backgroundImage).toMatch(/^linear-gradient\(to top right,/);
  });
});
