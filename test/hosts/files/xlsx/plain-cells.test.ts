import fc from "fast-check";
import { FORMULA_FLAG, type CellColumn } from "../../../../src/core/workbook/snapshot";
import { readEnvelope } from "../../../../src/hosts/files/xlsx/read-sheet";
import { RowBudget } from "../../../../src/hosts/files/xlsx/row-budget";
import { SheetScanner } from "../../../../src/hosts/files/xlsx/sheet-scanner";
import { XmlEnvelope } from "../../../../src/hosts/files/xlsx/xml-envelope";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What is read, or the sentence that refuses it. */
async function read(xml: string): Promise<unknown> {
  const scanner = new SheetScanner({
    sharedStrings: ["甲", "乙"],
    formatOfStyle: Uint16Array.of(0, 1, 2),
    date1904: false,
    budget: new RowBudget(100_000),
  });
  const envelope = new XmlEnvelope({ part: "xl/sheet.xml", element: "sheetData", depth: 2, scanner });
  const bytes = new TextEncoder().encode(xml);
  try {
    return await readEnvelope(
      "xl/sheet.xml",
      envelope,
      async (_, onChunk) => onChunk(bytes),
      () => {
        const { columns, rowCount } = scanner.finish();
        return { rowCount, columns: columns.map((column) => column && plain(column)) };
      },
    );
  } catch (error) {
    return (error as Error).message;
  }
}

function plain({ kinds, mantissas, scales, formats, strings, formulaAt }: CellColumn): object {
  const formulas = [...kinds].map((kind, row) => (kind & FORMULA_FLAG ? formulaAt(row) : undefined));
  return {
    kinds: [...kinds],
    mantissas: [...mantissas],
    scales: [...scales],
    formats: [...formats],
    strings,
    formulas,
  };
}

const sheetOf = (rows: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
/** The same sheet in the general scanner's hands: plain cells are read in documents without prefixes only. */
const prefixed = (rows: string): string =>
  `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows.replace(/<(\/?)(\w)/g, "<$1x:$2")}</x:sheetData></x:worksheet>`;

const address = fc.constantFrom(
  "A1",
  "B2",
  "AA7",
  "XFD1",
  "XFE1",
  "A0",
  "A1048577",
  "a3",
  "AAAA1",
  "A01",
  "",
);
const attributes = fc
  .record({
    r: fc.option(address, { freq: 9 }),
    s: fc.option(fc.constantFrom("0", "2", "9", "x", ""), { freq: 2 }),
    t: fc.option(fc.constantFrom("s", "n", "str", "b", "e"), { freq: 1 }),
    order: fc.constantFrom("rst", "tsr", "srt"),
    quote: fc.constantFrom('"', '"', "'"),
  })
  .map(({ order, quote, ...values }) =>
    [...order]
      .map((name) => [name, values[name as "r" | "s" | "t"]] as const)
      .flatMap(([name, value]) => (value === null ? [] : [` ${name}=${quote}${value}${quote}`]))
      .join(""),
  );
const value = fc.constantFrom(
  "1",
  "0",
  "12.50",
  "-3.4e5",
  "0.98068346871149958",
  "2",
  "1.5",
  "x",
  " 1",
  "&#49;",
  "",
);
const formula = fc.constantFrom(
  "",
  "<f>B1+C1</f>",
  "<f>IF(A1&lt;2,'表'!A1,1)</f>",
  "<f/>",
  "<f t='shared' si='0'/>",
);
const cells = fc
  .record({ attributes, formula, value: fc.option(value, { freq: 9 }), end: fc.constantFrom("", "", " ") })
  .map((cell) =>
    cell.value === null && cell.formula === ""
      ? `<c${cell.attributes}/>`
      : `<c${cell.attributes}>${cell.formula}${cell.value === null ? "" : `<v>${cell.value}</v>`}</c${cell.end}>`,
  );
const rows = fc
  .array(fc.array(cells, { maxLength: 4 }), { maxLength: 4 })
  .map((all) => all.map((row) => `<row>${row.join("")}</row>`).join(""));

describe("plain cells", () => {
  it("are understood as the general scanner understands them, and refused with the same words", async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (inner) => {
        expect(await read(sheetOf(inner))).toEqual(await read(prefixed(inner)));
      }),
      { numRuns: 1500 },
    );
  });

  it("keep value, format and formula", async () => {
    const cell = '<c r="B2" s="2"><f>A2*2</f><v>0.30000000000000004</v></c><c r="C2" t="s"><v>1</v></c>';
    expect(await read(sheetOf(`<row r="2">${cell}</row>`))).toMatchObject({
      rowCount: 2,
      columns: [undefined, { mantissas: [0, 3], scales: [0, 1], formats: [0, 2] }, { strings: ["乙"] }],
    });
  });
});
