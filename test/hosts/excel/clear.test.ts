/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import type { BookState } from "../../support/office-host/excel/book-state";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { ANNOTATION } from "./sample-annotation";
import { sampleBook } from "./sample-book";

let excel: EmulatedExcel;
let book: BookState;
let host: ReturnType<typeof createExcelHost>;
const going = new AbortController().signal;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  book = sampleBook();
  excel.book = book;
  host = createExcelHost();
});

describe("clear", () => {
  it("leaves nothing of ours and everything of the user's, formats included", async () => {
    const before = dumpWorkbook(book);
    await host.annotator.annotate(ANNOTATION, going);
    await host.annotator.clear({ sheets: true }, going);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("keeps our sheets unless they are asked for, and knows them afterwards", async () => {
    const before = dumpWorkbook(book);
    await host.annotator.annotate(ANNOTATION, going);
    await host.annotator.clear({ sheets: false }, going);
    expect(book.sheets.map(({ name }) => name)).toContain("核对结果 (2)");
    await createExcelHost().annotator.clear({ sheets: true }, going);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("knows our things in another session, after the user recoloured a marked cell and moved rows", async () => {
    await host.annotator.annotate({ ...ANNOTATION, sheets: [] }, going);
    const [sheet] = book.sheets;
    sheet!.cells.setStyle(1, 3, { fill: "#00B050" });
    book.comments = book.comments.map((comment) => ({ ...comment, row: comment.row + 5 }));
    await createExcelHost().annotator.clear({ sheets: true }, going);
    expect(sheet!.cells.style(1, 3)).toEqual({ fill: "#00B050" });
    expect(sheet!.conditionalFormats.map(({ formula }) => formula)).toEqual(["=B2<0"]);
    expect(book.comments.map(({ author }) => author)).toEqual(["李会计"]);
    expect(book.xmlParts).toHaveLength(1);
  });

  it("removes comments that were written into the file, by their ids", async () => {
    const [sheet] = book.sheets;
    book.comments.push({
      id: "{48454A49-0000-4000-8000-000000000002}",
      content: "执行率应为91.33%。",
      author: "核绩",
      sheet: sheet!,
      row: 1,
      column: 3,
      replies: [],
    });
    await host.annotator.clear({ sheets: true }, going);
    expect(book.comments.map(({ author }) => author)).toEqual(["李会计"]);
  });

  it("keeps the checker's notes", async () => {
    const verified = [{ finding: "f", note: "已查批复", checker: "王", date: "2021-01-05" }];
    await host.annotator.annotate({ ...ANNOTATION, memory: { version: 1, verified, settings: {} } }, going);
    await host.annotator.clear({ sheets: true }, going);
    expect((await host.source.readWorkbook(going)).memory).toEqual({
      version: 1,
      sheets: [],
      verified,
      settings: {},
      comments: [],
    });
  });

  it("takes two messages after the workbook was read", async () => {
    await host.source.readWorkbook(going);
    await host.annotator.annotate(ANNOTATION, going);
    excel.expectMessages();
    await host.annotator.clear({ sheets: true }, going);
    expect(excel.traffic.messages).toBe(2);
  });

  it("refuses to half-clear when a marked sheet was protected since", async () => {
    await host.annotator.annotate(ANNOTATION, going);
    book.sheets[0]!.isProtected = true;
    const before = dumpWorkbook(book);
    await expect(host.annotator.clear({ sheets: true }, going)).rejects.toMatchObject({ code: "protected" });
    expect(dumpWorkbook(book)).toEqual(before);
  });
});
