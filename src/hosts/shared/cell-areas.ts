import { formatArea } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/snapshot";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** The cells as few rectangles: runs down each column, joined with an equal run of the column before. */
export function areasOf(cells: readonly CellPlace[]): Area[] {
  const sorted = [...cells].sort((left, right) => left.column - right.column || left.row - right.row);
  const areas: { top: number; left: number; bottom: number; right: number }[] = [];
  for (const { row, column } of sorted) {
    const run = areas.at(-1);
    if (run?.left === column && row <= run.bottom + 1) run.bottom = Math.max(run.bottom, row);
    else areas.push({ top: row, left: column, bottom: row, right: column });
  }
  const open = new Map<string, { right: number }>();
  return areas.filter((area) => {
    const key = `${area.top}:${area.bottom}`;
    const before = open.get(key);
    if (before && before.right === area.left - 1) {
      before.right = area.right;
      return false;
    }
    open.set(key, area);
    return true;
  });
}

/** Comma-separated lists of addresses, none longer than `longest` characters. */
export function addressLists(areas: readonly Area[], longest: number): string[] {
  const lists: string[] = [];
  for (const area of areas) {
    const address = formatArea(area);
    const list = lists.at(-1);
    if (list === undefined || list.length + 1 + address.length > longest) lists.push(address);
    else lists[lists.length - 1] = `${list},${address}`;
  }
  return lists;
}
