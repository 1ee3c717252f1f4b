import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { bundleForPage } from "../../support/office-host/bundle-for-page";
import { packSnapshot } from "../../support/office-host/packed-snapshot";
import type { PageControl, PageOptions } from "../../support/office-host/page-control";
import { builtPane, DIST } from "./built-workbench";

const ORIGIN = "https://heji.test";
/** Long, because the machine may be busy with other suites. */
const PATIENCE_MS = 20_000;
const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  png: "image/png",
};

export interface PaneOptions extends Partial<PageOptions> {
  readonly width?: number;
  readonly userAgent?: string;
  /** Of the system, as matchMedia tells it. */
  readonly forcedColors?: "active";
}

/** The shipped pane in a real browser, on Microsoft's own client and the emulated Excel behind it. */
export class ExcelBrowser {
  /** Addresses that pages asked for outside their origin; none was answered. */
  readonly strangers: string[] = [];
  /** What the pages' console complained about, policy violations among it. */
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly emulator: (options: PageOptions) => string,
  ) {}

  static async start(executablePath: string): Promise<ExcelBrowser> {
    builtPane();
    return new ExcelBrowser(await chromium.launch({ executablePath }), await bundleForPage());
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  /** A pane of its own, with a workbook open in its Excel. */
  async open(workbook: WorkbookSnapshot | undefined, options: PaneOptions = {}): Promise<ExcelPane> {
    const { width = 350, userAgent, forcedColors, ...excel } = options;
    const context = await this.browser.newContext({
      viewport: { width, height: 900 },
      locale: "zh-CN",
      ...(userAgent !== undefined && { userAgent }),
      ...(forcedColors && { forcedColors }),
    });
    await this.serve(context);
    await context.addInitScript(this.emulator({ version: "1.14", ...excel }));
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    await page.goto(`${ORIGIN}/taskpane.html`);
    const pane = new ExcelPane(page);
    if (workbook) await pane.excel((excelOf, packed) => excelOf.open(packed), packSnapshot(workbook));
    return pane;
  }

  /** The files of dist under the origin, and nothing from anywhere else. */
  private async serve(context: BrowserContext): Promise<void> {
    await context.route("**/*", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      if (origin !== ORIGIN) {
        this.strangers.push(route.request().url());
        return route.abort();
      }
      const path = join(DIST, pathname);
      if (!existsSync(path)) return route.fulfill({ status: 404, body: "" });
      const contentType = TYPES[pathname.split(".").at(-1)!] ?? "application/octet-stream";
      return route.fulfill({ body: readFileSync(path), contentType });
    });
  }
}

/** One pane and the Excel that it talks to. */
export class ExcelPane {
  constructor(readonly page: Page) {}

  /** Runs a function in the page on the emulated Excel. */
  excel<Result, Argument = undefined>(
    step: (excel: PageControl, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const given = argument === undefined ? "" : `, ${JSON.stringify(argument)}`;
    return this.page.evaluate<Result>(`(${step.toString()})(window.emulatedExcel${given})`);
  }

  /** Waits until something holds of the emulated Excel. */
  async until<Argument = undefined>(
    holds: (excel: PageControl, argument: Argument) => boolean,
    argument?: Argument,
  ): Promise<void> {
    const end = Date.now() + PATIENCE_MS;
    while (!(await this.excel(holds, argument))) {
      if (Date.now() > end) throw new Error(`still not so: ${holds.toString()}`);
      await this.page.waitForTimeout(25);
    }
  }

  dump(): Promise<object> {
    return this.excel((excel) => excel.dump());
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  }

  /** Waits for the words of the pane's message bar. */
  async told(sentence: string | RegExp): Promise<void> {
    await this.page.locator(".fui-MessageBar").getByText(sentence).waitFor();
  }

  async check(): Promise<void> {
    await this.press(/^(一键|重新)核对$/);
    await this.page.getByRole("tab", { name: /核对结果 \d/ }).waitFor();
    await this.page.locator("[aria-busy=false]").waitFor();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
