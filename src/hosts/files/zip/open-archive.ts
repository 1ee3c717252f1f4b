import { HostError } from "../../../app/host-error";
import type { ArchiveEntry } from "./archive-entry";
import { ARCHIVE_LIMITS, ExpansionMeter, type ArchiveLimits } from "./archive-limits";
import { readDirectory } from "./central-directory";

export interface Archive {
  /** In the order of the central directory; entries for folders are left out. */
  readonly entries: readonly ArchiveEntry[];
  /** The part of that name, which OPC compares without regard to case; a leading slash is ignored. */
  find(name: string): ArchiveEntry | undefined;
  /** Shared by all parts read from this archive. */
  readonly meter: ExpansionMeter;
}

/**
 * Opens a zip or zip64 archive. Throws HostError: "damaged" when it is cut off or inconsistent, "encrypted",
 * "too-large" above the limits, "unsafe" for names that leave the archive or occur twice, and parts that overlap.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Archive {
  const byKey = new Map<string, ArchiveEntry>();
  const entries: ArchiveEntry[] = [];
  for (const entry of readDirectory(bytes, limits.entries)) {
    refuseEncrypted(entry);
    if (entry.name.endsWith("/") && entry.size === 0) continue;
    const key = safeKey(entry.name);
    if (byKey.has(key))
      throw new HostError(
        "unsafe",
        `文件内部有两个同名部件“${entry.name}”，内容不可信；请用Excel或WPS另存后再试。`,
      );
    byKey.set(key, entry);
    entries.push(entry);
  }
  return { entries, find: (name) => byKey.get(keyOf(name)), meter: new ExpansionMeter(limits) };
}

const ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000;

function refuseEncrypted(entry: ArchiveEntry): void {
  if (entry.flags & ENCRYPTED_FLAGS)
    throw new HostError("encrypted", "文件已加密，无法读取；请先用密码打开并另存为不加密的副本，再重试。");
}

function keyOf(name: string): string {
  return name.replaceAll("\\", "/").replace(/^\//, "").toLowerCase();
}

function safeKey(name: string): string {
  const parts = name.replaceAll("\\", "/").split("/");
  // A drive letter or a leading slash is an absolute path; NUL ends a path for some programs.
  if (parts[0] === "" || /^[a-z]:/i.test(name) || parts.includes("..") || name.includes("\0"))
    throw new HostError(
      "unsafe",
      `文件内部的部件名“${name}”不合法，可能被改动过；请用Excel或WPS另存后再试。`,
    );
  return keyOf(name);
}
