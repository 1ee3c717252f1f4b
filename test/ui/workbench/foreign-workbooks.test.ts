import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { fetchedWorkbooks } from "../../corpus/fetched";
import { newErrors, sdkErrors } from "../../corpus/validate";
import { runHeji } from "../../cli/run-heji";
import { describeInBrowser } from "../support/find-browser";
import { download, fileInput, listedIds, WorkbenchBrowser } from "../support/workbench-page";

const ROOT = resolve(__dirname, "../../..");
const HERE = [
  "test/hosts/files/producers/sample-by-libreoffice.xlsx",
  "test/hosts/files/producers/sample-by-openpyxl.xlsx",
  "test/hosts/files/legacy/sample-by-libreoffice.xls",
].map((path) => join(ROOT, path));

/** What heji check says of a file: findings, or why there are none. */
interface OnCommandLine {
  readonly ids: readonly string[] | undefined;
  readonly sentence: string;
}

async function onCommandLine(path: string): Promise<OnCommandLine> {
  const { out, err } = await runHeji(ROOT, "check", path, "--json");
  if (!out) return { ids: undefined, sentence: err.trim() };
  const { findings } = JSON.parse(out) as { findings: { id: string }[] };
  return { ids: findings.map(({ id }) => id).sort(), sentence: "" };
}

/** Opens a file that nothing was opened before, and waits until the pane or the page says how it went. */
async function openAndCheck(page: Page, path: string): Promise<void> {
  await fileInput(page).setInputFiles(path);
  const ended = page
    .getByRole("tab", { name: /核对结果 \d/ })
    .or(page.getByRole("heading", { name: "还不能核对这个工作簿" }))
    .or(page.locator(".fui-MessageBar"));
  await ended.first().waitFor();
}

describeInBrowser("workbooks of other producers on the workbench", (executablePath) => {
  let browser: WorkbenchBrowser;
  let folder: string;

  beforeAll(async () => {
    browser = await WorkbenchBrowser.start(executablePath);
    folder = mkdtempSync(join(tmpdir(), "heji-foreign-"));
    if (fetchedWorkbooks().length === 0)
      process.stderr.write("npm run corpus has fetched no workbooks: only those in test/ are opened.\n");
  }, 280_000);

  afterAll(async () => {
    await browser?.stop();
    rmSync(folder, { recursive: true });
  });

  it.each(HERE)(
    "are checked as on the command line: %s",
    async (path) => {
      const expected = await onCommandLine(path);
      const page = await browser.open();
      await openAndCheck(page, path);
      expect(await listedIds(page)).toEqual(expected.ids);
      expect(expected.ids!.length).toBeGreaterThan(5);
      if (extname(path) === ".xlsx") {
        const { bytes } = await download(page, /核对副本/);
        const copy = join(folder, basename(path));
        writeFileSync(copy, bytes);
        expect(newErrors(sdkErrors(path), sdkErrors(copy))).toEqual([]);
        const after = unzipSync(bytes);
        for (const part of Object.keys(unzipSync(readFileSync(path))))
          expect(Object.keys(after)).toContain(part);
      } else expect(await page.getByRole("button", { name: "标记单元格" }).count()).toBe(0);
      await page.close();
    },
    60_000,
  );

  it("open, are drawn, and are answered in the same words as on the command line", async () => {
    for (const path of fetchedWorkbooks()) {
      const { ids, sentence } = await onCommandLine(path);
      const page = await browser.open();
      await openAndCheck(page, path);
      if (ids) expect(await listedIds(page)).toEqual(ids);
      else expect((await page.locator("body").textContent())?.replace(/\s/g, "")).toContain(bare(sentence));
      if (ids || (await page.getByRole("grid").count()) > 0)
        expect(await page.getByRole("gridcell").count()).toBeGreaterThan(20);
      await page.close();
    }
  }, 280_000);

  it("draws without an error in the console", () => {
    expect(browser.complaints).toEqual([]);
  });
});

/** What the command line puts before a sentence is not the sentence's own. */
function bare(sentence: string): string {
  const lines = sentence.split("\n");
  return lines[lines.length - 1]!.replace(/^[^：]{0,12}heji[^：]*：/, "").replace(/\s/g, "");
}
