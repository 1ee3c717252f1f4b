import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { unzipSync } from "fflate";
import { fetchedWorkbooks } from "../../corpus/fetched";
import { newErrors, sdkErrors } from "../../corpus/validate";
import { runHeji } from "../../cli/run-heji";
import { describeInBrowser } from "../support/find-browser";
import {
  download,
  downloadAsItStands,
  fileInput,
  listedIds,
  WorkbenchBrowser,
} from "../support/workbench-page";

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

/** An edit writes the sheet, has Excel calculate anew, and drops the order in which cells were calculated. */
const OF_AN_EDIT = /worksheets\/|workbook\.xml|calcChain|\[Content_Types\]|sharedStrings|styles/;
const OF_A_CHAIN = /calcChain/;

/** Types 7 into the first cell that is drawn; false where the sheet is protected. */
async function typeSeven(page: Page): Promise<boolean> {
  const cell = page.locator("[data-at]").first();
  await cell.click();
  await page.keyboard.type("7");
  await page.keyboard.press("Enter");
  const typed = page.getByText("有未下载的内容").or(page.getByText(/受保护/));
  await typed.first().waitFor();
  return (await page.getByText("有未下载的内容").count()) > 0;
}

/** Without the entries that some producers write for folders. */
function partsOf(path: string): string[] {
  return Object.keys(unzipSync(readFileSync(path))).filter((part) => !part.endsWith("/"));
}

function changedParts(path: string, bytes: Uint8Array): string[] {
  const after = unzipSync(bytes);
  const before = unzipSync(readFileSync(path));
  return partsOf(path).filter((part) => !after[part] || Buffer.compare(before[part]!, after[part]) !== 0);
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

  /** What the Open XML SDK finds in the copy and not in the file, and the parts that the copy lacks. */
  function wrongsOf(path: string, bytes: Uint8Array): { errors: string[]; lost: string[] } {
    const copy = join(folder, basename(path));
    writeFileSync(copy, bytes);
    const after = unzipSync(bytes);
    return {
      errors: newErrors(sdkErrors(path), sdkErrors(copy)),
      lost: partsOf(path).filter((part) => !after[part] && !OF_A_CHAIN.test(part)),
    };
  }

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
        expect(wrongsOf(path, bytes)).toEqual({ errors: [], lost: [] });
        await typeSeven(page);
        expect(wrongsOf(path, await downloadAsItStands(page))).toEqual({ errors: [], lost: [] });
      } else expect(await page.getByRole("button", { name: "标记单元格" }).count()).toBe(0);
      await page.close();
    },
    60_000,
  );

  it("open, are drawn, are answered as on the command line, and are edited without loss", async () => {
    for (const path of fetchedWorkbooks()) {
      const { ids, sentence } = await onCommandLine(path);
      const page = await browser.open();
      await openAndCheck(page, path);
      if (ids) expect(await listedIds(page)).toEqual(ids);
      else expect((await page.locator("body").textContent())?.replace(/\s/g, "")).toContain(bare(sentence));
      if (ids || (await page.getByRole("grid").count()) > 0)
        expect(await page.getByRole("gridcell").count()).toBeGreaterThan(20);
      if ((await page.locator("[data-at]").count()) > 0 && (await typeSeven(page))) {
        const bytes = await downloadAsItStands(page);
        expect({ path, ...wrongsOf(path, bytes) }).toEqual({ path, errors: [], lost: [] });
        const changed = changedParts(path, bytes);
        expect({ path, changed }).toEqual({ path, changed: changed.filter((part) => OF_AN_EDIT.test(part)) });
      }
      await page.close();
    }
  }, 900_000);

  it("draws without an error in the console", () => {
    expect(browser.complaints).toEqual([]);
  });
});

/** What the command line puts before a sentence is not the sentence's own. */
function bare(sentence: string): string {
  const lines = sentence.split("\n");
  return lines[lines.length - 1]!.replace(/^[^：]{0,12}heji[^：]*：/, "").replace(/\s/g, "");
}
