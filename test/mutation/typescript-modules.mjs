import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { transformSync } from "@swc/core";

const require = createRequire(import.meta.url);

/**
 * Lets Node load the TypeScript of the folder it runs in, as Jest loads it: with the same settings of the same compiler.
 *
 * @returns {(path: string) => unknown} loads a module by its path
 */
export function loadsTypescript() {
  const { jest } = JSON.parse(readFileSync(resolve("package.json"), "utf8"));
  const [, settings] = Object.values(jest.transform)[0];
  require.extensions[".ts"] = (module, filename) => {
    const { code } = transformSync(readFileSync(filename, "utf8"), {
      ...settings,
      filename,
      module: { type: "commonjs" },
      swcrc: false,
    });
    module._compile(code, filename);
  };
  return require;
}
