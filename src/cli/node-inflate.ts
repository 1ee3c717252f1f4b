import { crc32, createInflateRaw } from "node:zlib";
import type { Inflate } from "../app/ports";

/** Large pieces: a call into zlib costs more than the bytes of a small one. */
const CHUNK = 1 << 18;

/** Inflates with Node's own zlib, some three times as fast as plain JavaScript. */
export const inflateWithNode: Inflate = async (part, onChunk) => {
  const stream = createInflateRaw({ chunkSize: CHUNK });
  stream.end(part.compressed);
  let size = 0;
  let checksum = 0;
  for await (const chunk of stream as AsyncIterable<Uint8Array>) {
    size += chunk.length;
    checksum = crc32(chunk, checksum);
    onChunk(chunk);
  }
  if (size % 2 ** 32 !== part.size % 2 ** 32 || checksum !== part.crc32)
    throw new Error("the inflated bytes differ from what the archive declares");
};
