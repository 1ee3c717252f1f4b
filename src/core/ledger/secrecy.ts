import type { WorkbookSnapshot } from "../workbook/snapshot";

const MARK = /(?:秘密|机密|绝密)\s*[★☆]/;

/** A mark of state secrecy such as 机密★ in any text of the workbook, with its sheet. */
export function secrecyMark(
  workbook: WorkbookSnapshot,
): { readonly mark: string; readonly sheet: string } | undefined {
  for (const { name, columns } of workbook.sheets) {
    const inName = secrecyMarkIn(name);
    if (inName) return { mark: inName, sheet: name };
    for (const column of columns)
      for (const text of column?.strings ?? []) {
        const mark = secrecyMarkIn(text);
        if (mark) return { mark, sheet: name };
      }
  }
  return undefined;
}

/** A mark of state secrecy in a text. */
export function secrecyMarkIn(text: string): string | undefined {
  return text.includes("★") || text.includes("☆") ? MARK.exec(text)?.[0] : undefined;
}
