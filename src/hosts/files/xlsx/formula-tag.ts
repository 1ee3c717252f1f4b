import { isAttribute, valueText } from "./attribute";
import { INCOMPLETE, type TagReader } from "./tag-reader";

/** The attributes of one <f>. */
export class FormulaTag {
  /** Id of the shared formula; "" for one of the cell's own. */
  shared = "";
  hasText = false;
  /** The area that an array formula or data table fills; "" for any other. */
  array = "";

  reset(): void {
    this.shared = "";
    this.hasText = false;
    this.array = "";
  }

  read(tag: TagReader, bytes: Uint8Array, from: number, end: number): number {
    let at = from;
    let type = "";
    let id = "";
    let ref = "";
    for (;;) {
      at = tag.next(bytes, at, end);
      if (at === INCOMPLETE) return at;
      if (tag.isClosed) break;
      if (isAttribute(tag, bytes, "t")) type = valueText(tag, bytes);
      else if (isAttribute(tag, bytes, "si")) id = valueText(tag, bytes);
      else if (isAttribute(tag, bytes, "ref")) ref = valueText(tag, bytes);
    }
    this.shared = type === "shared" ? id || "0" : "";
    this.array = type === "array" || type === "dataTable" ? ref : "";
    this.hasText = false;
    return at;
  }
}
