import { CellKind, FORMULA_FLAG } from "../../../src/core/workbook/snapshot";
import { TextCells } from "../../../src/core/workbook/text-cells";

const { number, text, blank } = CellKind;

function textsOf(kinds: readonly number[]): number[] {
  const cells = new TextCells(Uint8Array.from(kinds));
  const found: number[] = [];
  for (let row = cells.from(0); row < kinds.length; row = cells.from(row + 1)) found.push(row);
  return found;
}

describe("TextCells", () => {
  it("finds typed and calculated texts in their order", () => {
    expect(textsOf([text, number, text | FORMULA_FLAG, text, blank, text | FORMULA_FLAG])).toEqual([
      0, 2, 3, 5,
    ]);
  });

  it("finds none among figures and calculated figures", () => {
    expect(textsOf([number, number | FORMULA_FLAG, blank])).toEqual([]);
  });

  it("begins where it is told to", () => {
    expect(new TextCells(Uint8Array.of(text, number, text)).from(1)).toBe(2);
    expect(new TextCells(Uint8Array.of(text, number)).from(1)).toBe(Infinity);
  });
});
