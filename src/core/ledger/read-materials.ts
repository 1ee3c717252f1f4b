import { nameKey } from "./field-names";
import { textAt } from "./block-cells";
import type { Material } from "./ledger";
import type { WorkbookSnapshot } from "../workbook/snapshot";

const SHEET = "文字材料";
const HEADER_ROWS = 10;

/**
 * The paragraphs of the sheet 文字材料: under its header 章节 | 文字 one paragraph a row; a row without a key goes on
 * with the key above it.
 */
export function readMaterials(workbook: WorkbookSnapshot): readonly Material[] {
  const sheet = workbook.sheets.find(({ name }) => nameKey(name) === SHEET);
  if (!sheet) return [];
  const find = (row: number, header: string): number =>
    sheet.columns.findIndex((column) => nameKey(textAt(column, row) ?? "") === header);
  for (let header = 0; header < Math.min(HEADER_ROWS, sheet.rowCount); header++) {
    const keys = find(header, "章节");
    const texts = find(header, "文字");
    if (keys < 0 || texts < 0) continue;
    const materials: Material[] = [];
    let key: string | undefined;
    for (let row = header + 1; row < sheet.rowCount; row++) {
      key = textAt(sheet.columns[keys], row) ?? key;
      const text = textAt(sheet.columns[texts], row);
      if (key !== undefined && text !== undefined)
        materials.push({ key, text, at: { sheet: sheet.name, row, column: texts } });
    }
    return materials;
  }
  return [];
}
