/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { parseDocumentMemory } from "../../../src/hosts/shared/word/document-memory";
import { reportSections } from "../../../src/core/report/report-sections";
import { figuresOf } from "../../../src/core/report/refresh-plan";
import { bootWord } from "../../support/office-host/boot-office";
import type { EmulatedWord } from "../../support/office-host/emulated-word";
import { DocumentState, propertyOf, tagOf } from "../../support/office-host/word/document-state";
import { spentReport } from "../../support/spent-report";
import { FOREIGN, insertedInto, wordHost } from "./bureaus-document";

const REPORT = spentReport("95", "96");
const SECTIONS = reportSections(REPORT);
const SPENT = [...figuresOf(REPORT).values()].find(
  ({ what, subject }) => what === "实际支出" && subject === "项目甲",
)!;
const going = new AbortController().signal;

let word: EmulatedWord;
beforeAll(async () => {
  word = await bootWord("1.3");
});

function open(body: string): DocumentState {
  word.document = new DocumentState(body);
  return word.document;
}

describe("inserting a section", () => {
  it("puts all sections one after another behind the words that were there, each in its control", async () => {
    const document = await insertedInto(word, REPORT);
    expect(document.xml.startsWith(FOREIGN.replace("<w:p/>", "").slice(0, 300))).toBe(true);
    const sections = document.controls().filter((control) => tagOf(control).startsWith("heji:s:"));
    expect(sections.map((control) => propertyOf(control, "w:alias")!.replace(/｜.*$/u, ""))).toEqual(
      SECTIONS.map(({ title }) => title),
    );
    const ids = document.controls().map((control) => propertyOf(control, "w:id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("brings the fonts for Chinese with the styles, and no page of its own", async () => {
    const document = await insertedInto(word, REPORT);
    expect(String(document.styles.get("ReportBody"))).toContain('<w:name w:val="公文正文"/>');
    expect(String(document.styles.get("Heading1"))).toContain('w:eastAsia="黑体"');
    expect(document.xml).not.toContain("<w:sectPr");
    const widths = document.root.all("w:tblW").map(({ attributes }) => Number(attributes["w:w"]));
    expect(Math.max(...widths)).toBe(8845); // the upright page between its margins
  });

  it("leaves styles of the document as they are", async () => {
    const document = open("<w:p/>");
    const own = document.root.copy();
    document.styles.set("Heading1", own);
    await wordHost().insertSection(SECTIONS[0]!);
    expect(document.styles.get("Heading1")).toBe(own);
  });

  it("takes two round trips", async () => {
    open("<w:p/>");
    await wordHost().insertSection(SECTIONS[0]!);
    expect(word.traffic.messages).toBe(2);
  });

  it.each([
    ["a table", "表内", /光标在表格里/u],
    ["a figure of ours", "95.00", /光标在核绩写入的内容里面/u],
  ])("is refused in %s and leaves the document as it was", async (_, place, says) => {
    const document = open(
      '<w:p><w:sdt><w:sdtPr><w:tag w:val="heji:f:p.1=95.00"/><w:id w:val="9"/></w:sdtPr><w:sdtContent><w:r><w:t>95.00</w:t></w:r></w:sdtContent></w:sdt></w:p>' +
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>表内</w:t></w:r></w:p></w:tc></w:tr></w:tbl><w:p/>",
    );
    const before = document.xml;
    document.select(place);
    await expect(wordHost().insertSection(SECTIONS[0]!)).rejects.toThrow(says);
    expect(document.xml).toBe(before);
  });
});

describe("inserting a figure", () => {
  const sentence = (text: string): string =>
    `<w:p><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;

  it("stands at the cursor in the look of the text around it and knows its cell", async () => {
    const document = open(sentence("实际支出万元。"));
    document.select("实际支出");
    await wordHost().insertFigure(SPENT);
    expect(document.root.all("w:t").map(({ children }) => children.join(""))).toEqual([
      "实际支出",
      "95.00",
      "万元。",
    ]);
    const [control] = document.controls();
    expect(tagOf(control!)).toMatch(/^heji:f:p\.\w+\.execution=95\.00$/u);
    expect(propertyOf(control!, "w:alias")).toBe("项目甲 实际支出｜表!C2");
    expect(String(control)).toContain('<w:sz w:val="32"/>');
    expect(word.traffic.messages).toBe(2);
  });

  it("takes the place of a typed figure that is selected", async () => {
    const document = open(sentence("实际支出94.99万元。"));
    document.select("94.99", { whole: true });
    await wordHost().insertFigure(SPENT);
    expect(
      document.root
        .all("w:t")
        .map(({ children }) => children.join(""))
        .join(""),
    ).toBe("实际支出95.00万元。");
  });

  it("goes behind a selection that reaches over paragraphs, and behind the figure before it", async () => {
    const document = open(sentence("第一段") + sentence("第二段"));
    const [first, second] = document.root.all("w:t");
    document.selection = { start: { element: first!, offset: 0 }, end: { element: second!, offset: 3 } };
    await wordHost().insertFigure(SPENT);
    await wordHost().insertFigure(SPENT);
    expect(
      document.root
        .all("w:t")
        .map(({ children }) => children.join(""))
        .join(""),
    ).toBe("第一段第二段95.0095.00");
    expect(document.controls()).toHaveLength(2);
  });

  it("is refused inside of another figure", async () => {
    const document = open(sentence("支出"));
    document.select("支出");
    await wordHost().insertFigure(SPENT);
    document.select("95.00");
    await expect(wordHost().insertFigure(SPENT)).rejects.toThrow(/光标在核绩写入的内容里面/u);
    expect(document.controls()).toHaveLength(1);
  });
});

describe("the whole report", () => {
  const memory = { workbook: "预算.xlsx", readAt: "2020-12-31T08:00:00.000Z" };
  it("opens as a document of its own, with controls, and leaves this one alone", async () => {
    const document = open(FOREIGN);
    const before = document.xml;
    await wordHost().openReport(REPORT, "working", { charts: false }, memory);
    expect(document.xml).toBe(before);
    expect(word.traffic.messages).toBe(1);
    const [opened] = document.opened;
    expect(opened!.controls().length).toBeGreaterThan(20);
    expect(opened!.xml).toContain("<w:sectPr");
    expect(opened!.xmlParts.map(({ xml }) => parseDocumentMemory(xml))).toEqual([memory]);
  });

  it("is not opened as 报送版 while a place is still to be written", async () => {
    const document = open("<w:p/>");
    await expect(wordHost().openReport(REPORT, "final", { charts: false }, memory)).rejects.toThrow(
      /报送版未生成/u,
    );
    expect(document.opened).toEqual([]);
  });
});

describe("taking our controls away", () => {
  it("keeps every word, the controls of others and no trace of ours", async () => {
    const document = await insertedInto(word, REPORT);
    await wordHost().remember({ workbook: "预算.xlsx", readAt: "2020-12-31T08:00:00.000Z" });
    const textBefore = document.root
      .all("w:t")
      .map(({ children }) => children.join(""))
      .join("");
    await wordHost().releaseAll();
    expect(document.controls().map(tagOf)).toEqual(["姓名"]);
    expect(document.xml).not.toContain("heji");
    expect(document.xmlParts).toEqual([]);
    expect(
      document.root
        .all("w:t")
        .map(({ children }) => children.join(""))
        .join(""),
    ).toBe(textBefore);
    expect(word.traffic.messages).toBe(2);
  });

  it("changes nothing where a control may not be deleted", async () => {
    const document = open(
      '<w:p><w:sdt><w:sdtPr><w:alias w:val="甲 支出"/><w:tag w:val="heji:f:p.1=95.00"/><w:id w:val="9"/><w:lock w:val="sdtLocked"/></w:sdtPr>' +
        "<w:sdtContent><w:r><w:t>95.00</w:t></w:r></w:sdtContent></w:sdt></w:p>",
    );
    const before = document.xml;
    await expect(wordHost().releaseAll()).rejects.toThrow(
      /^有1个内容控件不允许删除（甲 支出），文档没有改动。/u,
    );
    expect(document.xml).toBe(before);
  });
});

describe("what the document remembers", () => {
  const memory = { workbook: '预算 "终稿" & 2020.xlsx', readAt: "2020-12-31T08:00:00.000Z" };

  it("is one part that is replaced, read with the document, and not needed", async () => {
    const document = open("<w:p/>");
    expect((await wordHost().read(going)).memory).toBeUndefined();
    await wordHost().remember({ ...memory, workbook: "旧.xlsx" });
    await wordHost().remember(memory);
    expect(document.xmlParts).toHaveLength(1);
    expect((await wordHost().read(going)).memory).toEqual(memory);
  });

  it.each(["<heji", '<heji xmlns="urn:heji:document:1" version="2"><workbook name="a" read="b"/></heji>'])(
    "is passed over where it is broken or newer: %s",
    async (xml) => {
      const document = open("<w:p/>");
      document.xmlParts.push({ id: "{1}", xml: `<heji xmlns="urn:heji:document:1" version="2"/>` });
      expect(parseDocumentMemory(xml)).toBeUndefined();
      expect((await wordHost().read(going)).memory).toBeUndefined();
    },
  );
});
