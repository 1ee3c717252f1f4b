import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtPane, DIST } from "../support/built-workbench";
import { START_MS } from "../support/excel-pane";

/** KiB in gzip that the pane's own script may weigh, and all that Excel loads before the first click. */
const MOST_SCRIPT = 300;
const MOST_AT_START = 600;
/** What is fetched once the pane is drawn: the checks and the report. */
const MOST_CHECKING = 225;
const OFFICE = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");
/** What desktop Excel asks of office.js, as seen in its requests. */
const OFFICE_AT_START = ["office.js", "excel-win32-16.01.js", "zh-cn/office_strings.js"];

const kibibytes = (path: string): number => gzipSync(readFileSync(path)).length / 1024;
const scripts = (): string[] => readdirSync(DIST).filter((name) => /^taskpane\.[0-9a-f]{10}\.js$/.test(name));

describe("the files of the pane", () => {
  beforeAll(() => void builtPane(), START_MS);

  it(`hold its script to ${MOST_SCRIPT} KiB and its start to ${MOST_AT_START} KiB in gzip`, () => {
    expect(scripts()).toHaveLength(1);
    const script = kibibytes(join(DIST, scripts()[0]!));
    expect(script).toBeLessThan(MOST_SCRIPT);
    const start = OFFICE_AT_START.reduce((sum, name) => sum + kibibytes(join(DIST, name)), script);
    expect(start).toBeLessThan(MOST_AT_START);
  });

  it(`fetch the checks in ${MOST_CHECKING} KiB of their own, once the pane is drawn`, () => {
    const checking = readdirSync(DIST).filter((name) => /^checking\.[0-9a-f]{10}\.js$/.test(name));
    expect(checking).toHaveLength(1);
    expect(kibibytes(join(DIST, checking[0]!))).toBeLessThan(MOST_CHECKING);
    expect(readFileSync(join(DIST, "taskpane.html"), "utf8")).not.toContain(checking[0]);
  });

  it("bring office.js as Microsoft published it, and only what Excel needs of it", () => {
    const copied = filesBelow(DIST).filter((name) => /(^|\/)(office|excel-|o15|word-|telemetry)/.test(name));
    expect(copied.filter((name) => /^(access|onenote|outlook|powerpoint|project)/.test(name))).toEqual([]);
    for (const name of copied.filter((each) => each.endsWith(".js") && !each.includes("strings")))
      expect([name, readFileSync(join(DIST, name)).equals(readFileSync(join(OFFICE, name)))]).toEqual([
        name,
        true,
      ]);
  });

  it("ask in the page for nothing but their neighbours, under a policy that forbids the rest", () => {
    const page = readFileSync(join(DIST, "taskpane.html"), "utf8");
    const addresses = [...page.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="?([^\s">]+)/g)].map(
      ([, at]) => at,
    );
    expect(addresses.sort()).toEqual(["office.js", "old-web-view.js", "taskpane.css", scripts()[0]].sort());
    expect(page).toMatch(/Content-Security-Policy"?\s+content="default-src 'none';/);
    expect(page).not.toMatch(/unsafe-/);
  });
});

function filesBelow(folder: string, prefix = ""): string[] {
  return readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory()
      ? filesBelow(join(folder, name), `${prefix}${name}/`)
      : [prefix + name],
  );
}
