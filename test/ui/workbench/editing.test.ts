import { utils, write } from "@e965/xlsx";
import { checkWorkbook } from "../../../src/app/check-workbook";
import { cellAt } from "../../../src/core/workbook/cell";
import { readWorkbookFile } from "../../../src/hosts/files/read-workbook-file";
import { describeInBrowser } from "../support/find-browser";
import {
  download,
  downloadAsItStands,
  fileInput,
  listedIds,
  openSample,
  WorkbenchBrowser,
} from "../support/workbench-page";

async function idsOf(bytes: Uint8Array): Promise<string[]> {
  const outcome = checkWorkbook(await readWorkbookFile({ name: "样例.xlsx", bytes }));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked.findings.map(({ id }) => id).sort();
}

/** Waits for what the page does by itself after a moment. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries === 150) throw new Error("it never came to be");
    await new Promise((later) => setTimeout(later, 100));
  }
}

describeInBrowser("editing on the workbench", (executablePath) => {
  let browser: WorkbenchBrowser;

  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(executablePath);
  }, 280_000);

  afterAll(async () => {
    await browser?.stop();
  });

  it("changes a cell, calculates what depends on it, checks it and takes it back", async () => {
    const page = await browser.open();
    await openSample(page);
    const ids = await listedIds(page);
    await page.locator('[data-finding^="saving-rate"] > button').click();
    await page.getByRole("button", { name: "定位", exact: true }).click();
    await page.locator('[data-at="S7"][aria-selected=true]').waitFor();
    const grid = page.getByRole("grid");
    const dependant = page.locator('[data-at="N13"]');
    const before = await dependant.textContent();
    await page.locator('[data-at="N7"]').click();
    await page.keyboard.type("1,000.5");
    await page.keyboard.press("Enter");
    await page.locator('[data-at="N8"][aria-selected=true]').waitFor();
    expect(await page.locator('[data-at="N7"]').textContent()).toMatch(/1,?000\.50?/);
    await page.getByText("有未下载的内容").waitFor();
    await until(async () => (await dependant.textContent()) !== before);
    await until(async () => (await listedIds(page)).join() !== ids.join());

    const { bytes } = await download(page, /当前工作簿/);
    const book = await readWorkbookFile({ name: "样例.xlsx", bytes });
    const sheet = book.sheets.findIndex(({ name }) => name === "年初批复");
    expect(String((cellAt(book, sheet, 6, 13).value as { value: unknown }).value)).toBe("1000.5");
    expect(await listedIds(page)).toEqual(await idsOf(bytes));

    await grid.focus();
    await page.keyboard.press("Control+z");
    await until(async () => (await dependant.textContent()) === before);
    await until(async () => (await listedIds(page)).join() === ids.join());
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: /^在 .+ 中输入$/ }).fill("不要");
    await page.keyboard.press("Escape");
    expect(await page.getByText("不要", { exact: true }).count()).toBe(0);
    await page.close();
  }, 60_000);

  it("corrects a derived cell by its formula, and takes that back", async () => {
    const page = await browser.open();
    await openSample(page);
    const ids = await listedIds(page);
    await page.locator('[data-finding^="saving-rate"] > button').click();
    await page.getByRole("button", { name: "定位", exact: true }).click();
    await page
      .getByRole("button", { name: /^按算式更正为/ })
      .first()
      .click();
    await page.getByText(/^已将 S7 更正为/).waitFor();
    expect(await page.locator('[data-at="S7"]').textContent()).not.toBe("0.02%");
    expect((await listedIds(page)).length).toBeLessThan(ids.length);
    await page.getByRole("button", { name: "撤销更正 S7" }).click();
    await page.getByText("已撤销对 S7 的更正。").waitFor();
    expect(await listedIds(page)).toEqual(ids);
    await page.close();
  }, 60_000);

  it("gives a workbook that it cannot check back with what was typed into it", async () => {
    const page = await browser.open();
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet([["值班表"], ["姓名", "天数"], ["甲", 3]]), "值班");
    const buffer = Buffer.from(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer);
    await fileInput(page).setInputFiles({ name: "值班表.xlsx", mimeType: "", buffer });
    await page.getByRole("heading", { name: "还不能核对这个工作簿" }).waitFor();
    expect(await page.getByRole("button", { name: /下载/ }).count()).toBe(0);
    await page.locator('[data-at="B3"]').click();
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await page.getByText("有未下载的内容").waitFor();
    const bytes = await downloadAsItStands(page);
    const read = await readWorkbookFile({ name: "值班表.xlsx", bytes });
    expect(String((cellAt(read, 0, 2, 1).value as { value: unknown }).value)).toBe("5");
    await page.getByText("有未下载的内容").waitFor({ state: "hidden" });
    await page.close();
  }, 60_000);

  it("logs no error", () => {
    expect(browser.complaints).toEqual([]);
  });
});
