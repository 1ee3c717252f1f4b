import { withCellTexts } from "../../../../src/hosts/files/marked-copy/cell-texts";

const sheet = (rows: string, x = ""): string =>
  `<${x}worksheet><${x}sheetData>${rows}</${x}sheetData></${x}worksheet>`;
const inline = (text: string): string => `t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe("withCellTexts", () => {
  it("replaces a cell and keeps its look", () => {
    expect(
      withCellTexts(
        sheet('<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="3" t="s"><v>1</v></c></row>'),
        [{ row: 1, column: 1, text: "甲 & 乙" }],
      ),
    ).toBe(sheet(`<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="3" ${inline("甲 &amp; 乙")}</row>`));
  });

  it("puts a new cell and a new row where they belong, with the look of the cell above", () => {
    expect(
      withCellTexts(sheet('<row r="1" spans="1:1"><c r="A1" s="2"/></row><row r="4"><c r="C4"/></row>'), [
        { row: 1, column: 0, text: "甲" },
        { row: 0, column: 1, text: "乙" },
        { row: 3, column: 1, text: "丙" },
      ]),
    ).toBe(
      sheet(
        `<row r="1"><c r="A1" s="2"/><c r="B1" ${inline("乙")}</row><row r="2"><c r="A2" s="2" ${inline("甲")}</row>` +
          `<row r="4"><c r="B4" ${inline("丙")}<c r="C4"/></row>`,
      ),
    );
  });

  it("empties a cell, finds cells that do not say where they stand, and keeps the prefix of the part", () => {
    expect(withCellTexts(sheet("<row><c/><c><v>1</v></c></row>"), [{ row: 0, column: 1, text: "" }])).toBe(
      sheet('<row><c/><c r="B1"/></row>'),
    );
    expect(
      withCellTexts("<x:worksheet><x:sheetData/></x:worksheet>", [{ row: 0, column: 0, text: "甲" }]),
    ).toBe(
      sheet(
        '<x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row>',
        "x:",
      ),
    );
  });
});
