import { Model, invalidArgument } from "../model";
import { parseArea } from "./addresses";
import type { BookState, SheetState } from "./book-state";

/** Page breaks above rows; Excel takes a break above row 1 for a fault. */
export class PageBreakCollectionObject extends Model {
  readonly $class = "PageBreakCollection";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
  ) {
    super();
  }

  add(address: string): PageBreakObject {
    const area = parseArea(address);
    if (!area || area.top === 0) throw invalidArgument();
    const { page } = this.book.living(this.state);
    page.horizontalBreaks = [...(page.horizontalBreaks ?? []), area.top];
    return new PageBreakObject();
  }

  removePageBreaks(): void {
    delete this.book.living(this.state).page.horizontalBreaks;
  }
}

class PageBreakObject extends Model {
  readonly $class = "PageBreak";
}
