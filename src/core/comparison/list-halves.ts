import { textAt } from "../ledger/block-cells";
import type { MappedBlock } from "../recognition/mapping";
import type { SheetSnapshot } from "../workbook/snapshot";

type Placed = Pick<MappedBlock, "firstRow" | "columns">;

/** First and last sheet column of a list beside which the same headers stand once more. */
export interface Side {
  readonly first: number;
  readonly last: number;
}

/** A long list is printed in two halves side by side under the same headers: which columns are of this one. */
export function sideOf(sheet: SheetSnapshot, block: Placed): Side {
  const own = columnsOf(block);
  const [left, right] = [Math.min(...own), Math.max(...own)];
  const width = Array.from({ length: sheet.columnCount }, (_, index) => index + 1);
  const toRight = width.find((step) => isHeadedAlike(sheet, block, step));
  const toLeft = width.find((step) => isHeadedAlike(sheet, block, -step));
  return {
    first: toLeft === undefined ? 0 : right - toLeft + 1,
    last: toRight === undefined ? sheet.columnCount - 1 : left + toRight - 1,
  };
}

/** Lists of one sheet in groups: each with those that stand beside it under the same headers. */
export function groupHalves<Listed extends { readonly block: MappedBlock }>(
  sheetOf: (name: string) => SheetSnapshot | undefined,
  lists: readonly Listed[],
): readonly (readonly Listed[])[] {
  const groups: Listed[][] = [];
  for (const each of lists) {
    const sheet = sheetOf(each.block.sheet);
    const group = sheet && groups.find(([first]) => areHalves(sheet, first!.block, each.block));
    if (group) group.push(each);
    else groups.push([each]);
  }
  return groups;
}

function areHalves(sheet: SheetSnapshot, one: MappedBlock, other: MappedBlock): boolean {
  if (one.role !== other.role || (one.role !== "payments" && one.role !== "adjustments")) return false;
  if (one.sheet !== other.sheet || one.firstRow !== other.firstRow) return false;
  const step = Math.min(...columnsOf(other)) - Math.min(...columnsOf(one));
  const moved = columnsOf(one).map((column) => column + step);
  return (
    step !== 0 &&
    moved.length === columnsOf(other).length &&
    columnsOf(other).every((column) => moved.includes(column)) &&
    isHeadedAlike(sheet, one, step)
  );
}

function isHeadedAlike(sheet: SheetSnapshot, block: Placed, step: number): boolean {
  return columnsOf(block).every((column) => {
    const header = headerAt(sheet, block, column);
    return header !== "" && header === headerAt(sheet, block, column + step);
  });
}

function headerAt({ columns }: SheetSnapshot, { firstRow }: Placed, column: number): string {
  const cells = columns[column];
  return (cells && textAt(cells, firstRow - 1)?.replace(/\s/g, "")) ?? "";
}

function columnsOf({ columns }: Placed): readonly number[] {
  return Object.values(columns).map(({ column }) => column);
}
