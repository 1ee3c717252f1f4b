import { Model } from "../model";
import type { BookState } from "./book-state";

/** Protection of the workbook's structure: its sheets can be neither added nor deleted. */
export class WorkbookProtectionObject extends Model {
  readonly $class = "WorkbookProtection";

  constructor(private readonly book: BookState) {
    super();
  }

  get protected(): boolean {
    return this.book.isStructureProtected;
  }
}
