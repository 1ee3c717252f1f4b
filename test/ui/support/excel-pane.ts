import { chromium, type Browser, type Page } from "playwright-core";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { bundleForPage } from "../../support/office-host/bundle-for-page";
import { packSnapshot } from "../../support/office-host/packed-snapshot";
import type { PageControl, PageOptions } from "../../support/office-host/page-control";
import { builtPane } from "./built-workbench";
import { openPanePage, PATIENCE_MS, type PaneOptions } from "./pane-page";

export type { PaneOptions };

/** For starting, which may build the pages first. */
export const START_MS = 600_000;

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
    const page = await openPanePage(this.browser, this.emulator, { version: "1.14", ...options }, this);
    const pane = new ExcelPane(page);
    if (workbook) await pane.excel((excelOf, packed) => excelOf.open(packed), packSnapshot(workbook));
    return pane;
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
