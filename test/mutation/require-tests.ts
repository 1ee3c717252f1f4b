import { readdirSync } from "node:fs";
import { join } from "node:path";

/**
 * Defines every test of a folder beside this one in the file that asks for it. A change is tried out by running the
 * tests that reach it: as one file they load the core once, as many files each would load it anew.
 */
export function requireTestsIn(folder: string): void {
  const path = join(__dirname, folder);
  for (const file of readdirSync(path)) if (file.endsWith(".test.ts")) jest.requireActual(join(path, file));
}
