import { HostError } from "../../../app/host-error";

/** Strings end at half a gigabyte in most engines; edited parts must fit twice. */
const LONGEST = 2 ** 28;

/**
 * The text of an XML part, in UTF-8 or by its byte order mark in UTF-16 (OPC allows no other). A UTF-8 mark stays in
 * the text; UTF-16 is declared as UTF-8, because that is how edited parts are written. Throws HostError
 * "damaged" for other encodings, "too-large" above 256 MiB.
 */
export function decodeXml(bytes: Uint8Array): string {
  if (bytes.length > LONGEST)
    throw new HostError("too-large", "文件内部有部件超过256MB，无法处理；请减少工作表的行数后另存，再试。");
  const wide = wideEncoding(bytes);
  const text = decoded(bytes, wide ?? "utf-8");
  if (!wide) return text;
  return text
    .replace(/^\ufeff/, "")
    .replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])utf-16(?:le|be)?(["'])/i, "$1UTF-8$2");
}

function decoded(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new HostError(
      "damaged",
      "文件已损坏：内部的XML不是UTF-8或UTF-16编码；请用Excel或WPS打开并修复后另存，再试。",
      { cause },
    );
  }
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
