import type { Annotation } from "../../../src/app/annotation";
import { Amount } from "../../../src/core/numbers/amount";
import type { SheetDocument } from "../../../src/core/report/sheet-document";
import { annotateXlsx } from "../../../src/hosts/files/annotate-xlsx";
import { clearXlsx } from "../../../src/hosts/files/clear-xlsx";
import { PLAIN, prefixed, RICH, unzipped, zipped, type Parts } from "./literal-package";

const F2 = { sheet: "年初批复", row: 1, column: 5 };
const A1 = { sheet: "年初批复", row: 0, column: 0 };
const TIME = "2020-12-31T10:00:00.00";

const FINDINGS: SheetDocument = {
  role: "findings",
  name: "核对结果",
  columnWidths: [8, 40],
  rows: [
    { cells: [{ value: "核对结果", style: "title", span: 2 }], height: 28 },
    {
      cells: [
        { value: "序号", style: "header" },
        { value: "说明", style: "header" },
      ],
    },
    {
      cells: [
        { value: Amount.of("1"), style: "count" },
        { value: '=cmd|"x" & <b>', style: "link", link: F2 },
      ],
    },
  ],
  headerRow: 1,
  orientation: "landscape",
  pageHeader: "甲&乙.xlsx · 万元",
};

const ANNOTATION: Annotation = {
  marks: [
    { severity: "error", cells: [F2] },
    { severity: "note", cells: [F2, A1] },
  ],
  comments: [
    { at: F2, text: "应为91.33%\n<见批复>" },
    { at: A1, text: "另一处" },
  ],
  sheets: [FINDINGS],
  memory: { version: 1, verified: [], settings: {} },
};

const SOURCES: readonly [string, Parts][] = [
  ["a plain workbook", PLAIN],
  ["a workbook with chart, note, table and protection", RICH],
  ["a prefixing producer", prefixed(RICH)],
];

describe("annotateXlsx", () => {
  it.each(SOURCES)("writes the same again over its own copy of %s", async (_, parts) => {
    const once = await annotateXlsx({ name: "a.xlsx", bytes: zipped(parts) }, ANNOTATION, { time: TIME });
    const twice = await annotateXlsx({ name: "a.xlsx", bytes: once.bytes }, ANNOTATION);
    expect(unzipped(twice.bytes)).toEqual(unzipped(once.bytes));
    expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
    expect(twice.outcome).toEqual(once.outcome);
  });

  it.each(SOURCES)("is undone part by part for %s", async (_, parts) => {
    const once = await annotateXlsx({ name: "a.xlsx", bytes: zipped(parts) }, ANNOTATION, { time: TIME });
    const { bytes } = await clearXlsx({ name: "a.xlsx", bytes: once.bytes }, { sheets: true });
    expect(unzipped(bytes)).toEqual(parts);
  });
});
