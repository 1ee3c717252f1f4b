/**
 * The text of an XML part, in UTF-8 or by its byte order mark in UTF-16 (OPC allows no other). A UTF-8 mark stays in
 * the text; UTF-16 is declared as UTF-8, because that is how edited parts are written.
 */
export function decodeXml(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (!wide) return new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return new TextDecoder(wide)
    .decode(bytes)
    .replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])utf-16(?:le|be)?(["'])/i, "$1UTF-8$2");
}

function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return undefined;
}
