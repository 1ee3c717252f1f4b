/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import type { BookState } from "../../support/office-host/excel/book-state";
import { typeIntoCell } from "../../support/office-host/excel/type-into-cell";
import { ANNOTATION } from "./sample-annotation";
import { sampleBook } from "./sample-book";

let excel: EmulatedExcel;
let book: BookState;
let host: ReturnType<typeof createExcelHost>;
const going = new AbortController().signal;
const aTick = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  book = sampleBook();
  excel.book = book;
  host = createExcelHost();
});

describe("the Excel host", () => {
  it("selects a cell on the sheet it belongs to", async () => {
    await host.pointer.reveal({ sheet: "区里'下达', 2020", row: 1, column: 0 });
    expect(book.active?.name).toBe("区里'下达', 2020");
    expect(book.selection?.area).toEqual({ top: 1, left: 0, bottom: 1, right: 0 });
  });

  it("says that a cell cannot be shown when its sheet is gone or hidden", async () => {
    await expect(host.pointer.reveal({ sheet: "没有", row: 0, column: 0 })).rejects.toMatchObject({
      code: "sheet-gone",
      message: "工作表“没有”已被删除或改名，无法定位。请重新核对。",
    });
    book.sheets[0]!.visibility = "Hidden";
    await expect(host.pointer.reveal({ sheet: "年初批复", row: 0, column: 0 })).rejects.toMatchObject({
      code: "not-found",
      message: "工作表“年初批复”处于隐藏状态，无法定位。请先取消隐藏，再重试。",
    });
  });

  it("keeps notes without touching marks, comments and sheets", async () => {
    await host.annotator.annotate(ANNOTATION, going);
    const comments = book.comments.length;
    const verified = [{ finding: "f", note: "已查批复", checker: "王", date: "2021-01-05" }];
    excel.expectMessages();
    await host.keeper.remember({ version: 1, verified, settings: {} }, going);
    expect(excel.traffic.messages).toBe(2);
    const { memory } = await createExcelHost().source.readWorkbook(going);
    expect(memory).toMatchObject({ verified, sheets: [{ role: "findings", name: "核对结果 (2)" }] });
    expect(memory!.comments).toHaveLength(2);
    expect(book.comments).toHaveLength(comments);
  });

  it("tells of the user's changes, never of its own, until it is stopped", async () => {
    let heard = 0;
    const stop = await host.watcher.watch(() => heard++);
    await aTick();
    await host.annotator.annotate(ANNOTATION, going);
    await aTick();
    expect(heard).toBe(0);
    typeIntoCell(book, "年初批复", "B2", 151);
    await aTick();
    expect(heard).toBe(1);
    await stop();
    await aTick();
    typeIntoCell(book, "年初批复", "B2", 152);
    await aTick();
    expect(heard).toBe(1);
  });

  it("uses no member that the emulated Excel lacks", async () => {
    await host.source.readWorkbook(going);
    await host.annotator.annotate(ANNOTATION, going);
    await host.annotator.clear({ sheets: true }, going);
    expect([...excel.host.missing]).toEqual([]);
  });
});
