import { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import { cellAt } from "../workbook/cell";
import type { BlockCells } from "./block-cells";
import { AMOUNT_FIELDS } from "./fields";
import { labelKind } from "./row-label";

/**
 * Whether a row such as “一、行政文教科” states the sum of the rows below it, up to the next such row: in at least one
 * column it is exactly theirs. Without a serial column nothing else tells it from a project.
 */
export function sumsRowsBelow(cells: BlockCells, row: number, labelOf: (row: number) => string): boolean {
  const { bottom } = cells.area("projectName")!;
  const members: number[] = [];
  for (let below = row + 1; below <= bottom; below++) {
    const kind = labelKind(labelOf(below));
    if (kind === "numbered" || kind === "total" || kind === "sum") break;
    if (kind === "plain" && labelOf(below) !== "") members.push(below);
  }
  if (members.length === 0) return false;
  return AMOUNT_FIELDS.some((field) => {
    const column = cells.area(field)?.left;
    if (column === undefined) return false;
    const stated = amountAt(cells, row, column);
    let total = Amount.zero;
    for (const member of members) total = total.plus(amountAt(cells, member, column));
    return !stated.isZero() && stated.equals(total);
  });
}

function amountAt({ workbook, source }: BlockCells, row: number, column: number): Amount {
  const { value } = cellAt(workbook, source.sheet, row, column);
  if (value.kind === "number") return value.value;
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  return reading?.kind === "figure" ? reading.amount : Amount.zero;
}
