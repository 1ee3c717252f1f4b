import { strToU8, zipSync } from "fflate";
import { bookWith, cellsIn, read } from "./read-literal";
import {
  PLAIN,
  prefixed,
  relationships,
  RICH,
  withParts,
  without,
  worksheet,
  type Parts,
} from "./literal-package";

const STRICT: readonly (readonly [string, string])[] = [
  [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ],
  [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ],
];

function strict(parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, text]) => [
      name,
      STRICT.reduce((edited, [from, to]) => edited.replaceAll(from, to), text),
    ]),
  );
}

/** Every XML part of the workbook itself in UTF-16, as OPC allows. */
function wide(parts: Parts, isBigEndian: boolean): Uint8Array {
  const encoded = Object.entries(parts).map(([name, text]): [string, Uint8Array] => {
    if (!/^xl\/.*\.xml$/.test(name)) return [name, strToU8(text)];
    const bytes = Buffer.from(`\ufeff${text.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, "utf16le");
    return [name, new Uint8Array(isBigEndian ? bytes.swap16() : bytes)];
  });
  return zipSync(Object.fromEntries(encoded));
}

describe("readXlsx", () => {
  it("reads sheets, cells and names of either scope", async () => {
    const workbook = await read(PLAIN);
    expect(workbook.fileName).toBe("预算.xlsx");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["年初批复", "it's 2"]);
    expect(cellsIn(workbook)).toEqual({ A1: "项目名称", F1: "执行率", A2: "甲项目", F2: "0.9133" });
    expect(workbook.numberFormats).toEqual(["General", "0.00%"]);
    expect(workbook.names).toEqual([
      { name: "合计", formula: "'年初批复'!$F$2", hidden: false },
      { name: "局部", formula: "1", hidden: false, sheet: 1 },
    ]);
  });

  it("reads a producer's namespace prefixes and strict OOXML as the same workbook", async () => {
    const plain = await read(RICH);
    for (const other of [prefixed(RICH), strict(RICH), strict(prefixed(RICH))]) {
      const workbook = await read(other);
      expect(cellsIn(workbook)).toEqual(cellsIn(plain));
      expect(workbook.names).toEqual(plain.names);
      expect(
        workbook.sheets.map(({ comments, tables, isProtected }) => [comments, tables, isProtected]),
      ).toEqual(plain.sheets.map(({ comments, tables, isProtected }) => [comments, tables, isProtected]));
    }
    expect(plain.sheets[0]!.isProtected).toBe(true);
    expect(plain.sheets[0]!.comments).toEqual([{ row: 0, column: 0, author: "李审计", text: "原有批注" }]);
    expect(plain.sheets[0]!.tables).toEqual([
      {
        name: "表1",
        area: { top: 0, left: 0, bottom: 1, right: 0 },
        headerRows: 1,
        totalsRows: 0,
        columns: ["项目名称"],
      },
    ]);
  });

  it.each([false, true])("reads parts in UTF-16 (big-endian: %s)", async (isBigEndian) => {
    const parts = bookWith('<row><c t="s"><v>0</v></c><c><v>12.5</v></c></row>', "<si><t>项目</t></si>");
    expect(cellsIn(await read(wide(parts, isBigEndian)))).toEqual({ A1: "项目", B1: "12.5" });
  });

  it("moves a shared formula to each of its cells, wherever its text stands", async () => {
    const shared = (address: string, text: string): string =>
      `<c r="${address}"><f t="shared" si="0"${text && ' ref="C1:C3"'}>${text}</f><v>1</v></c>`;
    const rows = ["C1", "C2", "C3"].map(
      (address, index) => `<row>${shared(address, index === 1 ? "A2+$B$1+SUM(A:A)" : "")}</row>`,
    );
    expect(cellsIn(await read(bookWith(rows.join(""))))).toEqual({
      C1: "1=A1+$B$1+SUM(A:A)",
      C2: "1=A2+$B$1+SUM(A:A)",
      C3: "1=A3+$B$1+SUM(A:A)",
    });
  });

  it("tells a formula without a stored value", async () => {
    const rows =
      '<row><c r="A1"><f>B1*2</f></c><c r="B1"><f>1+1</f><v></v></c><c r="C1" t="str"><f>""</f><v></v></c></row>';
    expect(cellsIn(await read(bookWith(rows)))).toEqual({ A1: "?=B1*2", B1: "?=1+1", C1: '=""' });
  });

  it("joins the runs of rich text and leaves phonetic guides out", async () => {
    const rich =
      '<r><rPr><b/></rPr><t>科技</t></r><r><t xml:space="preserve"> 活动&amp;</t></r><rPh sb="0" eb="1"><t>ke</t></rPh><phoneticPr fontId="1"/>';
    const rows = `<row><c t="s"><v>1</v></c><c t="inlineStr"><is>${rich}</is></c><c t="s"><v>0</v></c></row>`;
    const workbook = await read(bookWith(rows, `<si><t/></si><si>${rich}</si>`));
    expect(cellsIn(workbook)).toEqual({ A1: "科技 活动&", B1: "科技 活动&", C1: "" });
  });

  it("resolves references, CDATA, line ends and coded characters", async () => {
    const texts = ["&#x4e00;&#20108;&lt;", "<![CDATA[a&b]]>", "a\r\nb", "a_x000A_b", "_x005F_x0041_"];
    const rows = texts.map((text) => `<row><c t="inlineStr"><is><t>${text}</t></is></c></row>`);
    expect(Object.values(cellsIn(await read(bookWith(rows.join("")))))).toEqual([
      "一二<",
      "a&b",
      "a\nb",
      "a\nb",
      "_x0041_",
    ]);
  });

  it("takes dates of type d as serial numbers of the workbook's calendar", async () => {
    const dated = bookWith(
      '<row><c t="d"><v>2020-12-31</v></c><c t="d"><v>2020-12-31T12:00:00Z</v></c></row>',
    );
    expect(cellsIn(await read(dated))).toEqual({ A1: "44196", B1: "44196.5" });
    const book = dated["xl/workbook.xml"]!.replace("<bookViews>", '<workbookPr date1904="1"/><bookViews>');
    const workbook = await read({ ...dated, "xl/workbook.xml": book });
    expect(workbook.date1904).toBe(true);
    expect(cellsIn(workbook)).toEqual({ A1: "42734", B1: "42734.5" });
  });

  it("reads cells and rows without address, booleans and errors", async () => {
    const rows =
      '<row><c t="b"><v>1</v></c><c t="e"><v>#DIV/0!</v></c></row><row/><row><c r="C3" t="str"><v>x</v></c><c><v>1e3</v></c></row>';
    expect(cellsIn(await read(bookWith(rows)))).toEqual({ A1: "true", B1: "#DIV/0!", C3: "x", D3: "1000" });
  });

  it("reads merges and what is hidden", async () => {
    const sheet = worksheet(
      '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5"/></cols>' +
        '<sheetData><row r="4" hidden="1"><c r="A4"><v>1</v></c></row></sheetData>' +
        '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>',
    );
    const book = PLAIN["xl/workbook.xml"]!.replace('sheetId="7"', 'sheetId="7" state="veryHidden"');
    const { sheets } = await read({ ...PLAIN, "xl/worksheets/sheet1.xml": sheet, "xl/workbook.xml": book });
    expect(sheets[0]).toMatchObject({
      merges: [{ top: 0, left: 0, bottom: 1, right: 1 }],
      hiddenRows: [3],
      hiddenColumns: [1, 2],
    });
    expect(sheets.map(({ visibility }) => visibility)).toEqual(["visible", "very-hidden"]);
  });

  it("keeps the place of a chart sheet, which has no cells", async () => {
    const workbook = await read(
      withParts({
        "xl/_rels/workbook.xml.rels": relationships(
          ["chartsheet", "chartsheets/sheet1.xml"],
          ["worksheet", "worksheets/sheet1.xml"],
        ),
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      }),
    );
    expect(workbook.sheets.map(({ name, hasCells }) => [name, hasCells])).toEqual([
      ["年初批复", false],
      ["it's 2", true],
    ]);
    expect(cellsIn(workbook, 1)).toMatchObject({ F2: "0.9133" });
  });

  it("reads a workbook whose list of shared strings or styles was never written", async () => {
    const parts = bookWith("<row><c s='1'><v>1</v></c></row>", "");
    const lacking = without(without(parts, "xl/sharedStrings.xml"), "xl/styles.xml");
    expect(cellsIn(await read(lacking))).toEqual({ A1: "1" });
  });
});
