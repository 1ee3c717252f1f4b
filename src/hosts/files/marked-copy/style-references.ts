import type { PackageParts } from "../package/package-parts";
import { reachableParts } from "../package/reachable-parts";
import { splitSheet } from "./sheet-skeleton";
import type { Book } from "./workbook-part";

/** Rows beyond this size are not searched; styles that may be in use are then left where they are. */
const LARGEST_SEARCHED = 2 ** 28;

/** True when anything in the package refers to a dxf of that index or a later one. */
export async function usesFillsFrom(parts: PackageParts, book: Book, first: number): Promise<boolean> {
  const sheets = new Set(book.sheets.map(({ part }) => part));
  // Only parts of the workbook are XML for certain: archivers leave files of their own beside them.
  for (const name of await reachableParts(parts)) {
    if (!/\.xml$/i.test(name) || /sharedStrings\.xml$/i.test(name)) continue;
    const xml = sheets.has(name) ? splitSheet(await parts.bytes(name)).xml : await parts.text(name);
    if (hasIndexFrom(xml, /dxfId\s*=\s*["'](\d+)/gi, first)) return true;
  }
  return false;
}

/** True when a cell, row or column has the cell format of that index or a later one. */
export async function usesFormatsFrom(parts: PackageParts, book: Book, first: number): Promise<boolean> {
  for (const { part, hasCells } of book.sheets) {
    if (!hasCells) continue;
    const bytes = await parts.bytes(part);
    if (bytes.length > LARGEST_SEARCHED) return true;
    const xml = new TextDecoder("latin1").decode(bytes);
    if (hasIndexFrom(xml, /\s(?:s|style)\s*=\s*["'](\d+)/g, first)) return true;
  }
  return false;
}

function hasIndexFrom(xml: string, pattern: RegExp, first: number): boolean {
  for (const match of xml.matchAll(pattern)) if (Number(match[1]) >= first) return true;
  return false;
}
