import { HostError } from "../../../app/host-error";
import type { Inflate } from "../../../app/ports";
import type { ArchiveEntry } from "./archive-entry";
import { crc32 } from "./crc32";
import type { Archive } from "./open-archive";
import { portableInflate } from "./portable-inflate";

const STORED = 0;
const DEFLATED = 8;
/** Stored parts are handed on in pieces of this size, so that limits and cancelling take effect in between. */
const STORED_STEP = 1 << 20;

export interface ReadOptions {
  readonly inflate?: Inflate | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Hands the part's bytes to onChunk in order; a chunk is valid only during the call. Throws HostError "too-large",
 * "damaged" when checksum or size differ, "unsupported" for other compression, "cancelled"; and what onChunk throws.
 */
export async function streamPart(
  archive: Archive,
  entry: ArchiveEntry,
  onChunk: (chunk: Uint8Array) => void,
  { inflate = portableInflate, signal }: ReadOptions = {},
): Promise<void> {
  const count = archive.meter.startPart();
  let failure: { readonly cause: unknown } | undefined;
  const take = (chunk: Uint8Array): void => {
    try {
      if (signal?.aborted) throw new HostError("cancelled", "已取消读取。");
      count(chunk.length);
      onChunk(chunk);
    } catch (cause) {
      failure = { cause };
      throw cause;
    }
  };
  if (entry.method === STORED) return streamStored(entry, take);
  if (entry.method !== DEFLATED)
    throw new HostError(
      "unsupported",
      `文件内部的部件“${entry.name}”用了不支持的压缩方法（${entry.method}）；请用Excel或WPS另存后再试。`,
    );
  try {
    await inflate({ compressed: entry.compressed, crc32: entry.crc32, size: entry.size }, take);
  } catch (cause) {
    // What the reader of the chunks threw is its own message; only the rest is about the archive.
    if (failure) throw failure.cause;
    throw damagedPart(entry, cause);
  }
}

function streamStored(entry: ArchiveEntry, take: (chunk: Uint8Array) => void): void {
  const { compressed } = entry;
  if (crc32(compressed) !== entry.crc32 || compressed.length !== entry.size) throw damagedPart(entry);
  for (let at = 0; at < compressed.length; at += STORED_STEP) take(compressed.subarray(at, at + STORED_STEP));
}

/** The whole part as bytes of its own; for parts that are small by nature. Errors as streamPart. */
export async function readPart(
  archive: Archive,
  entry: ArchiveEntry,
  options: ReadOptions = {},
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  await streamPart(
    archive,
    entry,
    (chunk) => {
      chunks.push(chunk.slice());
      length += chunk.length;
    },
    options,
  );
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function damagedPart(entry: ArchiveEntry, cause?: unknown): HostError {
  return new HostError("damaged", `文件已损坏：内部的部件“${entry.name}”无法解压；请重新取得该文件后再试。`, {
    cause,
  });
}
