import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/hosts/files/read-xlsx";
import { ExcelBrowser, START_MS, type ExcelPane } from "../support/excel-pane";
import { describeInBrowser } from "../support/find-browser";
import { listedIds, violations } from "../support/workbench-page";
import { DARK_OFFICE, PANE_STATES } from "./states";

const SAMPLES = resolve(__dirname, "../../../assets/samples");

describeInBrowser("the pane's accessibility", (executablePath) => {
  let browser: ExcelBrowser;
  let books: Record<"sample" | "mended", WorkbookSnapshot>;

  beforeAll(async () => {
    browser = await ExcelBrowser.start(executablePath);
    const read = (name: string): Promise<WorkbookSnapshot> =>
      readXlsx({ name, bytes: readFileSync(join(SAMPLES, name)) });
    books = { sample: await read("sample.xlsx"), mended: await read("sample-mended.xlsx") };
  }, START_MS);

  afterAll(() => browser?.stop());

  it.each(PANE_STATES.map((state) => [state.name, state] as const))(
    "has no violation, light and dark: %s",
    async (_, { workbook, reach }) => {
      for (const look of [{}, { theme: DARK_OFFICE }]) {
        const pane = await browser.open(typeof workbook === "string" ? books[workbook] : workbook, {
          ...look,
          width: 320,
        });
        await reach(pane);
        expect(await violations(pane.page)).toEqual([]);
        const overflow = await pane.page.evaluate<number>(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        expect(overflow).toBe(0);
        await pane.close();
      }
    },
    90_000,
  );

  it("is worked by keyboard alone: check, walk through, point to the cell, correct, take back", async () => {
    const pane = await browser.open(books.sample);
    const { page } = pane;
    await tabTo(pane, "一键核对");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: /核对结果 \d/ }).waitFor();
    await page.locator("[aria-busy=false]").waitFor();

    await tabTo(pane, "下一项");
    await page.keyboard.press("Enter");
    await page.getByText(/第1项，共/).waitFor();
    await pane.until((excel) => excel.selection() === "年初批复!O15");
    await page.keyboard.press("Alt+ArrowDown");
    await page.getByText(/第2项，共/).waitFor();
    await pane.until((excel) => excel.selection() === "年初批复!S7");
    await page.keyboard.press("Alt+ArrowUp");
    await page.keyboard.press("Alt+ArrowDown");
    await page.keyboard.press("Alt+Enter");
    await page.locator("[aria-busy=false]").waitFor();

    await tabTo(pane, "按算式更正为 0.20%");
    await page.keyboard.press("Enter");
    await pane.told(/已将 S7 更正/);
    await tabTo(pane, /^撤销/);
    await page.keyboard.press("Enter");
    await pane.told(/已撤销/);
    expect(await listedIds(page)).toHaveLength(12);

    await tabTo(pane, /^核对结果 12/);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { selected: true, name: "调节表" }).waitFor();
    await pane.close();
  }, 90_000);

  it("gives up reading on Escape", async () => {
    const pane = await browser.open(books.sample);
    await pane.excel((excel) => excel.setEditing(true));
    await pane.press("一键核对");
    await pane.page.getByText("请按 Enter 或 Esc 结束编辑，操作会自动继续。").waitFor();
    await pane.page.keyboard.press("Escape");
    await pane.told("已取消，工作簿没有改动。");
    await pane.close();
  }, 60_000);
});

/** Presses Tab until the named element has the focus. */
async function tabTo({ page }: ExcelPane, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const text = await page.evaluate<string>("document.activeElement?.textContent ?? ''");
    if (typeof name === "string" ? text === name : name.test(text)) return;
  }
  throw new Error(`${String(name)} is not reached by Tab`);
}
