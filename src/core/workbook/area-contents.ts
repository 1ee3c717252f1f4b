import { CellKind, KIND_MASK, type Area, type WorkbookSnapshot } from "./snapshot";

/** How many cells COUNTA (any content, formulas included) or COUNT (numbers) finds in an area. */
export function countCells(
  workbook: WorkbookSnapshot,
  sheet: number,
  area: Area,
  onlyNumbers: boolean,
): number {
  const columns = workbook.sheets[sheet]?.columns ?? [];
  let count = 0;
  for (let column = area.left; column <= Math.min(area.right, columns.length - 1); column++) {
    const kinds = columns[column]?.kinds;
    if (!kinds) continue;
    for (let row = area.top; row <= Math.min(area.bottom, kinds.length - 1); row++)
      if (onlyNumbers ? (kinds[row]! & KIND_MASK) === CellKind.number : kinds[row] !== 0) count += 1;
  }
  return count;
}

/** The data rows of 表1[年初预算数], 表1[[#Data],[年初预算数]] or 表1; undefined where table or column is gone. */
export function tableArea(
  workbook: WorkbookSnapshot,
  name: string,
  inside: string,
): { readonly sheet: number; readonly area: Area } | undefined {
  for (const [sheet, { tables }] of workbook.sheets.entries()) {
    const table = tables.find((each) => same(each.name, name));
    if (!table) continue;
    const parts = (
      /^\s*\[/.test(inside) ? [...inside.matchAll(/\[([^[\]]*)\]/g)].map(([, part]) => part!) : [inside]
    )
      .map((part) => part.replace(/'(.)/gs, "$1").trim())
      .filter((part) => part !== "");
    const columns = parts.filter((part) => !part.startsWith("#"));
    const { area, headerRows, totalsRows } = table;
    const isAll = parts.some((part) => same(part, "#All"));
    const top = area.top + (isAll ? 0 : headerRows);
    const bottom = area.bottom - (isAll ? 0 : totalsRows);
    if (columns.length === 0) return { sheet, area: { ...area, top, bottom } };
    const first = table.columns.findIndex((title) => same(title.trim(), columns[0]!));
    const last = table.columns.findIndex((title) => same(title.trim(), columns.at(-1)!));
    if (first < 0 || last < 0 || bottom < top) return undefined;
    return {
      sheet,
      area: {
        top,
        bottom,
        left: area.left + Math.min(first, last),
        right: area.left + Math.max(first, last),
      },
    };
  }
  return undefined;
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
