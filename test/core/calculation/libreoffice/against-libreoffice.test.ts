import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalculate } from "../../../../src/core/calculation/recalculate";
import { FormulaRuns } from "../../../../src/core/calculation/formula-runs";
import { significant } from "../../../../src/core/numbers/significant";
import { cellAt } from "../../../../src/core/workbook/cell";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../../src/hosts/files/read-xlsx";
import { zipped } from "../../../hosts/files/literal-package";
import { packageOfSnapshot } from "../../../hosts/files/package-of-snapshot";
import { buildWorkbook } from "../../../support/build-workbook";
import { FORMULAS, names, sheets } from "./formulas";

const RESULTS = join(__dirname, "results.tsv");
const OFFICE = "/usr/bin/soffice";
/** The other calculates in binary: its fifteenth digit may be another. */
const DIGITS = 14;

/** The answers in the first column of the first sheet, one text a row. */
function answers(workbook: WorkbookSnapshot): string[] {
  return FORMULAS.map((_, row) => {
    const { value, notCalculated } = cellAt(workbook, 0, row, 0);
    if (notCalculated) return "未重算";
    if (value.kind === "number") {
      const shown = significant(value.value, DIGITS);
      // What is left of 1/3+1/3+1/3−1 in binary.
      return `number ${shown.abs().toCell() < 1e-14 ? "0" : shown.toString()}`;
    }
    return `${value.kind} ${value.kind === "blank" ? "" : value.value}`;
  });
}

function ours(): string[] {
  const workbook = buildWorkbook(sheets(), names);
  const edits = FORMULAS.map((formula, row) => ({
    sheet: 0,
    row,
    column: 0,
    entry: { kind: "formula", formula } as const,
  }));
  return answers(recalculate(workbook, FormulaRuns.of(workbook), edits).workbook);
}

async function libreOffice(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), "heji-calc-"));
  try {
    const source = join(folder, "formulas.xlsx");
    writeFileSync(source, zipped(packageOfSnapshot(buildWorkbook(sheets(), names))));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    execFileSync(
      OFFICE,
      [
        profile,
        "--headless",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        join(folder, "out"),
        source,
      ],
      { stdio: "pipe" },
    );
    const bytes = readFileSync(join(folder, "out/formulas.xlsx"));
    return answers(await readXlsx({ name: "formulas.xlsx", bytes }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where LibreOffice differs from Excel, or calculates in binary what is exact here. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "25-24.95": "number 0.05",
  "8145.6-8145.04": "number 0.56",
  'TRUE&""': "text TRUE", // TRUE is the number 1 in LibreOffice
  'MAX(1,"7",TRUE)': "number 7", // a text of digits counts in Excel when it stands in the formula
  'SUM("3",TRUE,2)': "number 6",
  "COUNTA(数据!Z1:Z9,1)": "number 1", // LibreOffice counts nine blanks
  "INDEX(数据!B2:C11,99,1)": "error #REF!",
  "INDEX(数据!B2:C11,1,3)": "error #REF!",
  "OFFSET(数据!A1,-1,0)": "error #REF!",
};

describe("formulas", () => {
  const recorded = readFileSync(RESULTS, "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split("\t") as [string, string]);

  it("come to what LibreOffice was recorded to make of them", () => {
    expect(recorded.map(([formula]) => formula)).toEqual(FORMULAS);
    expect(FORMULAS.length).toBeGreaterThan(1000);
    const found = ours();
    const expected = recorded.map(([formula, result]) => OTHERWISE[formula] ?? result);
    const lines = (results: readonly string[]): string[] =>
      FORMULAS.map((formula, index) => `${formula} → ${results[index]}`);
    expect(lines(found)).toEqual(lines(expected));
  });

  (existsSync(OFFICE) ? it : it.skip)(
    "are recorded as the LibreOffice of this computer calculates them",
    async () => {
      const now = await libreOffice();
      if (process.env.HEJI_RECORD)
        writeFileSync(RESULTS, FORMULAS.map((formula, index) => `${formula}\t${now[index]}\n`).join(""));
      expect(now).toEqual(recorded.map(([, result]) => result));
    },
    240_000,
  );
});
