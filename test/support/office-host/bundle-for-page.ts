import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import webpack from "webpack";
import { readApiLevels, type OfficeApp } from "./api-levels";
import type { PageOptions } from "./page-control";

const ENTRIES: Readonly<Record<OfficeApp, string>> = {
  Excel: "page-control.ts",
  Word: "word-page-control.ts",
};

/**
 * The emulated Excel or Word as one script for a page, to be run before any script of the page's own (playwright's
 * addInitScript): office.js then finds its host in window.external, and the test steers it through window.emulatedExcel
 * or window.emulatedWord. Nothing in it comes from Microsoft's files but the requirement set of each member.
 */
export async function bundleForPage(app: OfficeApp = "Excel"): Promise<(options: PageOptions) => string> {
  const office = dirname(require.resolve("@microsoft/office-js/package.json"));
  const levels = readApiLevels(readFileSync(join(office, "dist/office.d.ts"), "utf8"), app);
  const folder = mkdtempSync(join(tmpdir(), "heji-emulator-"));
  try {
    await build(join(__dirname, ENTRIES[app]), folder);
    const script = readFileSync(join(folder, "emulator.js"), "utf8");
    return (options) => `window.emulatorOptions = ${JSON.stringify({ levels, ...options })};\n${script}`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function build(entry: string, folder: string): Promise<void> {
  const compiler = webpack({
    mode: "development",
    devtool: false,
    target: "web",
    entry,
    output: { path: folder, filename: "emulator.js" },
    resolve: { extensions: [".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { target: "es2022", parser: { syntax: "typescript" } } },
        },
      ],
    },
    performance: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : undefined);
      compiler.close(() => (problem ? reject(problem) : resolve()));
    });
  });
}
