import { Inflate as Inflater } from "fflate";
import type { Inflate } from "../../../app/ports";
import { crc32 } from "./crc32";

/** Compressed bytes given at once: deflate expands at most 1032 times, so that limits take effect after 64 MiB. */
const STEP = 1 << 16;

/** Inflates in plain JavaScript, for hosts that offer nothing faster. */
export const portableInflate: Inflate = (part, onChunk) => {
  let size = 0;
  let checksum = 0;
  let isComplete = false;
  const inflater = new Inflater((chunk, final) => {
    isComplete = final;
    if (chunk.length === 0) return;
    size += chunk.length;
    checksum = crc32(chunk, checksum);
    onChunk(chunk);
  });
  return Promise.resolve().then(() => {
    const { compressed } = part;
    for (let at = 0; at < compressed.length; at += STEP)
      inflater.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    if (!isComplete || size % 2 ** 32 !== part.size % 2 ** 32 || checksum !== part.crc32)
      throw new Error("the inflated bytes differ from what the archive declares");
  });
};
