/**
 * @jest-environment jsdom
 * @jest-environment-options {"url": "https://heji.test/taskpane.html"}
 */
import { MARK_LOOKS } from "../../../src/hosts/shared/mark-look";
import { createExcelHost } from "../../../src/hosts/excel/excel-host";
import { bootOffice } from "../../support/office-host/boot-office";
import type { EmulatedExcel } from "../../support/office-host/emulated-excel";
import { formatArea } from "../../support/office-host/excel/addresses";
import type { BookState } from "../../support/office-host/excel/book-state";
import { dumpWorkbook } from "../../support/office-host/excel/dump-workbook";
import { workbookFromSnapshot } from "../../support/office-host/excel/workbook-from-snapshot";
import { describeHost, type HostSession } from "../contract";

let excel: EmulatedExcel;

beforeAll(async () => {
  excel = await bootOffice("1.14");
});

function sessionOf(book: BookState): HostSession {
  const { source, annotator, namer } = createExcelHost();
  return {
    source,
    annotator,
    namer,
    reopened: async () => sessionOf(book),
    marks: async () =>
      book.sheets.flatMap(({ name, conditionalFormats }) =>
        conditionalFormats.flatMap(({ formula, areas }) => {
          const look = MARK_LOOKS.find((each) => `=${each.formula}` === formula);
          return look
            ? [{ sheet: name, severity: look.severity, cells: areas.map((area) => formatArea(area)) }]
            : [];
        }),
      ),
    dump: async () => dumpWorkbook(book),
  };
}

describeHost("the Excel host", async (workbook) => {
  const book = workbookFromSnapshot(workbook);
  excel.book = book;
  return sessionOf(book);
});
