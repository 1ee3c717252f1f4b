import { checkWorkbook, remarksOf } from "../../src/app/check-workbook";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { zipped } from "../hosts/files/literal-package";
import { packageOfSnapshot } from "../hosts/files/package-of-snapshot";
import { corpusBooks, type CorpusBook } from "./corpus-book";
import { findingLines, readingLines } from "./told-lines";

/** The book as a file, read back as any user's file is. */
async function fromFile({ workbook }: CorpusBook) {
  return readXlsx({ name: workbook.fileName, bytes: zipped(packageOfSnapshot(workbook)) });
}

describe.each(corpusBooks().map((book) => [book.name, book] as const))("%s", (_, book) => {
  it(book.title, async () => {
    const outcome = checkWorkbook(await fromFile(book));
    if (book.question !== undefined) {
      expect(outcome).toMatchObject({ kind: "unusable", message: expect.stringContaining(book.question) });
      return;
    }
    if (outcome.kind === "unusable") throw new Error(outcome.message);
    expect(readingLines(outcome.checked)).toEqual(book.reading);
    expect(findingLines(outcome.checked)).toEqual(book.findings);
    if (book.remarks.length > 0) expect(remarksOf(outcome.checked)).toEqual(book.remarks);
  });
});

test("a book that says it holds no defect lists none", () => {
  for (const { title, findings } of corpusBooks().filter((book) => book.title.includes("没有差错")))
    expect([title, findings.filter((line) => line.startsWith("勾稽不符"))]).toEqual([title, []]);
});
