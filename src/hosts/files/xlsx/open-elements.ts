import { DamagedPart } from "./damaged-part";

/** Schemas nest their own elements no deeper than this. */
const DEEPEST = 8;

/** The elements that are open, by number; 0 is the element around all. An end tag must be that of the last one. */
export class OpenElements {
  private readonly path = new Uint8Array(DEEPEST);
  private depth = 0;

  /** The number of the innermost one. */
  get innermost(): number {
    return this.path[this.depth]!;
  }

  /** parents: a bit for the number of every element it may stand in. */
  enter(element: number, parents: number, isSelfClosing: boolean): void {
    if (!((parents >> this.path[this.depth]!) & 1)) throw new DamagedPart("有一个标签的位置不对");
    if (isSelfClosing) return;
    if (this.depth + 1 === DEEPEST) throw new DamagedPart("标签嵌套过深");
    this.path[++this.depth] = element;
  }

  leave(element: number): void {
    if (this.depth === 0 || this.path[this.depth] !== element)
      throw new DamagedPart("开始标签与结束标签不配对");
    this.depth -= 1;
  }

  /** At the end tag of the element around all. */
  end(): void {
    if (this.depth > 0) throw new DamagedPart("有标签没有结束");
  }
}
