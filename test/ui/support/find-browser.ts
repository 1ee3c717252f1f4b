import { existsSync } from "node:fs";

const PLACES = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** An installed Chromium, from the variable CHROMIUM or where systems keep it; undefined where there is none. */
export function findBrowser(): string | undefined {
  return [process.env.CHROMIUM ?? "", ...PLACES].find((path) => path !== "" && existsSync(path));
}

/** A browser on a busy machine takes longer than Jest grants a test; only what hangs is to fail by it. */
const PATIENCE = 60_000;

/** describe with a browser; without one a sentence says which suite did not run. */
export function describeInBrowser(name: string, suite: (executablePath: string) => void): void {
  const executablePath = findBrowser();
  if (executablePath) {
    jest.setTimeout(PATIENCE);
    return describe(name, () => suite(executablePath));
  }
  process.stderr.write(
    `No Chromium was found (CHROMIUM may name one): the browser suite "${name}" did not run.\n`,
  );
  describe.skip(name, () => it("needs a browser", () => undefined));
}
