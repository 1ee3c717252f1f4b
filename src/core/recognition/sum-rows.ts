import { labelKind } from "../ledger/row-label";
import type { SheetView } from "./sheet-view";

const SUMS: readonly string[] = ["subtotal", "sum", "total", "named-sum"];

/** Whether a text in one of the columns from `left` up to `end`, that one left out, calls the row a sum. */
export function isSumRow(view: SheetView, row: number, left: number, end: number): boolean {
  for (let column = left; column < end; column++) {
    const text = view.text(row, column);
    if (text !== undefined && SUMS.includes(labelKind(text))) return true;
  }
  return false;
}
