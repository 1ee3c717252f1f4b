import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { runHeji } from "../../cli/run-heji";
import { ExcelBrowser, START_MS } from "../support/excel-pane";
import { describeInBrowser } from "../support/find-browser";
import { listedIds } from "../support/workbench-page";

const ROOT = resolve(__dirname, "../../..");
const SAMPLE = join(ROOT, "assets/samples/sample.xlsx");

interface CheckOutput {
  readonly summary: Record<string, number>;
  readonly findings: readonly { readonly id: string; readonly message: string }[];
}

describeInBrowser("the pane in a browser, on Microsoft's client", (executablePath) => {
  let browser: ExcelBrowser;
  let sample: WorkbookSnapshot;

  beforeAll(async () => {
    browser = await ExcelBrowser.start(executablePath);
    sample = await readXlsx({ name: "sample.xlsx", bytes: readFileSync(SAMPLE) });
  }, START_MS);

  afterAll(() => browser?.stop());

  it("does the main job and leaves no trace in the end", async () => {
    const pane = await browser.open(sample);
    const { page } = pane;
    const before = await pane.dump();

    await pane.check();
    const { out } = await runHeji(ROOT, "check", SAMPLE, "--json");
    const { findings } = JSON.parse(out) as CheckOutput;
    expect(await listedIds(page)).toEqual(findings.map(({ id }) => id).sort());
    const texts = await page.locator("[data-finding]").allTextContents();
    for (const { message } of findings) expect(texts.some((text) => text.includes(message))).toBe(true);
    expect(await pane.dump()).toEqual(before);

    const saving = page.locator('[data-finding^="saving-rate"]');
    await saving.locator("> button").click();
    await pane.press("定位");
    await page.locator("[aria-busy=false]").waitFor();
    expect(await pane.excel((excel) => excel.selection())).toBe("年初批复!S7");

    await pane.press("按算式更正为 0.20%");
    await pane.told("已将 S7 更正为 0.20%。");
    expect(await pane.excel((excel) => excel.cell("年初批复", "S7").value)).toBe(0.002);
    expect(await saving.count()).toBe(0);
    expect(await listedIds(page)).toHaveLength(findings.length - 1);

    await pane.press("撤销");
    await pane.told("已撤销对 S7 的更正。");
    expect(await saving.count()).toBe(1);
    expect(await pane.dump()).toEqual(before);

    await pane.press("标记单元格");
    await pane.told(/已标记\d+个单元格/);
    await pane.press("生成自评报告");
    await pane.told(/已生成工作表：核对结果、.*自评报告/);
    expect(await pane.excel((excel) => excel.sheetNames())).toEqual(
      expect.arrayContaining(["核对结果", "预算与支出调节表", "自评报告"]),
    );

    await pane.press("清除标记");
    await pane.told("标记和批注已清除。");
    await page.getByRole("tab", { name: "自评报告" }).click();
    await pane.press("删除生成的工作表");
    await pane.told("已删除核绩生成的工作表。");
    expect(await pane.dump()).toEqual(before);
    expect(await pane.excel((excel) => excel.missing())).toEqual([]);
    await pane.close();
  }, 120_000);

  it("asks nothing of any other origin, keeps its content policy and logs no error", () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
