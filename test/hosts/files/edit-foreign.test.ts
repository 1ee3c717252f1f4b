import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import type { CellEdit } from "../../../src/core/calculation/entry";
import { FormulaRuns } from "../../../src/core/calculation/formula-runs";
import { recalculate } from "../../../src/core/calculation/recalculate";
import { Amount } from "../../../src/core/numbers/amount";
import { cellAt } from "../../../src/core/workbook/cell";
import { CellKind, KIND_MASK, type WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { editXlsx } from "../../../src/hosts/files/edit-xlsx";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { PendingEdits } from "../../../src/hosts/files/workbench/pending-edits";
import { fetchedWorkbooks } from "../../corpus/fetched";
import { newErrors, sdkErrors } from "../../corpus/validate";

jest.setTimeout(600_000);

const ROOT = resolve(__dirname, "../../..");
const HERE = [
  "assets/samples/sample.xlsx",
  "test/hosts/files/producers/sample-by-libreoffice.xlsx",
  "test/hosts/files/producers/sample-by-openpyxl.xlsx",
].map((path) => join(ROOT, path));
/** Parts that an edit may touch besides the sheet itself. */
const BOOK_PARTS = /calcChain|\[Content_Types\]|workbook\.xml/;
/** The Open XML SDK takes its time. */
const MOST_VALIDATED = 10;

/** Another figure in the first cell of each sheet that holds one, and a new cell two rows below the last. */
function editsOf({ sheets }: WorkbookSnapshot): CellEdit[] {
  const value = { kind: "number", value: Amount.of("7.25") } as const;
  return sheets.flatMap(({ columns, rowCount, hasCells }, sheet): CellEdit[] => {
    if (!hasCells) return [];
    const column = columns.findIndex((cells) => cells?.kinds.some(isNumber));
    const row = columns[column]?.kinds.findIndex(isNumber);
    const added: CellEdit = { sheet, row: rowCount + 1, column: 1, entry: { kind: "text", value: "新增" } };
    return row === undefined ? [added] : [{ sheet, row, column, entry: value }, added];
  });
}

function isNumber(flags: number): boolean {
  return (flags & KIND_MASK) === CellKind.number;
}

function valuesOf({ sheets }: WorkbookSnapshot, workbook: WorkbookSnapshot): string[] {
  return sheets.flatMap(({ columns, rowCount }, sheet) =>
    columns.flatMap((_, column) =>
      Array.from({ length: rowCount }, (_, row) => {
        const { value, formula } = cellAt(workbook, sheet, row, column);
        return `${sheet} ${row} ${column} ${value.kind} ${value.kind === "blank" ? "" : String(value.value)} ${formula ?? ""}`;
      }),
    ),
  );
}

describe("workbooks of other producers", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-edit-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("read after an edit as they were calculated, and keep what was not touched", async () => {
    let validated = 0;
    for (const path of [...HERE, ...fetchedWorkbooks()]) {
      const bytes = new Uint8Array(readFileSync(path));
      const before = await readXlsx({ name: path, bytes }).catch(() => undefined);
      if (!before) continue; // encrypted
      const edits = editsOf(before);
      const { workbook, recalculated, uncalculated } = recalculate(before, FormulaRuns.of(before), edits);
      const pending = new PendingEdits();
      pending.take(edits, [...recalculated, ...uncalculated]);
      const copy = await editXlsx({ bytes }, pending.contents(workbook));
      const after = await readXlsx({ name: path, bytes: copy.bytes });
      expect([path, ...valuesOf(workbook, after)]).toEqual([path, ...valuesOf(workbook, workbook)]);
      const [old, now] = [unzipSync(bytes), unzipSync(copy.bytes)];
      for (const part of Object.keys(old))
        if (!/worksheets\/[^/]*$/.test(part) && !BOOK_PARTS.test(part) && !part.endsWith("/"))
          expect([path, part, Buffer.from(now[part] ?? []).equals(Buffer.from(old[part]!))]).toEqual([
            path,
            part,
            true,
          ]);
      if (++validated > MOST_VALIDATED) continue;
      const written = join(folder, "copy.xlsx");
      writeFileSync(written, copy.bytes);
      expect([path, ...newErrors(sdkErrors(path), sdkErrors(written))]).toEqual([path]);
    }
  });
});
