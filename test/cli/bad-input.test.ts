import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { editedSample, SAMPLE } from "../support/edit-package";
import { runHeji } from "./run-heji";

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** A compound file that names one stream, as old and encrypted workbooks do. */
function compoundFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(1024);
  bytes.set(OLE);
  bytes.set(Buffer.from(stream, "utf16le"), 512);
  return bytes;
}

const workbook = (edit: (xml: string) => string): Uint8Array => editedSample({ "xl/workbook.xml": edit });

const UNUSABLE: Readonly<Record<string, { bytes: () => Uint8Array; says: RegExp }>> = {
  "an empty file": { bytes: () => new Uint8Array(), says: /空/ },
  "a text under an .xlsx name": {
    bytes: () => Buffer.from("项目名称,年初预算数\n甲,1\n"),
    says: /CSV|文本|\.xlsx/i,
  },
  "a truncated archive": { bytes: () => readFileSync(SAMPLE).subarray(0, 9000), says: /不完整|损坏/ },
  "an encrypted workbook": { bytes: () => compoundFile("EncryptedPackage"), says: /密码|加密/ },
  "an old .xls under an .xlsx name": { bytes: () => compoundFile("Workbook"), says: /\.xls|另存为/ },
  "an XML part with a DOCTYPE": {
    bytes: () => workbook((xml) => xml.replace("?>", '?><!DOCTYPE a [<!ENTITY b "c">]>')),
    says: /DOCTYPE|文档类型/,
  },
  "broken XML": {
    bytes: () => workbook((xml) => xml.replace("</definedNames>", "")),
    says: /损坏|有误|无法解析/,
  },
  "names that do not overlap": {
    bytes: () =>
      workbook((xml) =>
        xml
          .replace("年初批复!$J$5:$J$23", "年初批复!$J$105:$J$123")
          .replace(/<definedName name="[^"]*" localSheetId="[23]">[^<]*<\/definedName>/g, ""),
      ),
    says: /没有.*(重叠|共同|对齐|同一行)/,
  },
  "a required name that is #REF!": {
    bytes: () => workbook((xml) => xml.replace("年初批复!$N$5:$N$23", "#REF!")),
    says: /全年执行数.*#REF!/,
  },
  "a required column that is empty": {
    bytes: () => workbook((xml) => xml.replace("年初批复!$N$5:$N$23", "年初批复!$Z$5:$Z$23")),
    says: /全年执行数.*(空|没有)/,
  },
};

describe("heji on input that it cannot use", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-bad-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it.each(Object.entries(UNUSABLE))("says one clear line for %s", async (_, { bytes, says }) => {
    writeFileSync(join(folder, "预算.xlsx"), bytes());
    const { code, out, err } = await runHeji(folder, "report", "预算.xlsx", "--out", "out");
    expect(err).toMatch(says);
    expect(err).toMatch(/^[^\n]+。\n$/);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(readdirSync(folder)).toEqual(["预算.xlsx"]);
  });

  it.each([
    ["a missing file", ["check", "没有.xlsx"], /找不到文件“没有\.xlsx”/],
    ["a folder", ["check", "."], /是文件夹/],
    ["an unknown option", ["check", "a.xlsx", "--fast"], /不认识的选项“--fast”/],
    ["an unknown command", ["repair", "a.xlsx"], /不认识的命令“repair”/],
    ["no output folder", ["report", "a.xlsx"], /--out/],
    ["no workbook", ["check"], /没有给出工作簿文件/],
  ])("says one clear line for %s", async (_, argv, says) => {
    const { code, out, err } = await runHeji(folder, ...argv);
    expect(err).toMatch(says);
    expect(err).toMatch(/^[^\n]+。\n$/);
    expect({ code, out }).toEqual({ code: 2, out: "" });
  });

  it("writes nothing where the output folder cannot be made", async () => {
    writeFileSync(join(folder, "out"), "a file is in the way");
    const { code, err } = await runHeji(folder, "report", SAMPLE, "--out", "out/deeper");
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/无法建立输出文件夹/) });
    expect(readFileSync(join(folder, "out"), "utf8")).toBe("a file is in the way");
  });

  it("leaves both outputs as they were when one cannot be replaced", async () => {
    mkdirSync(join(folder, "sample-核对.xlsx"));
    const { code, err } = await runHeji(folder, "report", SAMPLE, "--out", ".");
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/没有写出任何文件。\n$/) });
    expect(readdirSync(folder)).toEqual(["sample-核对.xlsx"]);
  });
});
