import { HostError } from "../../app/host-error";

const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];
/** What else is picked by mistake or renamed, and what to say of it. */
const OTHERS: readonly (readonly [start: string, sentence: string])[] = [
  ["%PDF-", "这是PDF文件，不是Excel工作簿；请选择.xlsx或.xlsm文件。"],
  ["Rar!", "这是压缩包，请先解压，再选择其中的.xlsx或.xlsm文件。"],
  ["7z\xbc\xaf", "这是压缩包，请先解压，再选择其中的.xlsx或.xlsm文件。"],
];
const ENCRYPTED_STREAM = "EncryptedPackage";

/** Refuses what is no package at all, by its first bytes, with a sentence that names what it really is. */
export function refuseForeignFile(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new HostError("empty", "文件是空的（0字节），请重新取得该文件后再试。");
  if (startsWith(bytes, ZIP)) return;
  if (startsWith(bytes, COMPOUND)) {
    refuseEncrypted(bytes);
    throw new HostError("legacy-format", "这是旧版的.xls文件，请用Excel或WPS打开后另存为.xlsx，再试。");
  }
  for (const [start, sentence] of OTHERS)
    if (startsWith(bytes, codesOf(start))) throw new HostError("not-a-workbook", sentence);
  const start = textOfStart(bytes).trimStart();
  if (/^<[?!a-z]/i.test(start))
    throw new HostError(
      "legacy-format",
      "这是网页或XML格式的表格，不是.xlsx；请用Excel或WPS打开后另存为.xlsx，再试。",
    );
  if (hasWideMark(bytes) || !bytes.subarray(0, 4096).includes(0))
    throw new HostError(
      "legacy-format",
      "这是文本文件（如CSV），不是.xlsx；请用Excel或WPS打开后另存为.xlsx，再试。",
    );
  throw new HostError(
    "not-a-workbook",
    "文件已损坏或不是Excel工作簿；请重新取得该文件，或用Excel、WPS另存为.xlsx后再试。",
  );
}

/** Refuses a compound file that hides an encrypted package. */
export function refuseEncrypted(bytes: Uint8Array): void {
  if (bytesInclude(bytes, ENCRYPTED_STREAM))
    throw new HostError(
      "encrypted",
      "工作簿设有打开密码（已加密），无法读取；请先用密码打开并另存为不加密的副本，再试。",
    );
}

/** A text in UTF-16 is full of NUL bytes. */
function hasWideMark(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff]);
}

function textOfStart(bytes: Uint8Array): string {
  const encoding = startsWith(bytes, [0xff, 0xfe]) ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes.subarray(0, 512));
}

function startsWith(bytes: Uint8Array, wanted: readonly number[]): boolean {
  return wanted.every((byte, index) => bytes[index] === byte);
}

const codesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** Stream names of compound files are UTF-16 in the directory, which may stand anywhere. */
function bytesInclude(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}
