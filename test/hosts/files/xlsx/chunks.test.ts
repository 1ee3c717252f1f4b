import fc from "fast-check";
import { FORMULA_FLAG, type CellColumn } from "../../../../src/core/workbook/snapshot";
import { readEnvelope } from "../../../../src/hosts/files/xlsx/read-sheet";
import { RowBudget } from "../../../../src/hosts/files/xlsx/row-budget";
import { SharedStringsScanner } from "../../../../src/hosts/files/xlsx/shared-strings";
import { SheetScanner } from "../../../../src/hosts/files/xlsx/sheet-scanner";
import { XmlEnvelope } from "../../../../src/hosts/files/xlsx/xml-envelope";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PART = "xl/part.xml";

type Reader = (bytes: Uint8Array, sizes: readonly number[]) => Promise<unknown>;

/** Hands the bytes on in pieces of these sizes, over and over; all at once when there are none. */
function pieces(bytes: Uint8Array, sizes: readonly number[]): Uint8Array[] {
  const cut: Uint8Array[] = [];
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const size = sizes.length > 0 ? sizes[turn % sizes.length]! : bytes.length;
    cut.push(bytes.subarray(at, at + size));
    at += size;
  }
  return cut;
}

const stream =
  (bytes: Uint8Array, sizes: readonly number[]) =>
  async (_: string, onChunk: (chunk: Uint8Array) => void): Promise<void> =>
    pieces(bytes, sizes).forEach(onChunk);

/** What was read, or the sentence that refuses it. */
async function outcome(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch (error) {
    return (error as Error).message;
  }
}

const readRows: Reader = (bytes, sizes) => {
  const scanner = new SheetScanner({
    sharedStrings: ["甲", "乙"],
    formatOfStyle: Uint16Array.of(0, 1),
    date1904: false,
    budget: new RowBudget(100_000),
  });
  const envelope = new XmlEnvelope({ part: PART, element: "sheetData", depth: 2, scanner });
  return outcome(() =>
    readEnvelope(PART, envelope, stream(bytes, sizes), () => {
      const { columns, rowCount } = scanner.finish();
      return { rowCount, hidden: scanner.hiddenRows(), columns: columns.map((one) => one && plain(one)) };
    }),
  );
};

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

const readStrings: Reader = (bytes, sizes) => {
  const scanner = new SharedStringsScanner();
  const envelope = new XmlEnvelope({ part: PART, element: "sst", depth: 1, scanner });
  return outcome(() => readEnvelope(PART, envelope, stream(bytes, sizes), () => scanner.texts()));
};

const cell = fc.constantFrom(
  "<c><v>12.50</v></c>",
  '<c s="1" r="E7"><v>0.56000000000040018</v></c>',
  '<c t="s"><v>1</v></c>',
  '<c t="inlineStr"><is><r><rPr><b/></rPr><t>项&amp;目</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
  '<c><f t="shared" si="0" ref="A1:A9">B1+$C$1</f><v>2</v></c>',
  "<c><f t='shared' si='0'/><v>3e-5</v></c>",
  '<c t="str" ><f>IF(A1&lt;"b",1)</f><v>a&#x4e00;\r\nb</v></c >',
  '<c t="b"><v>1</v></c><!-- <c> -->',
  '<c t="e"><v>#DIV/0!</v></c>',
  '<c t="d"><v>2020-12-31</v></c>',
  '<c t="str"><v><![CDATA[<v>]]></v></c>',
  "<c/>",
  '<?instruction a="b"?>',
  '<e:c xmlns:e="urn:e" a=">"><e:v>9</e:v></e:c>',
  " \n",
);
const rows = fc
  .array(
    fc.record({
      tag: fc.constantFrom("<row>", '<row hidden="1" spans="1:3">', "<row ht='15'>"),
      cells: fc.array(cell, { maxLength: 6 }),
    }),
    { maxLength: 6 },
  )
  .map((all) => all.map(({ tag, cells }) => `${tag}${cells.join("")}</row>`).join(""));
const sheets = rows.map(
  (inner) =>
    `<?xml version="1.0"?><worksheet xmlns="${MAIN}"><!--<sheetData>--><cols><col min="1" max="2"/></cols>` +
    `<sheetData>${inner}</sheetData><pageMargins left="1"/></worksheet>`,
);
const strings = fc
  .array(
    fc.constantFrom(
      "<si><t>科技</t></si>",
      "<si/>",
      "<si><t/></si>",
      '<si><r><t xml:space="preserve"> a</t></r><r><rPr/><t>&lt;_x000A_</t></r><phoneticPr fontId="1"/></si>',
      "<si><t><![CDATA[&]]>\r</t></si><!-- </sst> -->",
    ),
    { maxLength: 12 },
  )
  .map((all) => `<sst xmlns="${MAIN}" count="1">${all.join("")}</sst>`);

const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 });
const encodings = fc.constantFrom("utf8" as const, "utf16le" as const);

function encoded(xml: string, encoding: "utf8" | "utf16le"): Uint8Array {
  return new Uint8Array(Buffer.from(encoding === "utf16le" ? `\ufeff${xml}` : xml, encoding));
}

describe.each([
  ["rows", readRows, sheets],
  ["shared strings", readStrings, strings],
] as const)("reading %s in pieces", (_, read, documents) => {
  it("gives what reading them at once gives", async () => {
    await fc.assert(
      fc.asyncProperty(documents, sizes, encodings, async (xml, cut, encoding) => {
        const whole = await read(encoded(xml, encoding), []);
        expect(typeof whole).toBe("object");
        expect(await read(encoded(xml, encoding), cut)).toEqual(whole);
      }),
      { numRuns: 200, endOnFailure: true },
    );
  });

  it("refuses a damaged part wherever it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(documents, sizes, fc.nat(), fc.nat(3), async (xml, cut, place, length) => {
        const at = place % xml.length;
        const damaged = encoded(xml.slice(0, at) + xml.slice(at + length), "utf8");
        expect(await read(damaged, cut)).toEqual(await read(damaged, []));
      }),
      { numRuns: 300, endOnFailure: true },
    );
  });
});
