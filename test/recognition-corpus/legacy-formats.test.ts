import { utils, write, type BookType, type WorkSheet } from "@e965/xlsx";
import { checkWorkbook } from "../../src/app/check-workbook";
import { cellAt } from "../../src/core/workbook/cell";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { readWorkbookFile } from "../../src/hosts/files/read-workbook-file";
import { corpusBooks, type CorpusBook } from "./corpus-book";
import { findingLines, readingLines } from "./told-lines";

/** The sheet as the library holds it: values, percentage formats and merges. */
function sheetOf(workbook: WorkbookSnapshot, sheet: SheetSnapshot, index: number): WorkSheet {
  const own: WorkSheet = { "!ref": "A1" };
  for (let row = 0; row < sheet.rowCount; row++)
    for (let column = 0; column < sheet.columnCount; column++) {
      const { value, format } = cellAt(workbook, index, row, column);
      const at = utils.encode_cell({ r: row, c: column });
      if (value.kind === "text") own[at] = { t: "s", v: value.value };
      if (value.kind === "number") own[at] = { t: "n", v: value.value.toCell(), z: format };
    }
  own["!ref"] = utils.encode_range({
    s: { r: 0, c: 0 },
    e: { r: sheet.rowCount - 1, c: sheet.columnCount - 1 },
  });
  own["!merges"] = sheet.merges.map(({ top, left, bottom, right }) => ({
    s: { r: top, c: left },
    e: { r: bottom, c: right },
  }));
  return own;
}

/** A page bears no sheet name: its file is called what the sheet was. */
async function readAs({ workbook }: CorpusBook, bookType: BookType): Promise<WorkbookSnapshot> {
  const book = utils.book_new();
  workbook.sheets.forEach((sheet, index) => {
    utils.book_append_sheet(book, sheetOf(workbook, sheet, index), sheet.name);
  });
  book.Workbook = {
    Sheets: workbook.sheets.map(({ visibility }) => ({ Hidden: visibility === "visible" ? 0 : 1 })),
  };
  const bytes = new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
  return readWorkbookFile({ name: `${workbook.sheets[0]!.name}.xls`, bytes });
}

const books = corpusBooks();
/** In a page every figure is a text. */
const TEXT = / text-figure$/;

describe.each<[string, BookType, readonly CorpusBook[]]>([
  [".xls", "biff8", books],
  ["XML under the name .xls", "xlml", books],
  ["HTML under the name .xls", "html", books.filter(({ workbook }) => workbook.sheets.length === 1)],
])("%s", (_, bookType, some) => {
  it.each(some.map((book) => [book.name, book] as const))("%s", async (_name, book) => {
    const outcome = checkWorkbook(await readAs(book, bookType));
    if (book.question !== undefined) {
      expect(outcome).toMatchObject({ kind: "unusable", message: expect.stringContaining(book.question) });
      return;
    }
    if (outcome.kind === "unusable") throw new Error(outcome.message);
    expect(readingLines(outcome.checked)).toEqual(book.reading);
    const told = (lines: readonly string[]): readonly string[] =>
      bookType === "html" ? lines.filter((line) => !TEXT.test(line)) : lines;
    expect(told(findingLines(outcome.checked))).toEqual(told(book.findings));
  });
});
