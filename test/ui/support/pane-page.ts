import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { PageOptions } from "../../support/office-host/page-control";
import { DIST } from "./built-workbench";

const ORIGIN = "https://heji.test";
/** Long, because the machine may be busy with other suites. */
export const PATIENCE_MS = 20_000;
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

/** What pages did that they should not. */
export interface PaneLog {
  /** Addresses that pages asked for outside their origin; none was answered. */
  readonly strangers: string[];
  /** What the pages' console complained about, policy violations among it. */
  readonly complaints: string[];
}

/** The shipped pane in a page of its own; emulator runs before any script of the page. */
export async function openPanePage(
  browser: Browser,
  emulator: (options: PageOptions) => string,
  options: PaneOptions & { readonly version: string },
  log: PaneLog,
): Promise<Page> {
  const { width = 350, userAgent, forcedColors, ...office } = options;
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    locale: "zh-CN",
    ...(userAgent !== undefined && { userAgent }),
    ...(forcedColors && { forcedColors }),
  });
  await serve(context, log.strangers);
  await context.addInitScript(emulator(office));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("console", (message) => {
    if (message.type() === "error") log.complaints.push(message.text());
  });
  page.on("pageerror", (error) => log.complaints.push(String(error)));
  await page.goto(`${ORIGIN}/taskpane.html`);
  return page;
}

/** The files of dist under the origin, and nothing from anywhere else. */
async function serve(context: BrowserContext, strangers: string[]): Promise<void> {
  await context.route("**/*", (route) => {
    const { origin, pathname } = new URL(route.request().url());
    if (origin !== ORIGIN) {
      strangers.push(route.request().url());
      return route.abort();
    }
    const path = join(DIST, pathname);
    if (!existsSync(path)) return route.fulfill({ status: 404, body: "" });
    const contentType = TYPES[pathname.split(".").at(-1)!] ?? "application/octet-stream";
    return route.fulfill({ body: readFileSync(path), contentType });
  });
}
