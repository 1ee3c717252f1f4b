import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type {
  ReportBlock,
  ReportCell,
  ReportDocument,
  ReportFigure,
} from "../../../src/core/report/report-document";
import { writeDocx } from "../../../src/hosts/files/write-docx";
import { sdkErrors } from "../../corpus/validate";

const INITIAL: ReportFigure = {
  kind: "figure",
  text: "90.00",
  from: [{ sheet: "表", row: 1, column: 1 }],
  key: "p.abcdefgh.initialBudget",
  what: "年初预算",
  subject: "科普活动",
};

const TABLE: ReportBlock = {
  kind: "table",
  caption: "附表　项目预算执行情况",
  unitNote: "单位：万元",
  landscape: true,
  widths: [1, 2, 3],
  header: ["序号", "项目名称", "年初预算"],
  rows: [
    [
      { runs: [{ kind: "text", text: "1" }], align: "center" },
      { runs: [{ kind: "text", text: "科普<活动>&“讲座”" }], align: "left" },
      {
        runs: [INITIAL],
        align: "right",
      },
    ],
  ],
  footnote: "注：部分合计数与分项数之和存在尾差。",
};

const REPORT: ReportDocument = {
  title: "云岭市青禾区信息局\n2020年度项目支出绩效自评报告",
  attachment: "附件4-2",
  blocks: [
    { kind: "heading", level: 1, text: "一、项目基本情况", section: "一" },
    { kind: "heading", level: 2, text: "（一）项目概况", section: "一（一）" },
    {
      kind: "paragraph",
      runs: [{ kind: "text", text: "批复金额" }, INITIAL, { kind: "text", text: "万元。" }],
    },
    { kind: "paragraph", align: "right", runs: [{ kind: "text", text: "年　　月　　日" }] },
    TABLE,
  ],
};

const UNFINISHED: ReportDocument = {
  ...REPORT,
  blocks: [
    {
      kind: "paragraph",
      runs: [{ kind: "placeholder", text: "〔待填写：组织情况〕", section: "三" }],
    },
  ],
};

async function partsOf(
  document: ReportDocument,
  mode: "working" | "final" = "final",
): Promise<Record<string, string>> {
  const parts = unzipSync(await writeDocx(document, mode));
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** The properties of a style, as one line. */
function styleOf(styles: string, id: string): string {
  return new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(styles)![0];
}

describe("writeDocx", () => {
  it("sets an upright A4 page with 37, 35, 28 and 26 mm and a grid of 28 characters by 22 lines", async () => {
    const { "word/document.xml": body, "word/styles.xml": styles } = await partsOf(REPORT);
    const [portrait] = body!.match(/<w:sectPr.*?<\/w:sectPr>/gs)!;
    expect(portrait).toMatch(/<w:pgSz w:w="11906" w:h="16838"/);
    expect(portrait).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/);
    expect(portrait).toMatch(/<w:docGrid w:type="lines" w:linePitch="579"\/>/);
    // 28 × (16 pt − 5 twips) = 441 pt, in a type area of 442.25 pt.
    expect(styleOf(styles!, "ReportBody")).toContain('<w:spacing w:val="-5"/>');
  });

  it("turns the page for a table that lies across, and numbers it on", async () => {
    const { "word/document.xml": body } = await partsOf(REPORT);
    const sections = body!.match(/<w:sectPr.*?<\/w:sectPr>/gs)!;
    expect(sections).toHaveLength(2);
    expect(sections[1]).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(sections[1]).toMatch(/<w:pgMar w:top="1587" w:right="2098" w:bottom="1474" w:left="1984"/);
    expect(sections[1]).not.toContain("w:start=");
    for (const section of sections)
      expect(section.match(/<w:footerReference w:type="\w+"/g)).toEqual([
        '<w:footerReference w:type="default"',
        '<w:footerReference w:type="even"',
      ]);
  });

  it("names East Asian and Latin fonts for every level", async () => {
    const { "word/styles.xml": styles } = await partsOf(REPORT);
    const fontsOf = (xml: string): (string | undefined)[] =>
      ["ascii", "hAnsi", "eastAsia"].map(
        (script) => new RegExp(`<w:rFonts[^>]*w:${script}="([^"]*)"`).exec(xml)?.[1],
      );
    const latin = "Times New Roman";
    expect(fontsOf(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles!)![0])).toEqual([
      latin,
      latin,
      "仿宋_GB2312",
    ]);
    expect(fontsOf(styleOf(styles!, "Title"))).toEqual([latin, latin, "方正小标宋简体"]);
    expect(fontsOf(styleOf(styles!, "Heading1"))).toEqual([latin, latin, "黑体"]);
    expect(fontsOf(styleOf(styles!, "Heading2"))).toEqual([latin, latin, "楷体_GB2312"]);
    expect(fontsOf(styleOf(styles!, "Heading3"))).toEqual([latin, latin, "仿宋_GB2312"]);
  });

  it("sets 3号 text with two characters of indent, a 2号 title in the middle", async () => {
    const { "word/styles.xml": styles, "word/document.xml": body } = await partsOf(REPORT);
    expect(/<w:rPrDefault>.*?<\/w:rPrDefault>/s.exec(styles!)![0]).toContain('<w:sz w:val="32"/>');
    expect(styleOf(styles!, "ReportBody")).toContain('w:firstLineChars="200"');
    expect(styleOf(styles!, "Title")).toContain('<w:sz w:val="44"/>');
    expect(styleOf(styles!, "Title")).toContain('<w:jc w:val="center"/>');
    expect(body).toMatch(/<w:pStyle w:val="Heading1"\/>.*?一、项目基本情况/s);
    expect(body).toMatch(/<w:pStyle w:val="Heading2"\/>.*?（一）项目概况/s);
    expect(body).toMatch(/云岭市青禾区信息局.*?<w:br\/>.*?2020年度项目支出绩效自评报告/s);
  });

  it("writes page numbers between dashes, odd ones right and even ones left", async () => {
    const parts = await partsOf(REPORT);
    const footers = ["word/footer1.xml", "word/footer2.xml"].map((name) => parts[name]!);
    for (const footer of footers) expect(footer).toMatch(/— .*PAGE.* —/s);
    expect(footers[0]).toContain('<w:jc w:val="right"/>');
    expect(footers[1]).toContain('<w:jc w:val="left"/>');
    expect(parts["word/settings.xml"]).toContain("<w:evenAndOddHeaders/>");
    expect(styleOf(parts["word/styles.xml"]!, "ReportPageNumber")).toMatch(
      /w:eastAsia="宋体".*<w:sz w:val="28"\/>/s,
    );
  });

  it("lays tables out in absolute widths, repeats their header and splits no row", async () => {
    const { "word/document.xml": body } = await partsOf(REPORT);
    const widths = [...body!.matchAll(/<w:gridCol w:w="(\d+)"\/>/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([2126, 4252, 6378]);
    expect(body).toMatch(/<w:tblW w:type="dxa" w:w="12756"\/>|<w:tblW w:w="12756" w:type="dxa"\/>/);
    expect(body!.match(/<w:tblHeader\/>/g)).toHaveLength(1);
    expect(body!.match(/<w:cantSplit\/>/g)).toHaveLength(2);
    expect(body).toContain("科普&lt;活动&gt;&amp;“讲座”");
    expect(body).toContain("注：部分合计数与分项数之和存在尾差。");
  });

  it("carries no author, time, link, comment or highlight", async () => {
    const parts = await partsOf(REPORT);
    expect(Object.keys(parts).filter((name) => name.startsWith("docProps"))).toEqual([]);
    const all = Object.values(parts).join("");
    expect(all).not.toMatch(/<w:hyperlink|<w:comment |<w:bookmarkStart|<w:highlight|<w:sdt|heji/);
    expect(Object.keys(parts).filter((name) => /comments/.test(name))).toEqual([]);
  });

  it("puts every figure and section of the 工作稿 in a control that knows its cells", async () => {
    const { "word/document.xml": body } = await partsOf(REPORT, "working");
    expect(body).toContain(
      '<w:sdt><w:sdtPr><w:alias w:val="科普活动 年初预算｜表!B2"/><w:tag w:val="heji:f:p.abcdefgh.initialBudget=90.00"/>' +
        '<w:id w:val="2"/></w:sdtPr><w:sdtContent><w:r><w:t xml:space="preserve">90.00</w:t></w:r></w:sdtContent></w:sdt>',
    );
    const tags = [...body!.matchAll(/<w:tag w:val="([^"]*)"/g)].map(([, tag]) =>
      tag!.replace(/=\w{8}$/u, ""),
    );
    expect(tags).toEqual([
      "heji:s:一",
      "heji:s:一（一）",
      "heji:f:p.abcdefgh.initialBudget=90.00",
      "heji:f:p.abcdefgh.initialBudget=90.00",
    ]);
    const ids = [...body!.matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("covers the cells of a form across and down", async () => {
    const cell = (text: string, more: Partial<ReportCell> = {}): ReportCell => ({
      runs: [{ kind: "text", text }],
      align: "center",
      ...more,
    });
    const { "word/document.xml": body } = await partsOf({
      title: "表",
      blocks: [
        {
          kind: "table",
          caption: "自评表",
          widths: [1, 1, 1],
          header: [],
          rows: [
            [cell("甲", { down: 2 }), cell("乙", { across: 2 })],
            [cell("丙"), cell("丁")],
          ],
        },
      ],
    });
    const rows = body!.match(/<w:tr>.*?<\/w:tr>/gs)!;
    expect(rows.map((row) => row.match(/<w:tc>/g)!.length)).toEqual([2, 3]);
    expect(rows[0]).toMatch(/<w:vMerge w:val="restart"\/>.*甲.*<w:gridSpan w:val="2"\/>.*乙/s);
    expect(rows[1]).toMatch(/<w:vMerge\/>.*丙.*丁/s);
    expect(body).not.toContain("<w:tblHeader/>");
  });

  it("says what may stand in for a font that a machine lacks", async () => {
    const { "word/fontTable.xml": fonts } = await partsOf(REPORT);
    expect(fonts).toMatch(/<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong,/);
    expect(fonts).toMatch(/<w:font w:name="方正小标宋简体"><w:altName w:val="小标宋,/);
  });

  it("asks for no theme font that a machine may lack", async () => {
    const parts = await partsOf(REPORT);
    const all = Object.values(parts).join("");
    expect(all).not.toMatch(/Calibri|等线|w:\w+Theme=/);
  });

  it("highlights placeholders in the 工作稿 and refuses them in the 报送版", async () => {
    const { "word/document.xml": body } = await partsOf(UNFINISHED, "working");
    expect(body).toMatch(/<w:highlight w:val="yellow"\/>.*?〔待填写：组织情况〕/s);
    await expect(writeDocx(UNFINISHED, "final")).rejects.toThrow("报送版未生成");
  });

  it("gives the same bytes for the same document, whatever the day", async () => {
    const onDay = async (day: string): Promise<Uint8Array> => {
      jest.useFakeTimers({ now: new Date(day), advanceTimers: true });
      try {
        return await writeDocx(REPORT, "final");
      } finally {
        jest.useRealTimers();
      }
    };
    expect(await onDay("2021-02-03T04:05:06Z")).toEqual(await onDay("2024-12-31T23:59:59Z"));
  });

  it("is valid Open XML, finished or not", async () => {
    const folder = mkdtempSync(join(tmpdir(), "heji-docx-"));
    const errors = await Promise.all(
      [REPORT, UNFINISHED].map(async (document, index) => {
        const path = join(folder, `${index}.docx`);
        writeFileSync(path, await writeDocx(document, "working"));
        return sdkErrors(path);
      }),
    );
    rmSync(folder, { recursive: true });
    expect(errors).toEqual([[], []]);
  });

  it("leaves out characters that no XML can carry", async () => {
    const { "word/document.xml": body } = await partsOf({
      title: "报告",
      blocks: [{ kind: "paragraph", runs: [{ kind: "text", text: "甲\u0000\u000b乙\ud800丙😀" }] }],
    });
    expect(body).toContain("甲乙丙😀");
  });
});
