import { Amount } from "../../../../src/core/numbers/amount";
import type { SheetDocument } from "../../../../src/core/report/sheet-document";
import { sheetXml } from "../../../../src/hosts/files/marked-copy/sheet-xml";

const EMPTY: SheetDocument = {
  role: "findings",
  name: "核对结果",
  columnWidths: [],
  rows: [],
  orientation: "landscape",
  pageHeader: "",
};

function written(document: Partial<SheetDocument>): string {
  return sheetXml({ ...EMPTY, ...document }, (name) => (name === "rate" ? 2 : 1), "main");
}

describe("sheetXml", () => {
  it("writes texts as texts whatever they begin with", () => {
    const texts = ["=cmd|' /C calc'!A1", "+1", "@x", "<img onerror=1> & \u0001", "_x0041_"];
    const xml = written({ rows: texts.map((value) => ({ cells: [{ value, style: "body" }] })) });
    expect(xml).not.toContain("<f>");
    expect([...xml.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map((match) => match[1])).toEqual([
      "=cmd|' /C calc'!A1",
      "+1",
      "@x",
      "&lt;img onerror=1&gt; &amp; ",
      "_x005F_x0041_",
    ]);
  });

  it("writes amounts exactly and rates as shares", () => {
    const xml = written({
      rows: [
        {
          cells: [
            { value: Amount.of("12345678901234567.89"), style: "amount" },
            { value: Amount.of("91.33"), style: "rate" },
          ],
        },
      ],
    });
    expect(xml).toContain('<c r="A1" s="1"><v>12345678901234567.89</v></c><c r="B1" s="2"><v>0.9133</v></c>');
  });

  it("merges wide cells and carries their format over all they cover", () => {
    const xml = written({ rows: [{ cells: [undefined, { value: "合计", style: "title", span: 3 }] }] });
    expect(xml).toContain('<c r="C1" s="1"/><c r="D1" s="1"/></row>');
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="B1:D1"/></mergeCells>');
  });

  it("merges tall cells and breaks pages by hand where it is told to", () => {
    const blank = { value: "", style: "body" } as const;
    const xml = written({
      rows: [{ cells: [{ ...blank, span: 2, down: 2 }] }, { cells: [blank, blank] }, { cells: [blank] }],
      pages: { breaks: [2], scale: 70 },
      orientation: "portrait",
    });
    expect(xml).toContain('<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>');
    expect(xml).toContain('<pageSetup paperSize="9" scale="70" orientation="portrait"/>');
    expect(xml).toContain(
      '<rowBreaks count="1" manualBreakCount="1"><brk id="2" max="16383" man="1"/></rowBreaks>',
    );
    expect(xml).not.toContain("fitToPage");
  });

  it("links to cells of sheets with any name", () => {
    const link = { sheet: "it's <2>", row: 4, column: 9 };
    expect(written({ rows: [{ cells: [{ value: "J5", style: "link", link }] }] })).toContain(
      `<hyperlink ref="A1" location="'it''s &lt;2&gt;'!J5"/>`,
    );
  });

  it("freezes and prints on A4, one page wide, with page numbers", () => {
    const xml = written({ headerRow: 3, orientation: "portrait", columnWidths: [8.5] });
    expect(xml).toContain('<pane ySplit="4" topLeftCell="A5" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<pageSetup paperSize="9" orientation="portrait" fitToHeight="0"/>');
    expect(xml).toContain('<col min="1" max="1" width="8.5" customWidth="1"/>');
    expect(xml).toContain("<oddFooter>&amp;C第 &amp;P 页，共 &amp;N 页</oddFooter>");
  });

  it("doubles an ampersand in the page head and keeps it within Excel's limit", () => {
    expect(written({ pageHeader: "甲&乙" })).toContain("<oddHeader>&amp;L甲&amp;&amp;乙</oddHeader>");
    const [, head] = /<oddHeader>(.*)<\/oddHeader>/.exec(written({ pageHeader: "甲".repeat(400) }))!;
    expect(head!.replace(/&amp;/g, "&")).toHaveLength(255);
    expect(head!.endsWith("…")).toBe(true);
  });
});
