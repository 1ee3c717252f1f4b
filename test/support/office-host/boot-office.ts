import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { readApiLevels } from "./api-levels";
import { EmulatedExcel } from "./emulated-excel";
import { EmulatedWord } from "./emulated-word";
import type { Win32Transport } from "./win32-transport";

const DIST =
  process.env["OFFICEJS_DIST"] ?? join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** The readable build, so that a failing test shows readable frames; another copy may have the minified one only. */
const LIBRARY = process.env["OFFICEJS_DIST"] ? "office.js" : "office.debug.js";
const BASE = "https://heji.test/officejs/";

/** Runs a script of Microsoft's in the realm of the test, unmodified: Date and Array are the same classes on both sides. */
function evaluate(file: string): void {
  (0, eval)(`${readFileSync(file, "utf8")}\n//# sourceURL=${file}`);
}

/** Serves the scripts that office.js asks for (host bundle, strings) from the installed package. */
function serveInjectedScripts(ownTag: HTMLScriptElement): void {
  new MutationObserver((records) => {
    for (const node of records.flatMap(({ addedNodes }) => [...addedNodes])) {
      if (!(node instanceof HTMLScriptElement) || node === ownTag || !node.src.startsWith(BASE)) continue;
      evaluate(join(DIST, node.src.slice(BASE.length)));
      node.onload?.(new Event("load"));
    }
  }).observe(document.head, { childList: true });
}

/**
 * Boots Microsoft's office.js in this jsdom window on an emulated Excel. Once a test file; then swap `excel.book`.
 * version: the requirement set that the host declares, 1.14 being the product's floor.
 */
export async function bootOffice(version = "1.14"): Promise<EmulatedExcel> {
  const excel = new EmulatedExcel(readApiLevels(officeTypes()), version);
  await load(excel.transport);
  return excel;
}

/** The same with an emulated Word; 1.3 is the product's floor. */
export async function bootWord(version = "1.3"): Promise<EmulatedWord> {
  const word = new EmulatedWord(readApiLevels(officeTypes(), "Word"), version);
  await load(word.transport);
  return word;
}

function officeTypes(): string {
  return readFileSync(join(DIST, "office.d.ts"), "utf8");
}

async function load(transport: Win32Transport): Promise<void> {
  transport.install(window);
  sessionStorage.clear();
  const tag = document.createElement("script"); // office.js finds its folder by the address of its own tag
  tag.type = "text/plain";
  tag.src = BASE + LIBRARY;
  document.head.append(tag);
  serveInjectedScripts(tag);
  evaluate(join(DIST, LIBRARY));
  await Office.onReady();
}
