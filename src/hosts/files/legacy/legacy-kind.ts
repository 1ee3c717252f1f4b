/** What a file that is no package holds, by its first bytes; its name is not asked. */
export type LegacyKind = "compound" | "bare-biff" | "spreadsheet-xml" | "html" | "mhtml" | "text" | "other";

const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** A sheet of Excel 2, 3 or 4 begins with its BOF record, outside any compound file. */
const BARE_BIFF: readonly (readonly number[])[] = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
];
const LOOKED_AT = 4096;
const MARKUP = /^<(?:!doctype\s+html|!--|html|head|body|table|meta|style|div|center|font|span|p|tr|title)\b/i;

export function legacyKind(bytes: Uint8Array): LegacyKind {
  if (startsWith(bytes, COMPOUND)) return "compound";
  if (BARE_BIFF.some((mark) => startsWith(bytes, mark)) && bytes[3] === 0x00) return "bare-biff";
  const start = startOf(bytes);
  if (start === undefined) return "other";
  if (/^MIME-Version:/i.test(start)) return "mhtml";
  if (/^<\?xml/i.test(start) || /^<(?:\w+:)?Workbook\b/.test(start))
    return /urn:schemas-microsoft-com:office:spreadsheet/i.test(start) && !/<html\b/i.test(start)
      ? "spreadsheet-xml"
      : /<(?:html|table)\b/i.test(start)
        ? "html"
        : "other";
  return MARKUP.test(start) ? "html" : "text";
}

/** The beginning as text; undefined where the bytes are none. A text in UTF-16 is full of NUL bytes. */
function startOf(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, LOOKED_AT);
  const wide = wideEncoding(bytes);
  if (wide === undefined && head.includes(0)) return undefined;
  return new TextDecoder(wide ?? "utf-8").decode(head).replace(/^\s+/, "");
}

/** UTF-16 by its mark, else by the NUL bytes that its ASCII characters bring, all on one side. */
export function wideEncoding(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return "utf-16le";
  if (startsWith(bytes, [0xfe, 0xff])) return "utf-16be";
  const head = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  const few = head.length / 20;
  if (zeros[1]! > few && zeros[0] === 0) return "utf-16le";
  return zeros[0]! > few && zeros[1] === 0 ? "utf-16be" : undefined;
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}
