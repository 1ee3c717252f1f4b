import { isAttribute, valueNumber } from "./attribute";
import { isYes, MOST_ROWS } from "./cell-tag";
import { DamagedPart } from "./damaged-part";
import { INCOMPLETE, type TagReader } from "./tag-reader";

/** The attributes of one <row>. A row without number follows the one before. */
export class RowTag {
  row = -1;
  isHidden = false;

  read(tag: TagReader, bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let row = this.row + 1;
    let isHidden = false;
    for (;;) {
      at = tag.next(bytes, at, end);
      if (at === INCOMPLETE) return at;
      if (tag.isClosed) break;
      if (isAttribute(tag, bytes, "r")) row = valueNumber(tag, bytes) - 1;
      else if (isAttribute(tag, bytes, "hidden")) isHidden = isYes(tag, bytes);
    }
    if (!(row >= 0 && row < MOST_ROWS)) throw new DamagedPart("有一行的行号有误");
    this.row = row;
    this.isHidden = isHidden;
    return at;
  }
}
