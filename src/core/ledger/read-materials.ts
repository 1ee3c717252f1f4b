import { nameKey } from "./field-names";
import { textAt } from "./block-cells";
import type { Material } from "./ledger";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

export const MATERIALS_SHEET = "文字材料";
export const MATERIALS_HEADER = ["章节", "文字"] as const;
const HEADER_ROWS = 10;

/** Where the sheet 文字材料 keeps chapters and texts. */
export interface MaterialPlaces {
  readonly sheet: SheetSnapshot;
  readonly header: number;
  readonly keys: number;
  readonly texts: number;
}

/** Undefined without such a sheet; "headless" where none of its first rows bears 章节 and 文字. */
export function materialPlaces(workbook: WorkbookSnapshot): MaterialPlaces | "headless" | undefined {
  const sheet = workbook.sheets.find(({ name }) => nameKey(name) === MATERIALS_SHEET);
  if (!sheet) return undefined;
  const find = (row: number, header: string): number =>
    sheet.columns.findIndex((column) => nameKey(textAt(column, row) ?? "") === header);
  for (let header = 0; header < Math.min(HEADER_ROWS, sheet.rowCount); header++) {
    const [keys, texts] = MATERIALS_HEADER.map((name) => find(header, name));
    if (keys! >= 0 && texts! >= 0) return { sheet, header, keys: keys!, texts: texts! };
  }
  return "headless";
}

/**
 * The paragraphs of the sheet 文字材料: under its header 章节 | 文字 one paragraph a row; a row without a key goes on
 * with the key above it.
 */
export function readMaterials(workbook: WorkbookSnapshot): readonly Material[] {
  const places = materialPlaces(workbook);
  if (!places || places === "headless") return [];
  const { sheet, header, keys, texts } = places;
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
