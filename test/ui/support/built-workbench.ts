import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";

const ROOT = resolve(__dirname, "../../..");
export const DIST = join(ROOT, "dist");
const WORKBENCH = ["programs", "workbench-engine", "workbench", "whole-engine", "one-file"];

/** The page as it is shipped, in dist; built anew where a source is younger. */
export function builtWorkbench(): string {
  return built("heji-workbench.html", WORKBENCH);
}

/** The page of the task pane, likewise. */
export function builtPane(): string {
  return built("taskpane.html", ["pane"]);
}

function built(file: string, configurations: readonly string[]): string {
  const page = join(DIST, file);
  const youngest = Math.max(newest(join(ROOT, "src")), statSync(join(ROOT, "webpack.config.js")).mtimeMs);
  if (!existsSync(page) || statSync(page).mtimeMs < youngest)
    execFileSync(
      join(ROOT, "node_modules/.bin/webpack"),
      ["--mode", "production", ...configurations.flatMap((name) => ["--config-name", name])],
      { cwd: ROOT, stdio: "pipe" },
    );
  return page;
}

function newest(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((most, entry) => {
    const path = join(folder, entry.name);
    return Math.max(most, entry.isDirectory() ? newest(path) : statSync(path).mtimeMs);
  }, 0);
}
