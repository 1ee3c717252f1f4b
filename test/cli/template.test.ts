import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { checkWorkbook } from "../../src/app/check-workbook";
import type { Ledger } from "../../src/core/ledger/ledger";
import { Amount, sum } from "../../src/core/numbers/amount";
import { readWorkbookFile } from "../../src/hosts/files/read-workbook-file";
import { sdkErrors } from "../corpus/validate";
import { MENDED, SAMPLE } from "../support/edit-package";
import { literalTemplate, oneCell, ownParagraph } from "../support/literal-template";
import { runHeji } from "./run-heji";

const TEMPLATE = literalTemplate(
  ownParagraph("{标题}") +
    ownParagraph("全年预算{全年", "预算}万元，支出{执行合计}万元，执行率{预算执行率}") +
    oneCell(ownParagraph("项目{项目个数}个，结余{结余合计}万元") + ownParagraph("{二}")) +
    ownParagraph("{正文}") +
    ownParagraph("{附表}") +
    ownParagraph("{自评表}"),
  ownParagraph("{单位名称}{预算年度}年度"),
);
const REPORT = "sample-mended-自评报告.docx";

async function ledgerOf(path: string): Promise<Ledger> {
  const outcome = checkWorkbook(await readWorkbookFile({ name: "样表.xlsx", bytes: readFileSync(path) }));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.ledger;
}

describe("heji report --template", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "heji-template-"));
    writeFileSync(join(folder, "模板.docx"), TEMPLATE);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const report = (...argv: readonly string[]): ReturnType<typeof runHeji> =>
    runHeji(folder, "report", MENDED, "--out", "出", ...argv);
  const partOf = (name: string): string =>
    strFromU8(unzipSync(readFileSync(join(folder, "出", REPORT)))[name]!);

  it("fills the bureau's own .docx with the figures of the ledger", async () => {
    const { code, err } = await report("--template", "模板.docx");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(sdkErrors(join(folder, "出", REPORT))).toEqual([]);
    const lines = partOf("word/document.xml")
      .replace(/<\/w:p>/gu, "\n")
      .replace(/<[^>]*>/gu, "")
      .split("\n");
    const { amounts, count } = (await ledgerOf(MENDED)).projects;
    const total = (field: keyof typeof amounts): Amount =>
      sum(Array.from({ length: count }, (_, row) => amounts[field]?.at(row) ?? Amount.zero));
    const fullYear = total("initialBudget").plus(total("increase")).minus(total("decrease"));
    const execution = total("execution");
    expect([fullYear.toFixed(2), execution.toFixed(2)]).toEqual(["2275.57", "2235.42"]);
    expect(lines[1]).toBe(
      `全年预算${fullYear.toFixed(2)}万元，支出${execution.toFixed(2)}万元，执行率98.24%`, // 2235.42 ÷ 2275.57
    );
    expect(lines[2]).toBe(`项目27个，结余${fullYear.minus(execution).toFixed(2)}万元`);
    expect(partOf("word/header1.xml").replace(/<[^>]*>/gu, "")).toMatch(/2020年度$/u);
  });

  it("is refreshed like any other 工作稿", async () => {
    await report("--template", "模板.docx");
    const { code, out } = await runHeji(folder, "refresh", join("出", REPORT), "--book", MENDED);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(/^文中数字\d+处，没有需要更新的。\n$/u),
    });
  });

  it("hands in a 报送版 without controls and with the template's parts alone", async () => {
    const { code, err } = await report("--template", "模板.docx", "--final");
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(sdkErrors(join(folder, "出", REPORT))).toEqual([]);
    const parts = unzipSync(readFileSync(join(folder, "出", REPORT)));
    expect(Object.keys(parts)).toEqual(Object.keys(unzipSync(TEMPLATE)));
    expect(partOf("word/document.xml").match(/附件4-1/gu)).toHaveLength(24);
    expect(partOf("word/document.xml")).not.toMatch(/<w:sdt>|〔待填写|w:author/u);
  });

  it("says the same in JSON as without it", async () => {
    const plain = JSON.parse((await report("--json")).out) as unknown;
    expect(JSON.parse((await report("--json", "--template", "模板.docx")).out)).toEqual(plain);
  });

  it.each([
    ["a template that is not there", ["--template", "无.docx"], /^找不到文件“无\.docx”/u],
    ["charts", ["--template", "模板.docx", "--charts"], /^用 --template 时不能附图/u],
    [
      "a misspelt tag",
      ["--template", "错.docx"],
      /^模板“错\.docx”中的标记“\{执行合记\}”.*\{执行合计\}.*。\n$/u,
    ],
  ])("exits 2 with one line for %s and writes nothing", async (_, argv, says) => {
    writeFileSync(join(folder, "错.docx"), literalTemplate(ownParagraph("{执行合记}")));
    const { code, out, err } = await report(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toMatch(says);
    expect(readdirSync(folder).sort()).toEqual(["模板.docx", "错.docx"].sort());
  });

  it("writes no unfinished 报送版", async () => {
    const { code, err } = await runHeji(
      folder,
      "report",
      SAMPLE,
      "--out",
      "出",
      "--template",
      "模板.docx",
      "--final",
    );
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^报送版未生成/u) });
    expect(readdirSync(folder)).toEqual(["模板.docx"]);
  });

  it("does not write over its template", async () => {
    writeFileSync(join(folder, REPORT), TEMPLATE);
    const { code, err } = await runHeji(folder, "report", MENDED, "--out", ".", "--template", REPORT);
    expect({ code, err }).toEqual({ code: 2, err: "输出会覆盖模板，请用 --out 另选一个文件夹。\n" });
    expect(readFileSync(join(folder, REPORT))).toEqual(Buffer.from(TEMPLATE));
  });
});
