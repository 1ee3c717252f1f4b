import type { BlockCells } from "./block-cells";
import type { ColumnField } from "./fields";

/** Under 资金性质 stand names of sources as well. */
const SOURCES: readonly ColumnField[] = ["fundingSource", "fundCategory", "budgetType"];

/**
 * The sheet column that says where the money of a row comes from; without a header it stands right of the name.
 * Undefined where that column holds something else.
 */
export function sourceColumn(cells: BlockCells): number | undefined {
  const field = SOURCES.find((each) => cells.has(each));
  if (field) return cells.area(field)!.left;
  const next = cells.area("projectName")!.left + 1;
  const isTaken = [...cells.source.columns.values()].some(({ left }) => left === next);
  return isTaken ? undefined : next;
}
