import type { CellRef } from "../../../../src/core/workbook/cell";
import { withMarks, withoutMarks } from "../../../../src/hosts/files/marked-copy/conditional-formats";

const DXF = { error: 4, warning: 5, note: 6 };

function cells(...places: readonly [row: number, column: number][]): CellRef[] {
  return places.map(([row, column]) => ({ sheet: "表", row, column }));
}

describe("conditional formats", () => {
  it("marks all cells of a severity with one rule, neighbours as one area", () => {
    const marks = new Map([["error" as const, cells([4, 9], [1, 5], [2, 5])]]);
    expect(withMarks("<worksheet><sheetData/><pageMargins/></worksheet>", marks, DXF)).toBe(
      '<worksheet><sheetData/><conditionalFormatting sqref="F2:F3 J5"><cfRule type="expression" dxfId="4" priority="1">' +
        '<formula>N("heji:error")=0</formula></cfRule></conditionalFormatting><pageMargins/></worksheet>',
    );
  });

  it("ranks behind every rule of the user's, those of extension lists included", () => {
    const sheet =
      '<worksheet><sheetData/><conditionalFormatting sqref="A1"><cfRule type="x" priority="3"/></conditionalFormatting>' +
      '<extLst><ext><x14:cfRule type="y" priority="7"/></ext></extLst></worksheet>';
    const marked = withMarks(sheet, new Map([["note", cells([0, 0])]]), DXF);
    expect(marked).toContain('priority="8"><formula>N("heji:note")=0');
    expect(marked.indexOf("heji")).toBeLessThan(marked.indexOf("<extLst>"));
    expect(withoutMarks(marked)).toBe(sheet);
  });

  it("cuts lists of areas that other programs would not read", () => {
    const scattered = Array.from({ length: 3000 }, (_, index): [number, number] => [index * 2, 1]);
    const marked = withMarks(
      "<worksheet><sheetData/></worksheet>",
      new Map([["error", cells(...scattered)]]),
      DXF,
    );
    const lists = [...marked.matchAll(/sqref="([^"]*)"/g)].map((match) => match[1]!);
    expect(lists.length).toBeGreaterThan(1);
    expect(Math.max(...lists.map(({ length }) => length))).toBeLessThanOrEqual(8000);
    expect(lists.join(" ").split(" ")).toHaveLength(3000);
    expect(withoutMarks(marked)).toBe("<worksheet><sheetData/></worksheet>");
  });

  it("removes our rule from an element that Excel has merged with the user's", () => {
    const own = '<cfRule type="expression" priority="1"><formula>A1&gt;0</formula></cfRule>';
    const ours = '<cfRule type="expression" priority="2"><formula>N( "heji:error" ) = 0</formula></cfRule>';
    const sheet = `<worksheet><conditionalFormatting sqref="A1">${own}${ours}</conditionalFormatting></worksheet>`;
    expect(withoutMarks(sheet)).toBe(sheet.replace(ours, ""));
  });
});
