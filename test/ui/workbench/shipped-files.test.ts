import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtWorkbench, DIST } from "../support/built-workbench";

/** KiB in gzip; what comes late is not in what comes first. */
const BOUNDS: Readonly<Record<string, number>> = {
  "workbench.*.js": 320,
  "workbench-engine.*.js": 335,
  "workbench-legacy-formats.*.js": 125,
  "workbench-page-checking.*.js": 225,
  "workbench-report-file.*.js": 30,
  "heji-workbench.html": 985,
};

/** What browsers got after Chromium 87 and a build target cannot put in; older-browsers.ts brings at, findLast and hasOwn. */
const TOO_NEW =
  /\b(structuredClone|Object\.groupBy|Array\.fromAsync|Promise\.withResolvers|Promise\.try|AbortSignal\.(timeout|any)|crypto\.randomUUID|reportError|scheduler\.postTask)\(|\.(findLastIndex|toSorted|toReversed|toSpliced|isWellFormed|showPicker|showPopover|checkVisibility|replaceChildren\?)\(|\/[dgimsuy]*v[dgimsuy]*\.test\(/;

function shipped(pattern: string): { readonly name: string; readonly text: string } {
  const expression = new RegExp(`^${pattern.replace(/\./g, "\\.").replace(/\*/g, "[0-9a-f]{10}")}$`);
  const name = readdirSync(DIST).find((file) => expression.test(file));
  if (!name) throw new Error(`no ${pattern} was built`);
  return { name, text: readFileSync(join(DIST, name), "utf8") };
}

describe("the files of the workbench", () => {
  beforeAll(() => void builtWorkbench(), 280_000);

  it.each(Object.entries(BOUNDS))("hold %s to %i KiB in gzip", (pattern, most) => {
    const size = gzipSync(shipped(pattern).text).length / 1024;
    expect(size).toBeGreaterThan(1);
    expect(size).toBeLessThan(most);
  });

  it.each(Object.keys(BOUNDS))("use in %s nothing that Chromium 87 lacks", (pattern) => {
    expect(shipped(pattern).text.match(new RegExp(TOO_NEW, "g")) ?? []).toEqual([]);
  });

  it("name in the page no address but their own", () => {
    const { text } = shipped("heji-workbench.html");
    expect(text.match(/<(script|link|img)[^>]+(src|href)="(?!data:)[^"]*"/g) ?? []).toEqual([]);
    expect(text).toMatch(/default-src 'none'/);
  });
});
