import { HostError } from "../../../app/host-error";

const LESS = 0x3c;
const GREATER = 0x3e;
const BANG = 0x21;
const QUESTION = 0x3f;
const QUOTES = [0x22, 0x27];

/** Whether a comment, CDATA section, instruction or declaration begins at the "<". */
export function isAside(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === LESS && (bytes[at + 1] === BANG || bytes[at + 1] === QUESTION);
}

/** Behind a comment, CDATA section, instruction or declaration. */
export function behindAside(bytes: Uint8Array, at: number): number {
  const opening = String.fromCharCode(...bytes.subarray(at, at + 9));
  const ending = opening.startsWith("<!--")
    ? [0x2d, 0x2d, GREATER]
    : opening === "<![CDATA["
      ? [0x5d, 0x5d, GREATER]
      : [GREATER];
  for (let end = bytes.indexOf(GREATER, at); end >= 0; end = bytes.indexOf(GREATER, end + 1))
    if (ending.every((byte, index) => bytes[end - ending.length + 1 + index] === byte)) return end + 1;
  throw brokenOff();
}

/** Behind the tag; a ">" inside a quoted value does not end it. */
export function behindTag(bytes: Uint8Array, start: number): number {
  for (let at = start + 1; at < bytes.length; at++) {
    const byte = bytes[at]!;
    if (byte === GREATER) return at + 1;
    if (QUOTES.includes(byte)) {
      at = bytes.indexOf(byte, at + 1);
      if (at < 0) break;
    }
  }
  throw brokenOff();
}

/** For XML that ends too early. */
export function brokenOff(): HostError {
  return new HostError("damaged", "文件已损坏：工作表的XML不完整；请用Excel或WPS打开并修复后另存，再试。");
}
