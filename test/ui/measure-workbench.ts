import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { budgetWorkbook } from "../bench/budget-workbook";
import { findBrowser } from "./support/find-browser";
import { fileInput, WorkbenchBrowser } from "./support/workbench-page";

const PROJECTS = 100_000;

interface Measured {
  longest: number;
}

/** Not a test: npm run measure says how the page fares with a large workbook, on this computer as busy as it is. */
it("measures the workbench on a large workbook", async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; CHROMIUM may name one.");
  const folder = mkdtempSync(join(tmpdir(), "heji-measure-"));
  const path = join(folder, "大表.xlsx");
  const bytes = await budgetWorkbook(PROJECTS);
  writeFileSync(path, bytes);
  const browser = await WorkbenchBrowser.start(executablePath);
  const lines: string[] = [`${PROJECTS} projects, ${(bytes.length / 2 ** 20).toFixed(1)} MiB`];
  try {
    const page = await browser.open();
    await watchLongTasks(page);
    const timed = async (what: string, act: () => Promise<unknown>): Promise<void> => {
      await longest(page);
      const start = performance.now();
      await act();
      const seconds = (performance.now() - start) / 1000;
      lines.push(`${what}: ${seconds.toFixed(1)} s, longest task ${(await longest(page)).toFixed(0)} ms`);
    };
    await timed("first rows", async () => {
      await fileInput(page).setInputFiles(path);
      await page.locator('[data-at="B2"]').waitFor();
    });
    await timed("checked", () =>
      page.getByRole("tab", { name: /核对结果 \d/ }).waitFor({ timeout: 120_000 }),
    );
    await timed("scrolled", async () => {
      await page.getByRole("grid").focus();
      for (let presses = 0; presses < 20; presses++) await page.keyboard.press("PageDown");
      await page.keyboard.press("Control+End");
      await page.keyboard.press("Control+Home");
    });
    await timed("edited, dependants calculated", () => typeInto(page, "F5", "123.45", "J5"));
    await timed("checked again", () =>
      page.getByText("工作簿在核对后有改动").waitFor({ state: "detached", timeout: 120_000 }),
    );
    await timed("edited again", () => typeInto(page, "F6", "234.56", "J6"));
    await timed("reconciliation and report", async () => {
      await page.getByRole("tab", { name: "调节表", exact: true }).click();
      await page.getByRole("tab", { name: "自评报告", exact: true }).click();
      await page.waitForTimeout(3000);
    });
    const memory = await page.evaluate(
      () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
    );
    lines.push(`memory of the page's thread: ${(memory / 2 ** 20).toFixed(0)} MiB`);
  } finally {
    await browser.stop();
    rmSync(folder, { recursive: true });
  }
  process.stdout.write(`${lines.join("\n")}\n`);
}, 600_000);

async function typeInto(page: Page, address: string, text: string, dependant: string): Promise<void> {
  const cell = page.locator(`[data-at="${dependant}"]`);
  const before = await cell.textContent();
  await page.locator(`[data-at="${address}"]`).click();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  while ((await cell.textContent()) === before) await page.waitForTimeout(10);
}

async function watchLongTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const measured = window as unknown as Measured;
    measured.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) measured.longest = Math.max(measured.longest, duration);
    }).observe({ type: "longtask" });
  });
}

/** The longest task since the last call, in ms; 0 where none took 50. */
async function longest(page: Page): Promise<number> {
  await page.waitForTimeout(300);
  return page.evaluate(() => {
    const measured = window as unknown as Measured;
    const { longest: found } = measured;
    measured.longest = 0;
    return found;
  });
}
