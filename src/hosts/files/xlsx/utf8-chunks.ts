import { DamagedPart } from "./damaged-part";

/**
 * Hands on the bytes of an XML part as UTF-8. OPC allows UTF-8 and UTF-16 only; UTF-16 is told by its byte order mark
 * and transcoded, all else goes through untouched.
 */
export function utf8Chunks(onChunk: (chunk: Uint8Array) => void): {
  push(chunk: Uint8Array): void;
  end(): void;
} {
  let first: Uint8Array | undefined = new Uint8Array(0);
  let decoder: TextDecoder | undefined;
  const encoder = new TextEncoder();

  const transcode = (chunk: Uint8Array, isLast: boolean): void => {
    if (!decoder) return onChunk(chunk);
    try {
      onChunk(encoder.encode(decoder.decode(chunk, { stream: !isLast })));
    } catch (cause) {
      throw new DamagedPart("UTF-16编码有误", { cause });
    }
  };
  const begin = (start: Uint8Array): void => {
    first = undefined;
    if (start[0] === 0xff && start[1] === 0xfe) decoder = new TextDecoder("utf-16le", { fatal: true });
    if (start[0] === 0xfe && start[1] === 0xff) decoder = new TextDecoder("utf-16be", { fatal: true });
    transcode(start, false);
  };
  return {
    push(chunk) {
      if (!first) return transcode(chunk, false);
      const joined = new Uint8Array(first.length + chunk.length);
      joined.set(first);
      joined.set(chunk, first.length);
      if (joined.length < 2) first = joined;
      else begin(joined);
    },
    end() {
      if (first) begin(first);
      if (decoder) transcode(new Uint8Array(0), true);
    },
  };
}
