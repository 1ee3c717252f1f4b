import { HostError } from "../../../app/host-error";
import { wideEncoding } from "./legacy-kind";

/** Where a page or XML text names its encoding. */
const DECLARED = /(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i;
const LOOKED_AT = 2048;

/**
 * A text file's characters: UTF-16, then UTF-8 where the bytes are that, then what the text declares, then GB18030, in
 * which Chinese systems write. UTF-8 comes before the declaration, because many exports declare gb2312 and write UTF-8.
 * Throws HostError where none fits.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  const declared = DECLARED.exec(latin(bytes.subarray(0, LOOKED_AT)))?.[1];
  for (const encoding of wide ? [wide] : ["utf-8", ...(declared ? [declared] : []), "gb18030"]) {
    const text = decodedAs(encoding, bytes);
    if (text !== undefined) return text;
  }
  throw new HostError(
    "damaged",
    "无法辨认文本的编码（不是UTF-8、UTF-16或GB18030）；请用Excel或WPS打开后另存为.xlsx，再试。",
  );
}

function decodedAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined; // another encoding, or one that nobody knows
  }
}

function latin(bytes: Uint8Array): string {
  return new TextDecoder("latin1").decode(bytes);
}
