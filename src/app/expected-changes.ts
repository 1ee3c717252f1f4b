import type { Change } from "../core/checks/finding";
import { contentOf } from "../core/workbook/cell-content";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import type { ExpectedChange } from "./ports";

/** A repair together with what its cells held when they were checked, so that a host can refuse a stale one. */
export function expectedChanges(workbook: WorkbookSnapshot, change: Change): readonly ExpectedChange[] {
  return change.cells.map((cell) => ({ ...cell, expected: contentOf(workbook, cell.at) }));
}
