import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { bundleForPage } from "../../support/office-host/bundle-for-page";
import type { PageOptions } from "../../support/office-host/page-control";
import type { WordPageControl } from "../../support/office-host/word-page-control";
import { builtPane } from "./built-workbench";
import { openPanePage, type PaneOptions } from "./pane-page";

/** The shipped pane in a real browser, on Microsoft's own client and the emulated Word behind it. */
export class WordBrowser {
  readonly strangers: string[] = [];
  readonly complaints: string[] = [];

  private constructor(
    private readonly browser: Browser,
    private readonly emulator: (options: PageOptions) => string,
  ) {}

  static async start(executablePath: string): Promise<WordBrowser> {
    builtPane();
    return new WordBrowser(await chromium.launch({ executablePath }), await bundleForPage("Word"));
  }

  async stop(): Promise<void> {
    await this.browser.close();
  }

  /** A pane of its own; body is the content of the document that is open in its Word. */
  async open(body: string, options: PaneOptions = {}): Promise<WordPane> {
    const opens = (given: PageOptions): string =>
      `${this.emulator(given)}\nwindow.emulatedWord.open(${JSON.stringify(body)});`;
    const page = await openPanePage(this.browser, opens, { version: "1.3", ...options }, this);
    return new WordPane(page);
  }
}

/** One pane and the Word that it talks to. */
export class WordPane {
  constructor(readonly page: Page) {}

  /** Runs a function in the page on the emulated Word. */
  word<Result, Argument = undefined>(
    step: (word: WordPageControl, argument: Argument) => Result | Promise<Result>,
    argument?: Argument,
  ): Promise<Result> {
    const given = argument === undefined ? "" : `, ${JSON.stringify(argument)}`;
    return this.page.evaluate<Result>(`(${step.toString()})(window.emulatedWord${given})`);
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page
      .getByRole("button", { name, exact: typeof name === "string" })
      .first()
      .click();
  }

  tab(name: "更新" | "插入" | "报送"): Promise<void> {
    return this.page.getByRole("tab", { name }).click();
  }

  /** Picks a workbook from disk and waits until it has been read. */
  async pick(workbook: Parameters<Locator["setInputFiles"]>[0]): Promise<void> {
    await this.settled(); // the button waits until the document has been looked at
    await this.page.getByLabel("选择工作簿文件").setInputFiles(workbook);
    await this.page
      .locator("[aria-busy=true]")
      .waitFor({ timeout: 1000 })
      .catch(() => undefined);
    await this.settled();
  }

  async settled(): Promise<void> {
    await this.page.locator("[aria-busy=false]").waitFor();
  }

  /** Waits for the words of the pane's message bar. */
  async told(sentence: string | RegExp): Promise<void> {
    await this.page.locator(".fui-MessageBar").getByText(sentence).waitFor();
    await this.settled();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
