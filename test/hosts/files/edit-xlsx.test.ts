import type { CellContent, SheetContents } from "../../../src/hosts/files/edited-cells/cell-content";
import { editXlsx } from "../../../src/hosts/files/edit-xlsx";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { Amount } from "../../../src/core/numbers/amount";
import { parseAddress } from "../../../src/core/workbook/address";
import { cellAt } from "../../../src/core/workbook/cell";
import {
  PLAIN,
  prefixed,
  relationships,
  RICH,
  unzipped,
  withParts,
  worksheet,
  zipped,
  type Parts,
} from "./literal-package";

const number = (value: string): CellContent => ({
  kind: "entry",
  entry: { kind: "number", value: Amount.of(value) },
});
const text = (value: string): CellContent => ({ kind: "entry", entry: { kind: "text", value } });
const formula = (written: string): CellContent => ({
  kind: "entry",
  entry: { kind: "formula", formula: written },
});
const BLANK: CellContent = { kind: "entry", entry: { kind: "blank" } };
const result = (value: string): CellContent => ({
  kind: "result",
  value: { kind: "number", value: Amount.of(value) },
});
const NO_RESULT: CellContent = { kind: "result", value: undefined };

function contentsOf(cells: Readonly<Record<string, CellContent>>): SheetContents {
  const rows = new Map<number, Map<number, CellContent>>();
  for (const [address, content] of Object.entries(cells)) {
    const { row, column } = parseAddress(address)!;
    rows.set(row, (rows.get(row) ?? new Map<number, CellContent>()).set(column, content));
  }
  return rows;
}

async function edited(parts: Parts, cells: Readonly<Record<string, CellContent>>, isIncomplete = false) {
  const bytes = zipped(parts);
  const copy = await editXlsx({ bytes }, { sheets: new Map([[0, contentsOf(cells)]]), isIncomplete });
  return { parts: unzipped(copy.bytes), bytes: copy.bytes };
}

/** The rows of a sheet with these cells, edited. */
async function rowsOf(
  data: string,
  cells: Readonly<Record<string, CellContent>>,
  isPrefixed = false,
): Promise<string> {
  const parts = withParts({ "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${data}</sheetData>`) });
  const copy = await edited(isPrefixed ? prefixed(parts) : parts, cells);
  return /<(?:x:)?sheetData>(.*)<\/(?:x:)?sheetData>/s.exec(copy.parts["xl/worksheets/sheet1.xml"]!)![1]!;
}

describe("editXlsx", () => {
  it("changes the cells that are named and no other byte", async () => {
    const { parts } = await edited(RICH, { F2: number("0.95") });
    const before = RICH["xl/worksheets/sheet1.xml"]!;
    expect(parts["xl/worksheets/sheet1.xml"]).toBe(before.replace("<v>0.9133</v>", "<v>0.95</v>"));
    for (const name of Object.keys(RICH))
      if (name !== "xl/worksheets/sheet1.xml") expect(parts[name]).toBe(RICH[name]);
  });

  const ROW =
    '<row r="3" spans="1:4"><c r="A3" s="2" t="s"><v>0</v></c> <c r="B3" s="3"><v>1</v></c><c r="D3" s="4" cm="1"><f>B3*2</f><v>2</v></c></row>';

  it.each<[string, Readonly<Record<string, CellContent>>, string]>([
    ["a number", { B3: number("-0.5") }, '<c r="B3" s="3"><v>-0.5</v></c>'],
    [
      "a text",
      { A3: text("=甲<乙 ") },
      '<c r="A3" s="2" t="inlineStr"><is><t xml:space="preserve">=甲&lt;乙 </t></is></c>',
    ],
    ["nothing", { A3: BLANK }, '<c r="A3" s="2"/>'],
    ["a formula", { B3: formula('IF(A3<>"",1,2)') }, '<c r="B3" s="3"><f>IF(A3&lt;&gt;"",1,2)</f></c>'],
    ["a value for a formula", { D3: number("7") }, '<c r="D3" s="4"><v>7</v></c>'],
    ["a formula's result", { D3: result("4") }, '<c r="D3" s="4" cm="1"><f>B3*2</f><v>4</v></c>'],
    ["no result", { D3: NO_RESULT }, '<c r="D3" s="4" cm="1"><f>B3*2</f></c>'],
    ["a new cell", { C3: number("9") }, '</c><c r="C3"><v>9</v></c><c r="D3"'],
    ["a new last cell", { E3: number("9") }, '</c><c r="E3"><v>9</v></c></row>'],
  ])("writes %s", async (_, cells, expected) => expect(await rowsOf(ROW, cells)).toContain(expected));

  it("adds rows where they belong, with the style of their row or column", async () => {
    const data = '<row r="2"/><row r="4" s="6" customFormat="1"><c r="B4"><v>1</v></c></row>';
    expect(
      await rowsOf(data, {
        A1: number("1"),
        A2: number("2"),
        A3: number("3"),
        A4: number("4"),
        C9: number("9"),
      }),
    ).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>' +
        '<row r="4" s="6" customFormat="1"><c r="A4" s="6"><v>4</v></c><c r="B4"><v>1</v></c></row><row r="9"><c r="C9"><v>9</v></c></row>',
    );
    const parts = withParts({
      "xl/worksheets/sheet1.xml": worksheet(
        '<cols><col min="2" max="3" width="9" style="1"/></cols><sheetData/>',
      ),
    });
    expect((await edited(parts, { C1: number("1") })).parts["xl/worksheets/sheet1.xml"]).toContain(
      '<sheetData><row r="1"><c r="C1" s="1"><v>1</v></c></row></sheetData>',
    );
  });

  it("knows cells that bear no address, prefixes and asides", async () => {
    expect(
      await rowsOf("<row><c><v>1</v></c><!-- </row><c r='B1'/> --><c><v>2</v></c></row>", {
        B1: number("3"),
      }),
    ).toBe("<row><c><v>1</v></c><!-- </row><c r='B1'/> --><c><v>3</v></c></row>");
    expect(
      await rowsOf(
        '<row r="1"><c r="A1"><f>1+1</f><v>1</v></c></row>',
        { A1: result("2"), B1: text("甲") },
        true,
      ),
    ).toBe(
      '<x:row r="1"><x:c r="A1"><x:f>1+1</x:f><x:v>2</x:v></x:c>' +
        '<x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">甲</x:t></x:is></x:c></x:row>',
    );
  });

  it("hands the text of a shared formula on when its cell gets a value", async () => {
    const data =
      '<row r="1"><c r="B1"><f t="shared" ref="B1:B3" si="0">A1&amp;"a"</f><v>1</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>';
    const parts = withParts({ "xl/worksheets/sheet1.xml": worksheet(`<sheetData>${data}</sheetData>`) });
    const { bytes } = await edited(parts, { B1: number("5") });
    const book = await readXlsx({ name: "表.xlsx", bytes });
    expect([0, 1, 2].map((row) => cellAt(book, 0, row, 1).formula)).toEqual([undefined, 'A2&"a"', 'A3&"a"']);
  });

  it("lets go of the order of calculation only when a formula comes or goes", async () => {
    const chain = withParts(
      {
        "xl/worksheets/sheet1.xml": worksheet(
          '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>',
        ),
        "xl/calcChain.xml":
          '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="A1" i="1"/></calcChain>',
        "xl/_rels/workbook.xml.rels": relationships(
          ["worksheet", "worksheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet2.xml"],
          ["styles", "styles.xml"],
          ["calcChain", "calcChain.xml"],
        ),
      },
      { "xl/calcChain.xml": "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml" },
    );
    expect((await edited(chain, { A1: result("3") })).parts["xl/calcChain.xml"]).toBe(
      chain["xl/calcChain.xml"],
    );
    const without = (await edited(chain, { A1: number("3") })).parts;
    expect(without["xl/calcChain.xml"]).toBeUndefined();
    expect(without["[Content_Types].xml"]).not.toContain("calcChain");
  });

  it("has the file calculated on opening where a formula has no result", async () => {
    expect((await edited(PLAIN, { F2: NO_RESULT }, true)).parts["xl/workbook.xml"]).toContain(
      '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    );
    const bare = { ...PLAIN, "xl/workbook.xml": PLAIN["xl/workbook.xml"]!.replace(/<calcPr[^>]*>/, "") };
    expect((await edited(bare, { F2: NO_RESULT }, true)).parts["xl/workbook.xml"]).toContain(
      '</definedNames><calcPr fullCalcOnLoad="1"/></workbook>',
    );
  });
});
