/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { materialEdit } from "../../../src/app/material-edit";
import type { MaterialEdit } from "../../../src/app/ports";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { writeMaterials } from "../../../src/hosts/excel/write-materials";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import type { BookState } from "../../support/office-host/excel/book-state";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { sampleBook } from "./sample-book";

const going = new AbortController().signal;
let excel: EmulatedExcel;
let book: BookState;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

beforeEach(() => {
  book = sampleBook();
  excel.book = book;
});

async function editOf(key: string, ...texts: string[]): Promise<MaterialEdit> {
  const workbook = await createExcelHost().source.readWorkbook(going);
  return materialEdit(
    workbook,
    key,
    texts.map((text) => ({ text })),
  )!;
}

describe("writeMaterials", () => {
  it("adds the sheet where there is none, with texts as texts, and takes it away again", async () => {
    const before = dumpWorkbook(book);
    const edit = await editOf("二", "=执行区级办法", "按季检查。\n按年总结。");
    excel.expectMessages();
    const back = await writeMaterials(edit, going);
    expect(excel.traffic.messages).toBe(2);
    const { cells } = book.sheet("文字材料");
    expect([0, 1, 2].map((row) => [cells.value(row, 0), cells.value(row, 1)])).toEqual([
      ["章节", "文字"],
      ["二", "=执行区级办法"],
      ["二", "按季检查。\n按年总结。"],
    ]);
    expect(cells.formula(1, 1)).toBeUndefined();
    await writeMaterials(back, going);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("adds paragraphs behind what stands there, and takes them back", async () => {
    await writeMaterials(await editOf("二", "甲"), going);
    const before = dumpWorkbook(book);
    const back = await writeMaterials(await editOf("三", "乙"), going);
    const { cells } = book.sheet("文字材料");
    expect([cells.value(2, 0), cells.value(2, 1)]).toEqual(["三", "乙"]);
    await writeMaterials(back, going);
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("overwrites nothing that somebody has written meanwhile", async () => {
    const adding = await editOf("二", "甲");
    await writeMaterials(adding, going);
    await expect(writeMaterials(adding, going)).rejects.toThrow(
      "工作簿里已有工作表“文字材料”，没有写入任何内容。",
    );
    const appending = await editOf("三", "乙");
    book.sheet("文字材料").cells.put(2, 1, "别人写的");
    const before = dumpWorkbook(book);
    await expect(writeMaterials(appending, going)).rejects.toMatchObject({ code: "changed" });
    expect(dumpWorkbook(book)).toEqual(before);
  });

  it("keeps a sheet that it added once others have written into it", async () => {
    const back = await writeMaterials(await editOf("二", "甲"), going);
    book.sheet("文字材料").cells.put(2, 1, "别人写的");
    await expect(writeMaterials(back, going)).rejects.toThrow("里已有别的内容，没有删除。");
    expect(book.sheet("文字材料").cells.value(2, 1)).toBe("别人写的");
  });

  it("says whether the sheet is there when the message fails half-way", async () => {
    const edit = await editOf("二", "甲");
    for (const afterActions of [0, 3, 8]) {
      book = sampleBook();
      excel.book = book;
      excel.expectMessages({ message: 2, afterActions });
      const failure = await writeMaterials(edit, going).catch((error: unknown) => error as Error);
      const isThere = book.sheets.some(({ name }) => name === "文字材料");
      expect((failure as Error).message).toMatch(isThere ? /已经建立，内容可能不完整/ : /工作簿没有改动/);
    }
  });
});
