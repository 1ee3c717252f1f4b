/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import type { SheetDocument } from "../../../src/core/report/sheet-document";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { buildWorkbook } from "../../support/build-workbook";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import { workbookFromSnapshot } from "../../support/office-host/excel/workbook-from-snapshot";

const going = new AbortController().signal;
const blank = { value: "", style: "body" } as const;
const FORMS: SheetDocument = {
  role: "self-evaluation",
  name: "附件4-1自评表",
  columnWidths: [10, 20],
  rows: [
    {
      cells: [
        { value: "甲", style: "body", down: 2 },
        { value: "1", style: "body" },
      ],
    },
    { cells: [blank, { value: "2", style: "body" }] },
    { cells: [{ value: "乙", style: "body" }] },
  ],
  headerRow: 0,
  pages: { breaks: [2], scale: 70 },
  orientation: "portrait",
  pageHeader: "",
};

describe("a sheet of forms in Excel", () => {
  let excel: EmulatedExcel;
  beforeAll(async () => {
    excel = await bootOffice("1.14");
  });

  it("merges downwards and breaks its pages by hand, once, however often it is written", async () => {
    const book = workbookFromSnapshot(buildWorkbook([{ name: "表", rows: [["项目名称"]] }]));
    excel.book = book;
    const annotation = {
      marks: [],
      comments: [],
      sheets: [FORMS],
      memory: { version: 1, verified: [], settings: {} },
    } as const;
    for (let run = 0; run < 2; run++) {
      const host = createExcelHost();
      await host.source.readWorkbook(going);
      await host.annotator.annotate(annotation, going);
    }
    const { merges, page } = book.sheet("附件4-1自评表");
    expect(merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect(page).toMatchObject({ horizontalBreaks: [2], zoom: { scale: 70 }, orientation: "Portrait" });
    expect(page.printTitleRows).toBe("$1:$1");
  });
});
