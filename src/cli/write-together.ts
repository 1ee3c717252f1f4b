import { randomUUID } from "node:crypto";
import { copyFile, link, lstat, open, rename, rm } from "node:fs/promises";
import { HostError } from "../app/host-error";

const ENDING = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/**
 * Writes all files or none. Each goes to a temporary file beside its target and is flushed; only when all are
 * complete are they renamed over their targets, which are never away in between. A rename that fails takes the earlier
 * ones back, so no half result is left; Ctrl+C in the middle waits for the end.
 */
export async function writeTogether(files: readonly NewFile[]): Promise<void> {
  const mark = randomUUID();
  const staged = files.map(({ path, bytes }) => ({
    path,
    bytes,
    fresh: `${path}.${mark}.tmp`,
    former: `${path}.${mark}.bak`,
  }));
  const letGo = holdSignals();
  try {
    for (const { fresh, bytes } of staged) await writeWhole(fresh, bytes);
    await swapAll(staged);
    await Promise.all(staged.map(({ former }) => rm(former, { force: true })));
  } catch (error) {
    await Promise.all(staged.map(({ fresh }) => rm(fresh, { force: true })));
    throw asHostError(error);
  } finally {
    letGo();
  }
}

/** Keeps signals that would end the program until the returned function is called; then they do. */
function holdSignals(): () => void {
  let held: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals): void => void (held = signal);
  for (const signal of ENDING) process.on(signal, hold);
  return () => {
    for (const signal of ENDING) process.off(signal, hold);
    if (held) process.kill(process.pid, held);
  };
}

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(path, "wx");
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function swapAll(staged: readonly { path: string; fresh: string; former: string }[]): Promise<void> {
  const done: { path: string; former: string; existed: boolean }[] = [];
  try {
    for (const { path, fresh, former } of staged) {
      const existed = await keepFormer(path, former);
      done.push({ path, former, existed });
      await rename(fresh, path);
    }
  } catch (error) {
    for (const { path, former, existed } of done.reverse()) {
      if (existed) await rename(former, path);
      await rm(existed ? former : path, { force: true }); // two names of one file: renaming has left both
    }
    throw error;
  }
}

/** A second name for what stands at the target, to go back to; a copy where the disk knows no second names. */
async function keepFormer(path: string, former: string): Promise<boolean> {
  try {
    if ((await lstat(path)).isDirectory())
      throw Object.assign(new Error("a folder is in the way"), { code: "EISDIR", path });
    await link(path, former).catch(() => copyFile(path, former));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

function asHostError(error: unknown): unknown {
  const { code, path } = error as NodeJS.ErrnoException;
  const place = (path ?? "").replace(/\.[0-9a-f-]{36}\.(tmp|bak)$/, "");
  switch (code) {
    case "ENOSPC":
    case "EFBIG":
    case "EDQUOT":
      return new HostError("disk-full", "磁盘空间不足，没有写出任何文件；请清理后再试。", { cause: error });
    case "EBUSY":
    case "ETXTBSY":
      return new HostError("in-use", `“${place}”正被其他程序打开，请关闭后再试；没有写出任何文件。`, {
        cause: error,
      });
    case "EACCES":
    case "EPERM":
    case "EROFS":
      return new HostError(
        "not-writable",
        `无法写入“${place}”：没有权限，或文件正被其他程序打开；没有写出任何文件。`,
        { cause: error },
      );
    case "EISDIR":
    case "ENOTDIR":
    case "ENOTEMPTY":
      return new HostError("not-writable", `“${place}”已是文件夹或路径有误，无法写出；没有写出任何文件。`, {
        cause: error,
      });
    case "ENAMETOOLONG":
      return new HostError("not-writable", "输出文件的路径太长，请换一个较短的文件夹。", { cause: error });
    default:
      return code
        ? new HostError("not-writable", `写出失败（${code}），没有写出任何文件；请换个位置再试。`, {
            cause: error,
          })
        : error;
  }
}
