/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import type { Annotation } from "../../../src/app/annotation";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { parseMemory } from "../../../src/hosts/shared/memory-part";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import { formatArea } from "../../support/office-host/excel/addresses";
import type { BookState } from "../../support/office-host/excel/book-state";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { ANNOTATION, FINDINGS_SHEET } from "./sample-annotation";
import { sampleBook } from "./sample-book";

let excel: EmulatedExcel;
let book: BookState;
let host: ReturnType<typeof createExcelHost>;
const going = new AbortController().signal;
const NO_SHEETS: Annotation = { ...ANNOTATION, sheets: [] };

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  book = sampleBook();
  excel.book = book;
  host = createExcelHost();
});

const annotate = (annotation: Annotation): ReturnType<typeof host.annotator.annotate> =>
  host.annotator.annotate(annotation, going);
const memoryOf = (): ReturnType<typeof parseMemory> =>
  parseMemory(book.xmlParts.find(({ xml }) => xml.includes("urn:heji"))?.xml ?? "");

describe("annotate", () => {
  it("marks cells by one conditional format a severity and sheet and changes no cell's own format", async () => {
    const before = dumpWorkbook(book);
    await annotate({ ...NO_SHEETS, comments: [] });
    expect(
      book.sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats.map(({ formula, fill, areas }) => [
          name,
          formula,
          fill,
          areas.map((a) => formatArea(a)),
        ]),
      ),
    ).toEqual([
      ["年初批复", '=N("heji:error")=0', "#FFC7CF", ["D2:D3"]],
      ["年初批复", "=B2<0", "#FF0000", ["B2:D4"]],
      ["区里'下达', 2020", '=N("heji:warning")=0', "#FFE79B", ["A2"]],
    ]);
    for (const sheet of book.sheets)
      sheet.conditionalFormats = sheet.conditionalFormats.filter(({ formula }) => !formula.includes("heji"));
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("comments on cells that bear no comment of the user's and says how many it left out", async () => {
    const outcome = await annotate(NO_SHEETS);
    expect(outcome).toEqual({ markedCells: 3, commentsLeftOut: 1, sheets: [] });
    expect(book.comments.map(({ author, content }) => [author, content])).toEqual([
      ["李会计", "批复见财预〔2020〕5号"],
      ["当前用户", "执行率应为91.33%。"],
      ["当前用户", "=1+1 <b>"],
    ]);
  });

  it("passes over cells whose comment Excel refuses because they bear a note", async () => {
    book.sheets[0]!.notes.set("1,3", "老批注");
    const outcome = await annotate(ANNOTATION);
    expect(outcome).toEqual({ markedCells: 3, commentsLeftOut: 2, sheets: ["核对结果 (2)"] });
    expect(book.comments.map(({ content }) => content)).toEqual(["批复见财预〔2020〕5号", "=1+1 <b>"]);
    expect(memoryOf()!.comments.map(({ cell }) => cell)).toEqual(["A2"]);
  });

  it("writes at most 200 comments", async () => {
    const comments = Array.from({ length: 230 }, (_, row) => ({
      at: { sheet: "年初批复", row: row + 10, column: 0 },
      text: `第${row}条`,
    }));
    const outcome = await annotate({ ...NO_SHEETS, comments });
    expect(outcome.commentsLeftOut).toBe(30);
    expect(book.comments).toHaveLength(201);
  });

  it("writes a sheet under a free name and leaves the user's sheet of the wanted name alone", async () => {
    const users = JSON.stringify((dumpWorkbook(book) as { sheets: object[] }).sheets[1]);
    const outcome = await annotate(ANNOTATION);
    expect(outcome.sheets).toEqual(["核对结果 (2)"]);
    expect(JSON.stringify((dumpWorkbook(book) as { sheets: object[] }).sheets[1])).toBe(users);
    expect(memoryOf()!.sheets).toEqual([{ role: "findings", name: "核对结果 (2)" }]);
  });

  it("writes texts as texts, whatever they begin with or look like, and links to quoted sheets", async () => {
    await annotate(ANNOTATION);
    const { cells } = book.sheet("核对结果 (2)");
    const third = [2, 3, 4].map((row) => [cells.value(row, 2), cells.formula(row, 2)]);
    expect(third).toEqual([
      ["=cmd|' /C calc'!A0", undefined],
      ['<img src=x onerror="alert(1)">', undefined],
      ["字".repeat(32_767), undefined],
    ]);
    expect(cells.value(4, 1)).toBe("2020-12-31");
    expect([cells.value(3, 0), cells.numberFormat(3, 0)]).toEqual([0.9133, "0.00%"]);
    expect(cells.value(4, 0)).toBe(-3441.95);
    expect(cells.link(3, 1)).toEqual({ documentReference: "'区里''下达'', 2020'!A2" });
    expect(cells.value(3, 1)).toBe("A2");
  });

  it("sets the sheet up for printing", async () => {
    await annotate(ANNOTATION);
    const { page, frozen, merges, columnWidths } = book.sheet("核对结果 (2)");
    expect(page).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { horizontalFitToPages: 1 },
      headerFooter: {
        leftHeader: "预算.xlsx　口径：全年预算 && 年终收回",
        centerFooter: "第 &P 页，共 &N 页",
      },
    });
    // It has a chart, which may have a page of its own.
    expect(page.printTitleRows).toBeUndefined();
    expect(frozen && formatArea(frozen)).toBe("1:2");
    expect(merges.map((area) => formatArea(area))).toEqual(["A1:C1"]);
    expect([...columnWidths]).toEqual([
      [0, 35.25],
      [1, 108.75],
      [2, 213.75],
    ]);
  });

  it("draws a chart of the figures in the sheet, once", async () => {
    await annotate(ANNOTATION);
    await annotate(ANNOTATION);
    expect(book.sheet("核对结果 (2)").charts).toMatchObject([
      {
        type: "ColumnClustered",
        title: "预算与支出（万元）",
        source: { top: 2, left: 0, bottom: 4, right: 1 },
        position: "A7:C21",
        hasLegend: false,
      },
    ]);
  });

  it("leaves the same workbook when it is done twice", async () => {
    await annotate(ANNOTATION);
    const once = dumpWorkbook(book);
    await annotate(ANNOTATION);
    expect(dumpWorkbook(book)).toEqual(once);
  });

  it("rewrites its sheet where it stands, though it was shorter before", async () => {
    await annotate(ANNOTATION);
    await annotate({ ...ANNOTATION, sheets: [{ ...FINDINGS_SHEET, rows: FINDINGS_SHEET.rows.slice(0, 3) }] });
    expect(book.sheets.map(({ name }) => name)).toEqual([
      "年初批复",
      "核对结果",
      "区里'下达', 2020",
      "核对结果 (2)",
    ]);
    expect(book.sheet("核对结果 (2)").cells.used(false)).toEqual({ top: 0, left: 0, bottom: 2, right: 2 });
  });

  it("keeps its sheets of roles that are not written again, and the notes it is given", async () => {
    await annotate(ANNOTATION);
    const verified = [{ finding: "f", note: "已查批复", checker: "王", date: "2021-01-05" }];
    await annotate({ ...NO_SHEETS, memory: { version: 1, verified, settings: { theme: "dark" } } });
    expect(memoryOf()).toMatchObject({
      sheets: [{ role: "findings", name: "核对结果 (2)" }],
      verified,
      settings: { theme: "dark" },
    });
  });

  it("leaves a comment of ours to those who answered it", async () => {
    await annotate(NO_SHEETS);
    const answered = book.comments[1]!;
    book.comments[1] = { ...answered, replies: [{ id: "{r}", content: "已改" }] };
    await annotate({ ...NO_SHEETS, comments: [] });
    expect(book.comments.map(({ content }) => content)).toEqual([
      "批复见财预〔2020〕5号",
      "执行率应为91.33%。",
    ]);
  });

  it("takes two messages for marks and a third for sheets after the workbook was read", async () => {
    await host.source.readWorkbook(going);
    excel.expectMessages();
    await annotate(NO_SHEETS);
    expect(excel.traffic.messages).toBe(2);
    excel.expectMessages();
    await annotate(ANNOTATION);
    expect(excel.traffic.messages).toBe(3);
    excel.expectMessages();
    await annotate(ANNOTATION);
    expect(excel.traffic.messages).toBe(3);
  });

  it("marks 10,000 scattered cells in one message at under 20 bytes a cell", async () => {
    await host.source.readWorkbook(going);
    excel.expectMessages();
    const cells = Array.from({ length: 10_000 }, (_, index) => ({
      sheet: "年初批复",
      row: 10 + 3 * Math.floor(index / 4),
      column: 2 * (index % 4),
    }));
    const outcome = await annotate({ ...NO_SHEETS, comments: [], marks: [{ severity: "error", cells }] });
    expect(outcome.markedCells).toBe(10_000);
    expect(excel.traffic.messages).toBe(2);
    expect(excel.traffic.bytesSent / 10_000).toBeLessThan(20);
    const marked = book.sheets[0]!.conditionalFormats.filter(({ formula }) =>
      formula.includes("heji"),
    ).flatMap(({ areas }) => areas);
    expect(marked).toHaveLength(10_000);
  });

  it("splits a sheet of 10,000 findings into messages below the limit", async () => {
    const [serial, link] = FINDINGS_SHEET.rows[2]!.cells;
    const text = "全年执行137.00万元÷全年预算150.00万元＝91.33%，表内为91.33万元，可能是单位写错。".repeat(2);
    const rows = Array.from({ length: 10_000 }, () => ({
      cells: [serial, link, { value: text, style: "body" as const }],
    }));
    await annotate({ ...ANNOTATION, sheets: [{ ...FINDINGS_SHEET, rows }] });
    expect(excel.traffic.largestMessage).toBeLessThan(5 * 1024 * 1024);
    expect(book.sheet("核对结果 (2)").cells.value(9_999, 2)).toBe(text);
  });

  it.each([
    [
      "protected",
      (spoilt: BookState): void => void (spoilt.sheets[0]!.isProtected = true),
      /“年初批复”受保护，没有写入任何内容/,
    ],
    [
      "protected",
      (spoilt: BookState): void => void (spoilt.isStructureProtected = true),
      /工作簿的结构受保护，不能添加工作表，没有写入/,
    ],
    [
      "sheet-gone",
      (spoilt: BookState): void => void spoilt.sheets.splice(2, 1),
      /“区里'下达', 2020”已被删除或改名，没有写入/,
    ],
  ] as const)("refuses with %s before it writes anything", async (code, spoil, sentence) => {
    spoil(book);
    const before = dumpWorkbook(book);
    const refusal = annotate(ANNOTATION);
    await expect(refusal).rejects.toMatchObject({ name: "HostError", code });
    await expect(refusal).rejects.toThrow(sentence);
    expect(dumpWorkbook(book)).toEqual(before);
  });
});
