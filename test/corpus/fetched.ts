import { existsSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";

/** The workbooks that `npm run corpus` has fetched; none before it ran. */
export function fetchedWorkbooks(folder = resolve(__dirname, "../../.corpus")): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return fetchedWorkbooks(path);
    return /\.xls[xm]$/.test(entry.name) && entry.name !== "marked.xlsx" ? [path] : [];
  });
}
