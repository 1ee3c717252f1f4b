import { readFile, stat } from "node:fs/promises";
import { basename, resolve } from "node:path";
import { checkWorkbook, type CheckedWorkbook, type CheckOutcome } from "../app/check-workbook";
import { HostError } from "../app/host-error";
import { readMapping } from "../app/read-mapping";
import type { Mapping } from "../core/recognition/mapping";
import type { FileTools, WorkbookFile } from "./file-tools";

/** Files beside the workbook: a system's export to compare with, and how the workbook is to be read. */
export interface BesideFiles {
  readonly against?: string;
  readonly map?: string;
}

/** Reads and checks the workbook that the caller named; everything unusable is a HostError with one sentence. */
export async function openWorkbook(
  path: string,
  tools: FileTools,
  beside: BesideFiles = {},
): Promise<{ readonly file: WorkbookFile; readonly path: string; readonly checked: CheckedWorkbook }> {
  const { file, full, outcome } = await tryWorkbook(path, tools, beside);
  if (outcome.kind === "unusable") throw new HostError("unsupported", outcome.message);
  return { file, path: full, checked: outcome.checked };
}

/** The same, with what keeps the workbook from being checked as its outcome. */
export async function tryWorkbook(
  path: string,
  tools: FileTools,
  { against, map }: BesideFiles = {},
): Promise<{ readonly file: WorkbookFile; readonly full: string; readonly outcome: CheckOutcome }> {
  const { file, full } = await readAnyFile(path, tools);
  const book = await tools.readWorkbook(file);
  const exported = against === undefined ? undefined : await readAnyFile(against, tools);
  const mapping = map === undefined ? undefined : await mappingIn(map, tools);
  const outcome = checkWorkbook(book, exported && (await tools.readWorkbook(exported.file)), mapping);
  return { file, full, outcome };
}

async function mappingIn(path: string, tools: FileTools): Promise<Mapping> {
  const { file } = await readAnyFile(path, tools);
  return readMapping(new TextDecoder().decode(file.bytes), file.name);
}

/** The file that the caller named, with its full path. */
export async function readAnyFile(
  path: string,
  tools: FileTools,
): Promise<{ file: WorkbookFile; full: string }> {
  const full = resolve(tools.folder, path);
  return { file: { name: basename(full), bytes: await bytesOf(full, path) }, full };
}

/** path: where it is; named: as the user typed it. */
async function bytesOf(path: string, named: string): Promise<Uint8Array> {
  try {
    if ((await stat(path)).isDirectory())
      throw new HostError("not-a-file", `“${named}”是文件夹，请给出其中一个文件。`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const code = (error as NodeJS.ErrnoException).code;
    if (code === "ENOENT" || code === "ENOTDIR")
      throw new HostError("not-found", `找不到文件“${named}”，请检查路径和文件名。`, { cause: error });
    if (code === "EACCES" || code === "EPERM")
      throw new HostError("protected", `没有读取“${named}”的权限，请向文件所有者申请或复制一份再试。`, {
        cause: error,
      });
    if (code === "EBUSY")
      throw new HostError("in-use", `“${named}”正被其他程序占用，请关闭后再试。`, { cause: error });
    throw new HostError("damaged", `读取“${named}”失败（${code ?? "原因不明"}），请换个位置再试。`, {
      cause: error,
    });
  }
}
