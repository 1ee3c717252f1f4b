import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sdkErrors } from "../corpus/validate";
import { editedSample, MENDED } from "../support/edit-package";
import { runHeji } from "./run-heji";

/** The mended sample with what 科技计划后补助 spent set to another amount. */
const spending = (amount: string): Uint8Array =>
  editedSample(
    {
      "xl/worksheets/sheet2.xml": (xml) =>
        xml.replace(
          /(<c r="N17"[^>]*><v>)176\.69(<\/v>)/u,
          (_, before: string, after: string) => before + amount + after,
        ),
    },
    MENDED,
  );

describe("heji refresh", () => {
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "heji-refresh-"));
    await runHeji(folder, "report", MENDED, "--out", ".");
    writeFileSync(join(folder, "新.xlsx"), spending("177.69"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const DOCUMENT = "sample-mended-自评报告.docx";
  const REFRESHED = "sample-mended-自评报告-已更新.docx";

  it("says old → new of each figure and writes a copy that is valid", async () => {
    const input = readFileSync(join(folder, DOCUMENT));
    const { code, out } = await runHeji(folder, "refresh", DOCUMENT, "--book", "新.xlsx");
    expect(out).toMatch(/^文中数字\d+处，已更新\d+处：\n/u);
    expect(out).toContain("　176.69 → 177.69\n");
    expect(out).toContain(" 预算执行率　88.35% → 88.85%\n");
    expect(out).toContain(`已写出 ${join(folder, REFRESHED)}\n`);
    expect(code).toBe(0);
    expect(readFileSync(join(folder, DOCUMENT))).toEqual(input);
    expect(sdkErrors(join(folder, REFRESHED))).toEqual([]);
  });

  it("has nothing to do the second time", async () => {
    await runHeji(folder, "refresh", DOCUMENT, "--book", "新.xlsx");
    const { code, out } = await runHeji(folder, "refresh", REFRESHED, "--book", "新.xlsx");
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^文中数字\d+处，没有需要更新的。\n$/u),
    });
  });

  it("draws the chart anew and names it", async () => {
    await runHeji(folder, "report", MENDED, "--out", ".", "--charts");
    const { code, out } = await runHeji(folder, "refresh", DOCUMENT, "--book", "新.xlsx");
    expect(out).toContain("图“2020年度项目资金安排与支出（万元）”已按现在的数更新。\n");
    expect(code).toBe(0);
    expect(sdkErrors(join(folder, REFRESHED))).toEqual([]);
    const again = await runHeji(folder, "refresh", REFRESHED, "--book", MENDED, "--json");
    expect(JSON.parse(again.out)).toMatchObject({ charts: ["2020年度项目资金安排与支出（万元）"] });
  }, 30_000);

  it("exits 1 where words no longer fit the figures", async () => {
    writeFileSync(join(folder, "新.xlsx"), spending("200"));
    const { code, out } = await runHeji(folder, "refresh", DOCUMENT, "--book", "新.xlsx", "--json");
    const json = JSON.parse(out) as { staleWords: string[]; conflicts: unknown[] };
    expect(json.staleWords.join("")).toMatch(/与现在的数据不再相符/u);
    expect(json.conflicts).toEqual([]);
    expect(code).toBe(1);
  });

  it.each([
    ["a document that is not there", ["无.docx", "--book", "新.xlsx"], /找不到文件“无\.docx”/u],
    ["a workbook in the place of the document", ["新.xlsx", "--book", "新.xlsx"], /不是\.docx文件/u],
    ["no workbook", [DOCUMENT], /没有用 --book 给出工作簿/u],
  ])("exits 2 with one line for %s", async (_, argv, says) => {
    const { code, out, err } = await runHeji(folder, "refresh", ...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(says);
    expect(existsSync(join(folder, REFRESHED))).toBe(false);
  });
});
