import { isAttribute, valueText } from "./attribute";
import { INCOMPLETE, type TagReader } from "./tag-reader";

/** The attributes of one <f>. */
export class FormulaTag {
  /** Id of the shared formula; "" for one of the cell's own. */
  shared = "";
  hasText = false;

  reset(): void {
    this.shared = "";
    this.hasText = false;
  }

  read(tag: TagReader, bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let isShared = false;
    let id = "";
    for (;;) {
      at = tag.next(bytes, at, end);
      if (at === INCOMPLETE) return at;
      if (tag.isClosed) break;
      if (isAttribute(tag, bytes, "t")) isShared = valueText(tag, bytes) === "shared";
      else if (isAttribute(tag, bytes, "si")) id = valueText(tag, bytes);
    }
    this.shared = isShared ? id || "0" : "";
    this.hasText = false;
    return at;
  }
}
