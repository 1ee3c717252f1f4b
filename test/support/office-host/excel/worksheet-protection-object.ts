import { Model } from "../model";
import type { BookState, SheetState } from "./book-state";

export class WorksheetProtectionObject extends Model {
  readonly $class = "WorksheetProtection";

  constructor(
    private readonly book: BookState,
    private readonly sheet: SheetState,
  ) {
    super();
  }

  get protected(): boolean {
    return this.book.living(this.sheet).isProtected;
  }
}
