import { Model } from "../model";
import { LAST_COLUMN } from "./addresses";
import type { BookState, SheetState } from "./book-state";

export class FreezePanesObject extends Model {
  readonly $class = "WorksheetFreezePanes";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
  ) {
    super();
  }

  freezeRows(count: number): void {
    this.book.living(this.state).frozen = { top: 0, left: 0, bottom: count - 1, right: LAST_COLUMN };
  }

  unfreeze(): void {
    this.book.living(this.state).frozen = undefined;
  }
}
