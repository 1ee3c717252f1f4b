import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkWorkbook, type CheckedWorkbook } from "../../../../src/app/check-workbook";
import { Amount } from "../../../../src/core/numbers/amount";
import { cellAt } from "../../../../src/core/workbook/cell";
import { readWorkbookFile } from "../../../../src/hosts/files/read-workbook-file";
import { READ_LIMITS, readXlsx } from "../../../../src/hosts/files/read-xlsx";
import { zipped } from "../literal-package";
import { bookWith } from "../read-literal";

const SAMPLE = join(__dirname, "../../../../assets/samples/sample.xlsx");

async function checked(path: string): Promise<CheckedWorkbook> {
  const outcome = checkWorkbook(await readWorkbookFile({ name: "sample.xlsx", bytes: readFileSync(path) }));
  if (outcome.kind !== "checked") throw new Error(outcome.message);
  return outcome.checked;
}

const messages = ({ findings }: CheckedWorkbook): string[] => findings.map(({ message }) => message);

describe("readWorkbookFile on the sample as other programs save it", () => {
  it("gives the same findings when LibreOffice 7.4 saved it", async () => {
    const saved = await checked(join(__dirname, "sample-by-libreoffice.xlsx"));
    expect(messages(saved)).toEqual(messages(await checked(SAMPLE)));
  });

  it("names the formulas whose values openpyxl 3.0 leaves out, and finds the same by calculating them", async () => {
    const [saved, own] = [await checked(join(__dirname, "sample-by-openpyxl.xlsx")), await checked(SAMPLE)];
    const isOnValues = (rule: string): boolean => rule === "not-calculated";
    expect(saved.findings.map(({ rule }) => rule).filter(isOnValues)).toHaveLength(1);
    expect(own.findings.map(({ rule }) => rule).filter(isOnValues)).toEqual([]);
    expect(saved.findings.filter(({ rule }) => !isOnValues(rule)).map(({ message }) => message)).toEqual(
      messages(own),
    );
    expect(saved.result.tally.unverifiable).toBeGreaterThan(own.result.tally.unverifiable);
  });
});

describe("readXlsx on a used range larger than its data", () => {
  const LAST = 1_048_576;
  const limits = { ...READ_LIMITS, rows: 4096 };

  it("reserves nothing for formatted blank cells down to the last row", async () => {
    const blank = Array.from({ length: 5000 }, (_, index) => LAST - 5000 + index + 1).map(
      (row) => `<row r="${row}" s="1"><c r="A${row}" s="1"/><c r="XFD${row}" s="1"/></row>`,
    );
    const rows = `<row r="1"><c r="A1"><v>7</v></c></row>${blank.join("")}`;
    const workbook = await readXlsx({ name: "a.xlsx", bytes: zipped(bookWith(rows)) }, { limits });
    expect(workbook.sheets[0]).toMatchObject({ rowCount: 1, columnCount: 1 });
  });

  it("reads a sheet of all its columns", async () => {
    const workbook = await readXlsx(
      {
        name: "a.xlsx",
        bytes: zipped(bookWith('<row r="1"><c r="A1"><v>7</v></c><c r="XFD1"><v>0.07</v></c></row>')),
      },
      { limits },
    );
    expect(workbook.sheets[0]!.columnCount).toBe(16_384);
    expect(cellAt(workbook, 0, 0, 16_383).value).toEqual({ kind: "number", value: Amount.of("0.07") });
  });
});
