import { LAST_COLUMN } from "../../../core/workbook/address";
import { DamagedPart } from "./damaged-part";

/** Hidden columns as <col> tells them: in ranges, of which there cannot be more than columns. */
export class HiddenColumns {
  private readonly isHidden = new Uint8Array(LAST_COLUMN + 1);
  private ranges = 0;

  /** First and last column as written, counted from 1. */
  hide(min: string | undefined, max: string | undefined): void {
    if (++this.ranges > LAST_COLUMN + 1) throw new DamagedPart("列的设置过多");
    const from = Number(min);
    if (from >= 1) this.isHidden.fill(1, from - 1, Number(max) || from);
  }

  /** Sorted, counted from 0. */
  indexes(): number[] {
    const found: number[] = [];
    this.isHidden.forEach((hidden, column) => {
      if (hidden) found.push(column);
    });
    return found;
  }
}
