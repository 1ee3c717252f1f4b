import { mkdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { readXlsx } from "../../src/hosts/files/read-xlsx";
import { DARK_OFFICE, PANE_STATES } from "./pane/states";
import { ExcelBrowser, type PaneOptions } from "./support/excel-pane";
import { findBrowser } from "./support/find-browser";
import { WordBrowser } from "./support/word-pane";
import { wordPaneStates } from "./word/states";
import { WorkbenchBrowser } from "./support/workbench-page";
import { WORKBENCH_STATES } from "./workbench/states";

const ROOT = resolve(__dirname, "../..");
const FOLDER = join(ROOT, "out/screenshots");
const LOOKS: Readonly<Record<string, PaneOptions>> = {
  light: {},
  dark: { theme: DARK_OFFICE },
  contrast: { forcedColors: "active" },
};

/** Not a test: npm run screenshots draws every state of the pane into out/screenshots, to be looked at. */
it("draws every state of the pane", async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; CHROMIUM may name one.");
  mkdirSync(FOLDER, { recursive: true });
  const read = (file: string) =>
    readXlsx({ name: file, bytes: readFileSync(join(ROOT, "assets/samples", file)) });
  const books = { sample: await read("sample.xlsx"), mended: await read("sample-mended.xlsx") };
  const browser = await ExcelBrowser.start(executablePath);
  try {
    for (const [look, options] of Object.entries(LOOKS))
      for (const width of [320, 450])
        for (const { name, workbook, reach } of PANE_STATES) {
          const book = typeof workbook === "string" ? books[workbook] : workbook;
          const pane = await browser.open(book, { ...options, width });
          await reach(pane);
          await pane.page.waitForTimeout(250);
          await pane.page.screenshot({ path: join(FOLDER, `${name}-${width}-${look}.png`) });
          await pane.close();
        }
  } finally {
    await browser.stop();
  }
}, 900_000);

it("draws every state of the pane in Word", async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; CHROMIUM may name one.");
  mkdirSync(FOLDER, { recursive: true });
  const states = await wordPaneStates(readFileSync(join(ROOT, "assets/samples/sample.xlsx")));
  const browser = await WordBrowser.start(executablePath);
  try {
    for (const [look, options] of Object.entries(LOOKS))
      for (const width of [320, 450])
        for (const { name, body, reach } of states) {
          const pane = await browser.open(body, { ...options, width });
          await reach(pane);
          await pane.page.waitForTimeout(250);
          await pane.page.screenshot({ path: join(FOLDER, `word-${name}-${width}-${look}.png`) });
          await pane.close();
        }
  } finally {
    await browser.stop();
  }
}, 900_000);

/** The workbench as a user meets it, on the usual screen and on a small one. */
it("draws the workbench", async () => {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("No Chromium was found; CHROMIUM may name one.");
  mkdirSync(FOLDER, { recursive: true });
  const browser = await WorkbenchBrowser.start(executablePath);
  try {
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const)
      for (const [name, reach] of Object.entries(WORKBENCH_STATES)) {
        const page = await browser.open();
        await page.setViewportSize({ width, height });
        await reach(page);
        await page.waitForTimeout(400);
        await page.screenshot({ path: join(FOLDER, `workbench-${name}-${width}.png`) });
        await page.close();
      }
  } finally {
    await browser.stop();
  }
}, 900_000);
