import { strFromU8, unzipSync, zipSync } from "fflate";
import type { ReportDocument, ReportFigure } from "../../../src/core/report/report-document";
import { fillDocx } from "../../../src/hosts/files/fill-docx";
import { literalTemplate, oneCell, ownParagraph } from "../../support/literal-template";

const BUDGET: ReportFigure = {
  kind: "figure",
  text: "90.00",
  from: [{ sheet: "表", row: 1, column: 1 }],
  key: "all.fullYear",
  what: "全年预算合计",
};

const REPORT: ReportDocument = {
  title: "某某局\n2020年度项目支出绩效自评报告",
  overall: { 单位名称: [{ kind: "text", text: "某某<局>" }], 全年预算: [BUDGET] },
  blocks: [
    { kind: "heading", level: 1, text: "一、项目基本情况", section: "一" },
    { kind: "heading", level: 2, text: "（一）项目概况", section: "一（一）" },
    {
      kind: "paragraph",
      runs: [{ kind: "text", text: "全年预算" }, BUDGET, { kind: "text", text: "万元。" }],
    },
    { kind: "heading", level: 1, text: "二、资金", section: "二" },
    { kind: "paragraph", runs: [{ kind: "placeholder", text: "〔待填写：制度〕", section: "二" }] },
    { kind: "paragraph", align: "right", runs: [{ kind: "text", text: "某某局" }] },
    {
      kind: "table",
      section: "附表",
      caption: "附表",
      landscape: true,
      widths: [1, 1],
      header: ["名称", "全年预算"],
      rows: [
        [
          { runs: [{ kind: "text", text: "合计" }], align: "left" },
          { runs: [BUDGET], align: "right" },
        ],
      ],
    },
  ],
};

type Mode = "working" | "final";

async function filled(template: Uint8Array, mode: Mode = "working"): Promise<Record<string, string>> {
  const bytes = await fillDocx({ name: "模板.docx", bytes: template }, REPORT, mode);
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

const documentOf = async (body: string, mode: Mode = "working"): Promise<string> =>
  (await filled(literalTemplate(body), mode))["word/document.xml"]!;

const textOf = (xml: string): string => xml.replace(/<\/w:p>/gu, "\n").replace(/<[^>]*>/gu, "");

describe("fillDocx", () => {
  it("puts words in the place of a tag that is cut over runs and keeps what stands around it", async () => {
    const xml = await documentOf(ownParagraph("本局{单", "位", "名称}预算 {全年预算} 万元"));
    expect(textOf(xml)).toBe("本局某某&lt;局&gt;预算 90.00 万元\n");
    expect(xml).toContain('<w:tag w:val="heji:f:all.fullYear=90.00"/>');
    expect(xml).toContain(
      '<w:r><w:rPr><w:rFonts w:eastAsia="楷体"/></w:rPr><w:t xml:space="preserve">90.00</w:t></w:r>',
    );
  });

  it("writes a section in the style of the tag's paragraph, without its heading", async () => {
    const xml = await documentOf(ownParagraph("一、概况") + ownParagraph("{一(一)}"), "final");
    expect(textOf(xml)).toBe("一、概况\n全年预算90.00万元。\n");
    expect(xml.match(/<w:p><w:pPr><w:pStyle w:val="Own"\/><\/w:pPr>/gu)).toHaveLength(2);
    expect(xml).not.toContain("<w:sdt>");
  });

  it("gives a chapter with its parts and the whole text with the template's own headings", async () => {
    expect(textOf(await documentOf(ownParagraph("{一}")))).toBe("（一）项目概况\n全年预算90.00万元。\n");
    const whole = await documentOf(ownParagraph("{正文}"));
    expect(textOf(whole)).toBe(
      "一、项目基本情况\n（一）项目概况\n全年预算90.00万元。\n二、资金\n〔待填写：制度〕\n",
    );
    expect(whole).toContain('<w:pStyle w:val="2"/></w:pPr><w:r><w:t xml:space="preserve">（一）项目概况');
    expect(whole).toMatch(/<w:highlight w:val="yellow"\/><\/w:rPr><w:t xml:space="preserve">〔待填写/u);
  });

  it("fits a table between the margins, and into a cell", async () => {
    const upright = await documentOf(ownParagraph("{附表}"));
    expect(upright).toContain('<w:tblW w:w="8504" w:type="dxa"/>');
    expect(upright).toMatch(/<w:keepNext\/>(?:(?!<\/w:p>).)*>附表<\/w:t>/u);
    expect(upright).toContain('<w:sz w:val="14"/>'); // 21 × 8504 ÷ 12756
    const nested = await documentOf(oneCell(ownParagraph("{附表}")));
    expect(nested).toContain('<w:tblW w:w="4784" w:type="dxa"/>');
    expect(nested).toMatch(/<\/w:p><\/w:sdtContent><\/w:sdt><\/w:tc>/u);
  });

  it("keeps bookmarks and the end of a section that hang on the tag's paragraph", async () => {
    const end = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/></w:sectPr>';
    const mark = '<w:bookmarkStart w:id="7" w:name="正文"/><w:bookmarkEnd w:id="7"/>';
    const xml = await documentOf(`<w:p><w:pPr>${end}</w:pPr>${mark}<w:r><w:t>{一（一）}</w:t></w:r></w:p>`);
    expect(xml).toContain(mark);
    expect(xml.split(end)).toHaveLength(2);
    expect(xml.indexOf("90.00")).toBeLessThan(xml.indexOf(end));
    expect(xml.match(/<w:id w:val="(\d+)"/gu)).toEqual(['<w:id w:val="2"', '<w:id w:val="1"']);
  });

  it("replaces tags of a header and leaves every other part as it was", async () => {
    const template = literalTemplate(ownParagraph("正文不动"), ownParagraph("{单位名称}"));
    const parts = await filled(template);
    expect(textOf(parts["word/header1.xml"]!)).toBe("某某&lt;局&gt;\n");
    for (const [name, part] of Object.entries(unzipSync(template)))
      if (name !== "word/header1.xml") expect(parts[name]).toBe(strFromU8(part));
  });

  it.each([
    [
      "an unknown name",
      ownParagraph("{预算执行律}"),
      /标记“\{预算执行律\}”在报告中没有对应的内容；可用的标记有：\{标题\}、\{单位名称\}、\{全年预算\}、\{正文\}、\{一\}、\{一（一）\}、\{二\}、\{附表\}。$/u,
    ],
    ["an open brace", ownParagraph("{正文"), /标记“\{正文”缺少右括号/u],
    [
      "a section amid other words",
      ownParagraph("见{正文}"),
      /标记“\{正文\}”代表整段内容，请让它独占一个段落。$/u,
    ],
    ["a section beside a picture", "<w:p><w:r><w:drawing/><w:t>{正文}</w:t></w:r></w:p>", /独占一个段落/u],
    ["no tag", ownParagraph("没有标记"), /^模板“模板\.docx”中没有标记/u],
    ["a secrecy mark", ownParagraph("机密★1年") + ownParagraph("{正文}"), /本工具不处理涉密文件/u],
  ])("refuses %s", async (_, body, says) => {
    await expect(documentOf(body)).rejects.toMatchObject({
      name: "HostError",
      message: expect.stringMatching(says),
    });
  });

  it("counts its controls on from the template's own", async () => {
    const own = '<w:sdt><w:sdtPr><w:id w:val="40"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>';
    expect(await documentOf(own + ownParagraph("{全年预算}"))).toContain('<w:id w:val="41"/>');
  });

  it.each([
    ["no package", new TextEncoder().encode("{正文}"), /不是\.docx文件/u],
    ["a broken package", literalTemplate(ownParagraph("{正文}")).slice(0, 600), /损坏/u],
    ["a broken part", literalTemplate("<w:p>"), /读不通/u],
    ["another package", zipSync({ "xl/workbook.xml": new Uint8Array(1) }), /不是\.docx文件/u],
  ])("refuses %s", async (_, bytes, says) => {
    await expect(filled(bytes)).rejects.toMatchObject({
      name: "HostError",
      message: expect.stringMatching(says),
    });
  });

  it("writes no 报送版 while a place is to be written, in the report or in the template", async () => {
    await expect(documentOf(ownParagraph("{二}"), "final")).rejects.toThrow(/报送版未生成/u);
    await expect(documentOf(ownParagraph("{一（一）}〔待填写：日期〕"), "final")).rejects.toThrow();
    await expect(
      documentOf(ownParagraph("{一（一）}") + ownParagraph("〔待填写：日期〕"), "final"),
    ).rejects.toThrow(/报送版未生成/u);
  });
});
