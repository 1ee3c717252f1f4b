import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { buildWorkbook } from "../../support/build-workbook";
import { ExcelBrowser, START_MS, type ExcelPane } from "../support/excel-pane";
import { describeInBrowser } from "../support/find-browser";

const SAMPLE = resolve(__dirname, "../../../assets/samples/sample.xlsx");
const IMAGE = "<img src=x onerror=\"document.title='broken'\">";
const COMMAND = "=cmd|' /C calc'!A0";
const SHEET = `区里'下达" & <b>2020`;
const HEADERS = ["项目名称", "年初预算数", "全年执行数", "节约率"];

/** Names that are meant to be more than text; each row's 节约率 is a shifted 20%. */
function hostileWorkbook(): WorkbookSnapshot {
  const names = [IMAGE, COMMAND, "很".repeat(32_767)];
  const place = (column: number): string =>
    `'${SHEET.replace("'", "''")}'!$${"ABCD"[column]!}$2:$${"ABCD"[column]!}$4`;
  return buildWorkbook(
    [
      {
        name: SHEET,
        rows: [HEADERS, ...names.map((name) => [name, 25, 20, { v: 0.02, format: "0.00%" }])],
      },
    ],
    HEADERS.map((name, index) => [name, place(index)] as const),
  );
}

async function openCard(pane: ExcelPane, rule: string): Promise<void> {
  await pane.check();
  await pane.page.locator(`[data-finding^="${rule}"] > button`).first().click();
}

describeInBrowser("the pane when something is in the way", (executablePath) => {
  let browser: ExcelBrowser;
  let sample: WorkbookSnapshot;

  beforeAll(async () => {
    browser = await ExcelBrowser.start(executablePath);
    sample = await readXlsx({ name: "sample.xlsx", bytes: readFileSync(SAMPLE) });
  }, START_MS);

  afterAll(() => browser?.stop());

  it("shows and writes hostile texts as texts", async () => {
    const pane = await browser.open(hostileWorkbook());
    await pane.check();
    await pane.page.getByRole("heading", { name: IMAGE, exact: true }).first().waitFor();
    await pane.page.getByRole("heading", { name: COMMAND, exact: true }).first().waitFor();
    await pane.press("标记单元格");
    await pane.told(/已标记/);
    await pane.press("生成自评报告");
    await pane.told(/已生成工作表/);
    const formulas = await pane.excel((excel) => {
      const { sheets } = excel.dump() as {
        sheets: { name: string; cells: Record<string, { value: unknown; formula?: string }> }[];
      };
      return sheets.slice(1).flatMap(({ cells }) => Object.values(cells).map(({ formula }) => formula));
    });
    expect(formulas.length).toBeGreaterThan(50);
    expect(formulas.filter((formula) => formula !== undefined)).toEqual([]);
    expect(await pane.page.title()).toBe("核绩");
    await pane.close();
  }, 90_000);

  it("checks again while the user edits only when asked to, after a pause, and writes nothing", async () => {
    const pane = await browser.open(sample);
    await openCard(pane, "saving-rate");
    await pane.excel((excel) => {
      excel.type("年初批复", "S7", 0.002);
      excel.expectMessages();
    });
    await pane.page.getByText("结果可能已不是最新").waitFor();
    await pane.page.waitForTimeout(1600);
    expect(await pane.excel((excel) => excel.messages())).toBe(0);

    await pane.page.getByRole("switch", { name: "边改边核对" }).click();
    const before = await pane.dump();
    await pane.excel((excel) => {
      for (const value of [1, 2, 25]) excel.type("年初批复", "J7", value); // one check for all three
    });
    await pane.page.locator('[data-finding^="saving-rate"]').waitFor({ state: "detached" });
    expect(await pane.excel((excel) => excel.messages())).toBeLessThanOrEqual(3);
    expect(await pane.dump()).toEqual(before);
    await pane.close();
  }, 60_000);

  it("does not take a correction back over what the user has typed since", async () => {
    const pane = await browser.open(sample);
    await openCard(pane, "saving-rate");
    await pane.press("按算式更正为 0.20%");
    await pane.told(/已将 S7 更正/);
    await pane.excel((excel) => excel.type("年初批复", "S7", 0.5));
    await pane.press("撤销");
    await pane.told("工作表“年初批复”的S7已不是“0.002”，没有写入任何内容。请重新核对后再操作。");
    expect(await pane.excel((excel) => excel.cell("年初批复", "S7").value)).toBe(0.5);
    await pane.close();
  }, 60_000);

  it("says what to do about protected sheets and sheets that are gone, and writes nothing", async () => {
    const pane = await browser.open(sample);
    await openCard(pane, "saving-rate");
    await pane.excel((excel) => excel.setProtected("年初批复", true));
    const before = await pane.dump();
    await pane.press("按算式更正为 0.20%");
    await pane.told(/工作表“年初批复”受保护，没有写入任何内容。请先在“审阅”选项卡中撤消工作表保护/);
    await pane.press("标记单元格");
    await pane.told(/受保护/);
    expect(await pane.dump()).toEqual(before);
    await pane.excel((excel) => excel.deleteSheet("年初批复"));
    await pane.press("定位");
    await pane.told("工作表“年初批复”已被删除或改名，无法定位。请重新核对。");
    await pane.close();
  }, 60_000);

  it.each([
    ["标记单元格", 4],
    ["标记单元格", 5],
    ["生成自评报告", 6],
    ["清除标记", 2],
  ])(
    "tells exactly what is in the workbook when %s breaks off in message %i",
    async (button, message) => {
      const pane = await browser.open(sample);
      await pane.check();
      const before = await pane.dump();
      if (button === "清除标记") {
        await pane.press("标记单元格");
        await pane.told(/已标记/);
      }
      await pane.excel((excel, n) => excel.expectMessages({ message: n, afterActions: 30 }), message);
      await pane.press(button);
      await pane.told(/工作簿没有改动|工作簿里现有本工具写入的内容：标记 \d+ 组，批注 \d+ 条/);
      await pane.press("生成自评报告"); // whatever is left is taken over, and can be removed whole
      await pane.told(/已生成工作表/);
      await pane.press("清除标记");
      await pane.told("标记和批注已清除。");
      await pane.page.getByRole("tab", { name: "自评报告" }).click();
      await pane.press("删除生成的工作表");
      await pane.told("已删除核绩生成的工作表。");
      expect(await pane.dump()).toEqual(before);
      await pane.close();
    },
    90_000,
  );

  it("keeps a checker's note in the workbook, and lets it lapse when a figure of the finding changes", async () => {
    const pane = await browser.open(sample);
    const { page } = pane;
    await openCard(pane, "saving-rate");
    await pane.press("已核实，无须修改");
    await page.getByRole("textbox", { name: /^说明/ }).fill("按批复原文填列");
    await page.getByRole("textbox", { name: /^核实人/ }).fill("李会计");
    await pane.press("保存");
    await pane.told(/核实说明已保存/);
    await page.getByRole("region", { name: "已核实" }).locator('[data-finding^="saving-rate"]').waitFor();
    await pane.excel((excel) => excel.type("年初批复", "S7", 0.0003));
    await pane.check();
    await page.getByRole("region", { name: "勾稽不符" }).locator('[data-finding^="saving-rate"]').waitFor();
    await pane.close();
  }, 60_000);

  it("says in an Excel below the floor what is needed", async () => {
    const pane = await browser.open(sample, { version: "1.13" });
    await pane.press("一键核对");
    await pane.told(/Excel 2021 或更新版本/);
    await pane.close();
  }, 60_000);

  it.each([
    ["Trident", "Mozilla/5.0 (Windows NT 10.0; WOW64; Trident/7.0; rv:11.0) like Gecko"],
    ["EdgeHTML", "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/64.0 Safari/537.36 Edge/18.17763"],
  ])(
    "says in %s what is needed, instead of a blank page",
    async (_, userAgent) => {
      const pane = await browser.open(undefined, { userAgent });
      await pane.page.getByText("核绩需要较新的 Office").waitFor();
      await pane.page.getByText("改用 Office 2021、Office 2024 或 Microsoft 365").waitFor();
      await pane.page.getByText("网页工作台").waitFor();
      expect(await pane.page.getByRole("button").count()).toBe(0);
      await pane.close();
    },
    60_000,
  );

  it("breaks no rule of its content policy", () => {
    expect(browser.strangers).toEqual([]);
    expect(browser.complaints).toEqual([]);
  });
});
