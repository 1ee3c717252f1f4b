import { spaceless } from "../numbers/spaceless";
import { Amount } from "../numbers/amount";
import type { Cell } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import { CellKind } from "../workbook/snapshot";
import type { BlockReading } from "./block-reading";
import type { OddityLog } from "./oddity-log";
import { mergedRows, reportUnreadable } from "./read-amounts";

const LARGEST_COUNT = 1_000_000;

/** 项目个数: one where the cell is blank; anything but a whole number is odd and counts as one. */
export function readCounts(block: BlockReading, target: Int32Array, log: OddityLog): void {
  const { cells, rows, first } = block;
  const column = cells.column("projectCount");
  if (!column) return;
  mergedRows(block, "projectCount", log);
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const kind = column.kinds[row] ?? 0;
    if (kind === CellKind.blank) continue;
    const mantissa = column.mantissas[row]!;
    if (kind === CellKind.number && column.scales[row] === 0 && mantissa >= 0 && mantissa <= LARGEST_COUNT) {
      target[first + index] = mantissa;
      continue;
    }
    const count = countOf(block, row, log, first + index);
    if (count) target[first + index] = count.toCell();
  }
}

/** The count of one cell, such as 3 or 3个; undefined where it is blank or odd. */
export function countOf(
  block: BlockReading,
  row: number,
  log: OddityLog,
  project?: number,
): Amount | undefined {
  const cell = block.cells.cell("projectCount", row);
  const count = wholeNumber(cell);
  if (count) return count;
  const { kind } = cell.value;
  const at = block.cells.ref("projectCount", row);
  if (kind === "number" || (kind === "text" && cell.value.value.trim() !== ""))
    log.add("fraction-count", "projectCount", [at], shownText(cell.value, "General", false), project);
  else if (kind !== "text") reportUnreadable(block, "projectCount", row, cell, log, project);
  return undefined;
}

/** A whole number from 0 on, typed as 3, "3" or "3个". */
export function wholeNumber({ value }: Cell): Amount | undefined {
  if (value.kind === "text") {
    const match = /^(\d{1,7})[个项]?$/.exec(spaceless(value.value));
    return match ? Amount.of(match[1]!) : undefined;
  }
  if (value.kind !== "number" || value.value.isNegative() || value.value.decimals() > 0) return undefined;
  return value.value.compare(Amount.of(String(LARGEST_COUNT))) <= 0 ? value.value : undefined;
}
