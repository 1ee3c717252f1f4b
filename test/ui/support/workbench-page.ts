import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import { builtWorkbench } from "./built-workbench";

/** The workbench as one file from disk, with the network switched off. */
export class WorkbenchBrowser {
  /** What the pages' console complained about, policy violations among it. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    private readonly address: string,
  ) {}

  static async start(executablePath: string): Promise<WorkbenchBrowser> {
    const page = builtWorkbench();
    const browser = await chromium.launch({ executablePath });
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      locale: "zh-CN",
      acceptDownloads: true,
    });
    await context.setOffline(true);
    return new WorkbenchBrowser(browser, context, pathToFileURL(page).href);
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  async open(address = this.address): Promise<Page> {
    const page = await this.context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    await page.goto(address);
    await page.getByRole("button", { name: "打开工作簿" }).waitFor();
    return page;
  }
}

/** Opens the sample and waits until it has been checked. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: "打开样例" }).click();
  await page.getByRole("tab", { name: /核对结果 \d/ }).waitFor();
}

export function fileInput(page: Page) {
  return page.getByLabel("选择工作簿文件");
}

/** Ids of the findings that the pane lists. */
export async function listedIds(page: Page): Promise<string[]> {
  const ids = await page
    .locator("[data-finding]")
    .evaluateAll((cards) => cards.map((card) => card.getAttribute("data-finding")!));
  return ids.sort();
}

/** The bytes that a click on an entry of the download menu gives. */
export async function download(page: Page, entry: RegExp): Promise<{ name: string; bytes: Uint8Array }> {
  await page.getByRole("button", { name: "下载", exact: true }).click();
  const [given] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("menuitem", { name: entry }).click(),
  ]);
  await page.getByText(/^已下载/).waitFor();
  return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
}

/** The workbook as it stands: by an entry of the menu, or by the one button of a workbook that cannot be checked. */
export async function downloadAsItStands(page: Page): Promise<Uint8Array> {
  const only = page.getByRole("button", { name: "下载当前工作簿" });
  if ((await only.count()) === 0) return (await download(page, /当前工作簿/)).bytes;
  const [given] = await Promise.all([page.waitForEvent("download"), only.click()]);
  return readFileSync(await given.path());
}

interface Axe {
  run(context: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
}

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const CALM_FRAMES = 10;

/** Colours are judged once they stand: a button that has just been enabled fades in, and may be enabled a little later. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(async (frames) => {
    for (let calm = 0; calm < frames; calm++) {
      const finite = document
        .getAnimations()
        .filter(
          ({ playState, effect }) => playState === "running" && effect?.getTiming().iterations !== Infinity,
        );
      if (finite.length > 0) calm = -1;
      await Promise.all(finite.map((animation) => animation.finished.catch(() => undefined)));
      await new Promise(requestAnimationFrame);
    }
  }, CALM_FRAMES);
}

/** Ids of accessibility violations with the elements that have them. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  await settle(page);
  return page.evaluate(async () => {
    const axe = (window as unknown as { axe: Axe }).axe;
    // Fluent's focus traps hold hidden elements that may be focused; they hand the focus on and are never stayed on.
    const { violations: found } = await axe.run({ exclude: ["[data-tabster-dummy]"] });
    return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  });
}
