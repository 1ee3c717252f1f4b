import type { WorkbookSnapshot } from "../workbook/snapshot";

const MARK = /(?:秘密|机密|绝密)\s*[★☆]/;

/** A mark of state secrecy such as 机密★ in any text of the workbook, with its sheet. */
export function secrecyMark(
  workbook: WorkbookSnapshot,
): { readonly mark: string; readonly sheet: string } | undefined {
  for (const { name, columns } of workbook.sheets) {
    const inName = MARK.exec(name);
    if (inName) return { mark: inName[0], sheet: name };
    for (const column of columns)
      for (const text of column?.strings ?? []) {
        if (!text.includes("★") && !text.includes("☆")) continue;
        const mark = MARK.exec(text);
        if (mark) return { mark: mark[0], sheet: name };
      }
  }
  return undefined;
}
