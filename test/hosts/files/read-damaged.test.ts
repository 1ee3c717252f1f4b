import { strToU8, zipSync } from "fflate";
import { READ_LIMITS, readXlsx } from "../../../src/hosts/files/read-xlsx";
import { PLAIN, relationships, withParts, without, worksheet, zipped, type Parts } from "./literal-package";
import { bookWith, read } from "./read-literal";

const SHEET = "xl/worksheets/sheet1.xml";
const REPAIR = "请用Excel或WPS打开并修复后另存，再试。";
const unreadable = (part: string, detail: string): string =>
  `文件已损坏：内部的部件“${part}”读不通（${detail}）；${REPAIR}`;
const row = (cell: string): Parts => bookWith(`<row r="1">${cell}</row>`);
const sheet = (xml: string): Parts => ({ ...PLAIN, [SHEET]: xml });
const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);

const SYNTAX = "XML语法有误";
const DAMAGED: Readonly<Record<string, readonly [Parts, string]>> = {
  "a sheet that breaks off": [sheet(worksheet("<sheetData><row>").slice(0, -12)), unreadable(SHEET, SYNTAX)],
  "mismatched tags": [row("<c><v>1</c></v>"), unreadable(SHEET, "开始标签与结束标签不配对")],
  "an element in a wrong place": [row("<v>1</v>"), unreadable(SHEET, "有一个标签的位置不对")],
  "an attribute without quotes": [row("<c r=A1><v>1</v></c>"), unreadable(SHEET, "属性没有引号")],
  "an attribute without value": [row("<c r><v>1</v></c>"), unreadable(SHEET, "属性有误")],
  "a value with a bare <": [row('<c r="<"><v>1</v></c>'), unreadable(SHEET, "属性值里有“<”")],
  "an unknown entity": [row("<c t='str'><v>&b;</v></c>"), unreadable(SHEET, "实体引用“&b”有误")],
  "an address without row": [row('<c r="A"><v>1</v></c>'), unreadable(SHEET, "有一个单元格的地址有误")],
  "an address below the last row": [
    row('<c r="A1048577"><v>1</v></c>'),
    unreadable(SHEET, "有一个单元格的地址有误"),
  ],
  "an address right of XFD": [
    row('<c r="XFE1"><v>1</v></c>'),
    unreadable(SHEET, "有一个单元格的地址超出工作表"),
  ],
  "a row number that is none": [bookWith('<row r="0"/>'), unreadable(SHEET, "有一行的行号有误")],
  "a type that no schema knows": [
    row('<c t="x"><v>1</v></c>'),
    unreadable(SHEET, "有一个单元格的类型不认识"),
  ],
  "a number that is none": [row("<c><v>1,5</v></c>"), unreadable(SHEET, "有一个数值无法识别")],
  "a date that is none": [row('<c t="d"><v>31.12.2020</v></c>'), unreadable(SHEET, "有一个日期无法识别")],
  "a shared string that does not exist": [
    bookWith('<row><c t="s"><v>1</v></c></row>', "<si><t>甲</t></si>"),
    unreadable(SHEET, "有一个单元格指向不存在的文字"),
  ],
  "two lists of rows": [
    sheet(worksheet("<sheetData></sheetData><sheetData></sheetData>")),
    unreadable(SHEET, "有两个“sheetData”"),
  ],
  "no rows": [sheet(worksheet("")), unreadable(SHEET, "缺少“sheetData”")],
  "a tree that is too deep": [
    { ...PLAIN, "xl/workbook.xml": PLAIN["xl/workbook.xml"]!.replace("<calcPr", `${nested(300)}<calcPr`) },
    unreadable("xl/workbook.xml", SYNTAX),
  ],
  "a styles part that is no XML": [
    { ...PLAIN, "xl/styles.xml": "styles" },
    unreadable("xl/styles.xml", SYNTAX),
  ],
  "a sheet whose part is missing": [
    without(PLAIN, SHEET),
    `文件已损坏：缺少工作表“年初批复”的内部部件；${REPAIR}`,
  ],
  "a workbook part that is missing": [
    without(PLAIN, "xl/workbook.xml"),
    `文件已损坏：缺少内部部件“xl/workbook.xml”；${REPAIR}`,
  ],
};

const XLSX = "打开后另存为.xlsx，再试。";
const FOREIGN: Readonly<Record<string, readonly [Uint8Array, string]>> = {
  "a web page": [
    strToU8("\ufeff<html><table></table></html>"),
    `这是网页或XML格式的表格，不是.xlsx；请用Excel或WPS${XLSX}`,
  ],
  "a CSV in UTF-16": [
    new Uint8Array(Buffer.from("\ufeff项目\t1\r\n", "utf16le")),
    `这是文本文件（如CSV），不是.xlsx；请用Excel或WPS${XLSX}`,
  ],
  "a CSV in GBK": [
    Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0x31, 0x0a),
    `这是文本文件（如CSV），不是.xlsx；请用Excel或WPS${XLSX}`,
  ],
  "a PDF": [strToU8("%PDF-1.7\n1 0 obj"), "这是PDF文件，不是Excel工作簿；请选择.xlsx或.xlsm文件。"],
  "a RAR archive": [
    Uint8Array.of(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x00),
    "这是压缩包，请先解压，再选择其中的.xlsx或.xlsm文件。",
  ],
  "a 7z archive": [
    Uint8Array.of(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c),
    "这是压缩包，请先解压，再选择其中的.xlsx或.xlsm文件。",
  ],
  noise: [
    Uint8Array.of(0, 1, 2, 3),
    "文件已损坏或不是Excel工作簿；请重新取得该文件，或用Excel、WPS另存为.xlsx后再试。",
  ],
  "an .xlsb": [
    zipped({ "_rels/.rels": relationships(["officeDocument", "xl/workbook.bin"]), "xl/workbook.bin": "x" }),
    `这是.xlsb（二进制）工作簿，请用Excel或WPS${XLSX}`,
  ],
  "a .docx": [
    zipped({
      "_rels/.rels": relationships(["officeDocument", "word/document.xml"]),
      "word/document.xml": "<document/>",
    }),
    "这是Word文档，不是Excel工作簿；请选择.xlsx或.xlsm文件。",
  ],
  "a .pptx": [
    zipped({
      "_rels/.rels": relationships(["officeDocument", "ppt/presentation.xml"]),
      "ppt/presentation.xml": "<presentation/>",
    }),
    "这是演示文稿，不是Excel工作簿；请选择.xlsx或.xlsm文件。",
  ],
  "an .ods": [
    zipped({ mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "<a/>" }),
    `这是OpenDocument格式的文件（如.ods），请用Excel或WPS${XLSX}`,
  ],
  "an archive of something else": [
    zipped({ "a.txt": "a" }),
    "这不是Excel工作簿：内部没有工作簿部件；请选择.xlsx或.xlsm文件，或用Excel、WPS另存为.xlsx后再试。",
  ],
};

describe("readXlsx on damaged input", () => {
  it.each(Object.entries(DAMAGED))("refuses %s in one sentence", async (_, [parts, message]) => {
    await expect(read(parts)).rejects.toMatchObject({ name: "HostError", code: "damaged", message });
  });

  it.each([SHEET, "xl/workbook.xml", "xl/styles.xml", "_rels/.rels"])(
    "refuses a document type in %s",
    async (part) => {
      const text = PLAIN[part]!.replace(/\?>/, '?><!DOCTYPE a [<!ENTITY b "c">]>');
      await expect(read({ ...PLAIN, [part]: text })).rejects.toMatchObject({
        code: "unsafe",
        message: `文件内部的部件“${part}”带有DOCTYPE声明，正常的工作簿没有；为安全起见不予读取，请用Excel或WPS另存后再试。`,
      });
    },
  );

  it("refuses a declaration among the rows", async () => {
    await expect(read(bookWith("<!DOCTYPE a><row/>"))).rejects.toMatchObject({
      code: "unsafe",
      message: "文件内部的XML带有不允许的声明，内容不可信；请用Excel或WPS另存后再试。",
    });
  });

  it.each([
    ["sheet", SHEET, `文件已损坏：内部的部件“${SHEET}”读不通（文字不是UTF-8编码）；${REPAIR}`],
    ["workbook", "xl/workbook.xml", `文件已损坏：内部的XML不是UTF-8或UTF-16编码；${REPAIR}`],
  ])("refuses a %s in another encoding", async (_, part, message) => {
    const parts = {
      ...PLAIN,
      [SHEET]: worksheet("<sheetData><row><c t='str'><v>é</v></c></row></sheetData>"),
    };
    const bytes = Object.entries({
      ...parts,
      "xl/workbook.xml": PLAIN["xl/workbook.xml"]!.replace("局部", "é"),
    });
    const encoded = bytes.map(([name, text]): [string, Uint8Array] => [
      name,
      name === part ? new Uint8Array(Buffer.from(text.replaceAll("年初批复", "b"), "latin1")) : strToU8(text),
    ]);
    await expect(read(zipSync(Object.fromEntries(encoded)))).rejects.toMatchObject({
      code: "damaged",
      message,
    });
  });

  it("refuses cells in the last row of many columns before it has paid for them", async () => {
    const cells = ["A", "B", "XFD"].map((column) => `<c r="${column}1048576"><v>1</v></c>`);
    const bytes = zipped(bookWith(`<row r="1048576">${cells.join("")}</row>`));
    const limits = { ...READ_LIMITS, rows: 2 * 1_048_576 };
    await expect(readXlsx({ name: "a.xlsx", bytes }, { limits })).rejects.toMatchObject({
      code: "too-large",
      message:
        "工作表的已用区域过大，超出可以核对的范围；请用Excel或WPS删除数据以下、以右的多余内容后另存，再试。",
    });
  });

  it.each(Object.entries(FOREIGN))("says what %s under an .xlsx name is", async (_, [bytes, message]) => {
    await expect(readXlsx({ name: "a.xlsx", bytes })).rejects.toMatchObject({ name: "HostError", message });
  });

  it("reads a style list with more formats than a column can count as damaged", async () => {
    const formats = Array.from(
      { length: 65_537 },
      (_, index) => `<numFmt numFmtId="${200 + index}" formatCode="0.${index}"/>`,
    );
    const styles = formats.map((_, index) => `<xf numFmtId="${200 + index}"/>`);
    const xml = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts>${formats.join("")}</numFmts><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
    await expect(read(withParts({ "xl/styles.xml": xml }))).rejects.toMatchObject({
      code: "damaged",
      message: unreadable("xl/styles.xml", "数字格式过多"),
    });
  });
});
