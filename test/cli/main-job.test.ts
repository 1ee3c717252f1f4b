import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { sdkErrors } from "../corpus/validate";
import { MENDED, SAMPLE } from "../support/edit-package";
import { runHeji } from "./run-heji";

interface Json {
  readonly summary: Readonly<Record<string, number>>;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly kind: string;
    readonly at: readonly { readonly sheet: string; readonly cell: string }[];
    readonly stated: string | null;
    readonly expected: string | null;
    readonly cause: string;
    readonly message: string;
    readonly repairs: readonly {
      readonly cells: readonly { readonly value: string; readonly shown: string }[];
    }[];
    readonly alternatives: readonly { readonly cells: readonly { readonly value: string }[] }[];
  }[];
}

const partsOf = (path: string): Record<string, Uint8Array> => unzipSync(readFileSync(path));

/** Parts that marking may touch; everything else is copied byte for byte. */
const EDITED =
  /^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|docProps\/app\.xml|xl\/worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|xl\/comments1\.xml|xl\/drawings\/vmlDrawing1\.vml)$/;

/** Four command lines in one test: on a busy machine more than the usual five seconds. */
const PATIENCE = 60_000;

describe("heji on the sample workbook", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-job-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  const check = async (book: string): Promise<Json> =>
    JSON.parse((await runHeji(folder, "check", book, "--json")).out) as Json;

  it("names each planted defect at its cell with value and cause, and nothing else", async () => {
    const { findings } = await check(SAMPLE);
    const rows = findings.map(({ severity, at, stated, expected, cause }) =>
      [severity, `${at[0]!.sheet}!${at[0]!.cell}`, stated, expected, cause].join(" | "),
    );
    expect(rows.slice(0, 2)).toEqual([
      "error | 年初批复!O15 | 91.33万元 | 91.33% | unit",
      "error | 年初批复!S7 | 0.02% | 0.20% | shift",
    ]);
    expect(findings.map(({ kind, at }) => `${kind} ${at[0]!.cell}`)).toEqual([
      "mismatch O15",
      "mismatch S7",
      "verify B18",
      "verify Q15",
      "explain W17",
      "explain W19",
      "explain T9",
      "explain T10",
      "explain T12",
      "explain T15",
      "hint O21",
      "hint L10",
    ]);
    const at = (cell: string): Json["findings"][number] => findings.find((one) => one.at[0]!.cell === cell)!;
    expect(at("O15").repairs).toMatchObject([{ cells: [{ shown: "91.33%" }] }]);
    expect(at("S7").repairs).toMatchObject([{ cells: [{ value: "0.002" }] }]);
    expect(at("B18")).toMatchObject({ cause: "population", stated: "49.07%", expected: "98.23%" });
    expect(at("Q15")).toMatchObject({ cause: "uses-incomplete", repairs: [] });
    expect(at("Q15").alternatives.map(({ cells }) => cells.map(({ value }) => value))).toEqual([
      ["6"],
      ["8"],
    ]);
    expect(at("O21")).toMatchObject({ cause: "truncated", expected: "95.33%" });
    expect(at("L10").message).toContain("234.03");
  });

  it("finds nothing in the mended workbook", async () => {
    const { code, out } = await runHeji(folder, "check", MENDED);
    expect(code).toBe(0);
    expect(out).toContain("未发现勾稽不符；已核对");
    expect((await check(MENDED)).findings).toEqual([]);
  });

  it("writes a report and a marked copy that lose nothing and bring no new error", async () => {
    const before = readFileSync(SAMPLE);
    expect((await runHeji(folder, "report", SAMPLE, "--out", "out")).code).toBe(1);
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const names = ["sample-核对.xlsx", "sample-自评报告.docx"];
    expect(readdirSync(join(folder, "out")).sort()).toEqual(names);
    const [copy, report] = names.map((name) => join(folder, "out", name)) as [string, string];
    const old = partsOf(SAMPLE);
    const now = partsOf(copy);
    expect(Object.keys(old).filter((name) => !(name in now))).toEqual([]);
    expect(
      Object.keys(old).filter(
        (name) => !EDITED.test(name) && !Buffer.from(old[name]!).equals(Buffer.from(now[name]!)),
      ),
    ).toEqual([]);
    expect([SAMPLE, copy, report].flatMap(sdkErrors)).toEqual([]);
  });

  it(
    "neither duplicates nor loses anything on its own marked copy",
    async () => {
      await runHeji(folder, "report", SAMPLE, "--out", ".");
      await runHeji(folder, "report", "sample-核对.xlsx", "--out", ".");
      const once = partsOf(join(folder, "sample-核对.xlsx"));
      const twice = partsOf(join(folder, "sample-核对-核对.xlsx"));
      expect(Object.keys(twice).sort()).toEqual(Object.keys(once).sort());
      const texts = (parts: Record<string, Uint8Array>, name: string): string =>
        strFromU8(parts[name]!).replaceAll("sample-核对.xlsx", "sample.xlsx");
      for (const name of Object.keys(once))
        expect([name, texts(twice, name)]).toEqual([name, texts(once, name)]);
      expect((await check("sample-核对.xlsx")).findings).toEqual((await check(SAMPLE)).findings);
    },
    PATIENCE,
  );

  it("refuses the version to hand in while anything is open, and lists what", async () => {
    const { code, err, out } = await runHeji(folder, "report", SAMPLE, "--out", "out", "--final");
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(/^报送版未生成，尚有\d+项未了：.*91\.33万元.*尚待填写.*\n$/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("writes the version to hand in from the mended workbook without a trace of its making", async () => {
    const { code } = await runHeji(folder, "report", MENDED, "--out", ".", "--final");
    expect(code).toBe(0);
    const parts = partsOf(join(folder, "sample-mended-自评报告.docx"));
    const all = Object.values(parts)
      .map((part) => strFromU8(part))
      .join("\n");
    const traces =
      /待填写|核绩|heji|w:(?:hyperlink|comment|highlight|sdt|bookmark|ins|del|vanish|rsid\w*|trackRevisions|docVar|proofErr)\b|<dc:creator>[^<]|lastModifiedBy>[^<]|<property |customXml/i;
    expect(traces.exec(all)?.[0]).toBeUndefined();
    expect(Object.keys(parts).filter((name) => /comments|docProps|customXml/i.test(name))).toEqual([]);
  });

  it("writes the sheet to hand in without links, and with nothing of the file in its head", async () => {
    const sheetOf = async (...final: string[]): Promise<string> => {
      await runHeji(folder, "report", MENDED, "--out", ".", ...final);
      const parts = partsOf(join(folder, "sample-mended-核对.xlsx"));
      const texts = Object.values(parts).map((part) => strFromU8(part));
      return texts.find((part) => part.includes("<worksheet") && part.includes("一、项目基本情况"))!;
    };
    const traces = /<hyperlink |sample-mended|保存于|待填写|<legacyDrawing|<conditionalFormatting/;
    expect(await sheetOf()).toMatch(/<hyperlink .*sample-mended/s);
    expect(traces.exec(await sheetOf("--final"))?.[0]).toBeUndefined();
  });
});
