import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { checkWorkbook } from "../../../../src/app/check-workbook";
import { HostError } from "../../../../src/app/host-error";
import { cellAt } from "../../../../src/core/workbook/cell";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbookFile, whyNotMarked } from "../../../../src/hosts/files/read-workbook-file";
import { readXlsx } from "../../../../src/hosts/files/read-xlsx";

/** The sample workbook as LibreOffice 7.4 saves it under "Excel 97-2003". */
const XLS = readFileSync(join(__dirname, "sample-by-libreoffice.xls"));
const SAMPLE = readFileSync(join(__dirname, "../../../../assets/samples/sample.xlsx"));

const read = (name: string, content: string | Uint8Array): Promise<WorkbookSnapshot> =>
  readWorkbookFile({ name, bytes: typeof content === "string" ? Buffer.from(content) : content });

/** Rows of a sheet as texts; numbers with all their digits. */
function rows(workbook: WorkbookSnapshot, sheet = 0): string[][] {
  const { rowCount, columnCount } = workbook.sheets[sheet]!;
  return Array.from({ length: rowCount }, (_, row) =>
    Array.from({ length: columnCount }, (_, column) => {
      const { value } = cellAt(workbook, sheet, row, column);
      return value.kind === "blank" ? "" : String(value.value);
    }),
  );
}

const TABLE = [
  ["项目名称", "年初预算数"],
  ["甲", "150.005"],
];

/** 甲,150.005 under its headers in GB18030, as a Chinese system writes it. */
const GB18030 = Uint8Array.from([
  ...[0xcf, 0xee, 0xc4, 0xbf, 0xc3, 0xfb, 0xb3, 0xc6, 0x2c],
  ...[0xc4, 0xea, 0xb3, 0xf5, 0xd4, 0xa4, 0xcb, 0xe3, 0xca, 0xfd, 0x0d, 0x0a],
  ...[0xbc, 0xd7, 0x2c, 0x31, 0x35, 0x30, 0x2e, 0x30, 0x30, 0x35],
]);
const CSV = "项目名称,年初预算数\r\n甲,150.005\r\n";
const UTF16 = Buffer.from(CSV, "utf16le");

describe("readWorkbookFile", () => {
  it("finds in an .xls what it finds in the .xlsx", async () => {
    const texts = async (workbook: WorkbookSnapshot): Promise<string[]> => {
      const outcome = checkWorkbook(workbook);
      if (outcome.kind !== "checked") throw new Error(outcome.message);
      return outcome.checked.findings.map(({ id, message }) => `${id} ${message}`);
    };
    const expected = await texts(await readXlsx({ name: "sample.xlsx", bytes: SAMPLE }));
    expect(await texts(await read("sample.xls", XLS))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(5);
  });

  it.each([
    ["UTF-8", Buffer.from(CSV)],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${CSV}`)],
    ["GB18030", GB18030],
    ["UTF-16 with a mark", Buffer.concat([Buffer.from([0xff, 0xfe]), UTF16])],
    ["UTF-16 without one", UTF16],
    ["big-endian UTF-16", Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(UTF16).swap16()])],
  ])("reads a .csv in %s", async (_, bytes) => {
    expect(rows(await read("台账.csv", bytes))).toEqual(TABLE);
  });

  it.each([
    [
      "quotes, commas and line ends inside them",
      'a,"b,\n""c"""\n1,2\n',
      [
        ["a", 'b,\n"c"'],
        ["1", "2"],
      ],
    ],
    [
      "tabs",
      "a\tb,c\n1\t2",
      [
        ["a", "b,c"],
        ["1", "2"],
      ],
    ],
    [
      "semicolons",
      "a;b\n1,5;2",
      [
        ["a", "b"],
        ["1,5", "2"],
      ],
    ],
    ["a declared separator", "sep=|\na|b", [["a", "b"]]],
    ["an unclosed quote", 'a,"b', [["a", "b"]]],
    [
      "blank cells and lines",
      "a,,b\n\n,c,\n",
      [
        ["a", "", "b"],
        ["", "", ""],
        ["", "c", ""],
      ],
    ],
  ])("reads %s", async (_, content, expected) => {
    expect(rows(await read("a.csv", content))).toEqual(expected);
  });

  it("reads a page that a system exports as .xls, one table below the other", async () => {
    const page = `<html><meta charset="gb2312"><style>td{color:red}</style><body><p>单位：元</p>
      <table><tr><th rowspan=2>项目&nbsp;名称</th><th colspan="2">金额</th></tr><tr><td>预算<td>执行</tr>
      <tr><td style="mso-number-format:'\\@'">0012</td><td x:num="150.005">150.01</td><td>91.33%</td></tr></table>
      <table><tr><td>甲<br/>乙</td><td><b>1,234.50</b></td></tr></table></body></html>`;
    const workbook = await read("导出.xls", page);
    expect(rows(workbook)).toEqual([
      ["单位：元", "", ""],
      ["项目 名称", "金额", ""],
      ["", "预算", "执行"],
      ["0012", "150.005", "0.9133"],
      ["甲\n乙", "1234.5", ""],
    ]);
    expect(workbook.sheets[0]!.merges).toEqual([
      { top: 1, left: 0, bottom: 2, right: 0 },
      { top: 1, left: 1, bottom: 1, right: 2 },
    ]);
  });

  it("reads an XML spreadsheet of 2003 with its names", async () => {
    const xml = `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
      xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Names><NamedRange ss:Name="项目名称" ss:RefersTo="=台账!R2C1:R2C1"/></Names>
      <Worksheet ss:Name="台账"><Table><Row><Cell><Data ss:Type="String">项目名称</Data></Cell>
      <Cell><Data ss:Type="String">年初预算数</Data></Cell></Row>
      <Row><Cell><Data ss:Type="String">甲</Data></Cell><Cell><Data ss:Type="Number">150.005</Data></Cell></Row>
      </Table></Worksheet></Workbook>`;
    const workbook = await read("导出.xls", xml);
    expect(rows(workbook)).toEqual(TABLE);
    expect(workbook.names).toEqual([{ name: "项目名称", formula: "台账!$A$2:$A$2", hidden: false }]);
  });

  it.each([
    ["a text", CSV],
    ["an .xlsx", SAMPLE],
  ])("reads %s under the name .xls, as systems export it", async (_, content) => {
    expect((await read("导出.xls", content)).sheets.length).toBeGreaterThan(0);
  });

  it.each([
    ["old.csv", XLS, /不是CSV文本/],
    ["page.csv", "<table><tr><td>1</td></tr></table>", /不是CSV文本/],
    ["old.xlsx", XLS, /旧版的\.xls/],
    ["text.xlsx", CSV, /CSV/],
    ["mail.xls", "MIME-Version: 1.0\n\n", /MHTML/],
    ["empty.xls", "", /空/],
    ["picture.xls", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]), /已损坏或不是/],
    ["xml.xls", '<?xml version="1.0"?><a/>', /已损坏或不是/],
    [
      "entities.xls",
      '<?xml version="1.0"?><!DOCTYPE a><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
      /DOCTYPE/,
    ],
    ["wide.csv", `${",".repeat(20_000)}1`, /16,384列/],
    ["span.xls", `<table>${"<tr><td colspan=16384>1".repeat(9000)}</table>`, /已用区域过大/],
  ])("refuses %s with one sentence", async (name, content, says) => {
    const error = await read(name, content).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(HostError);
    expect((error as HostError).message).toMatch(says);
    expect((error as HostError).message).toMatch(/^[^\n]+。$/);
  });

  it("gives a workbook or one sentence for an .xls that is cut or changed anywhere", async () => {
    const edits = fc.tuple(fc.nat(XLS.length - 1), fc.nat(255), fc.integer({ min: 9, max: XLS.length }));
    await fc.assert(
      fc.asyncProperty(edits, async ([at, byte, length]) => {
        const bytes = Uint8Array.from(XLS);
        bytes[at] = byte;
        const outcome = await read("a.xls", bytes.subarray(0, length)).catch((error: unknown) => error);
        if (outcome instanceof Error) expect(outcome).toBeInstanceOf(HostError);
        else expect((outcome as WorkbookSnapshot).fileName).toBe("a.xls");
      }),
      { numRuns: 60 },
    );
  });
});

describe("whyNotMarked", () => {
  it("names the way to a marked copy", () => {
    expect(whyNotMarked({ name: "台账.XLS" })).toMatch(/旧版.*另存为\.xlsx/);
    expect(whyNotMarked({ name: "台账.csv" })).toMatch(/CSV.*另存为\.xlsx/);
    expect(whyNotMarked({ name: "台账.xlsm" })).toBeUndefined();
  });
});
