import { Collection, RichApiError, accessDenied, invalidArgument } from "../model";
import type { BookState } from "./book-state";
import { WorksheetObject } from "./worksheet-object";

const FORBIDDEN_IN_NAMES = /[\\/?*[\]:]|^'|'$/;
const LONGEST_NAME = 31;

export class WorksheetCollectionObject extends Collection<WorksheetObject> {
  readonly $class = "WorksheetCollection";

  constructor(private readonly book: BookState) {
    super();
  }

  $items(): readonly WorksheetObject[] {
    return this.book.sheets.map((sheet) => new WorksheetObject(this.book, sheet));
  }

  getItem(nameOrId: string): WorksheetObject {
    return new WorksheetObject(this.book, this.book.sheet(nameOrId));
  }

  getItemOrNullObject(nameOrId: string): WorksheetObject | null {
    const found = this.book.findSheet(nameOrId);
    return found ? new WorksheetObject(this.book, found) : null;
  }

  getActiveWorksheet(): WorksheetObject {
    return new WorksheetObject(this.book, this.book.active!);
  }

  /** At the end; without being activated. */
  add(name: string): WorksheetObject {
    if (this.book.isStructureProtected) throw accessDenied();
    if (name === "" || name.length > LONGEST_NAME || FORBIDDEN_IN_NAMES.test(name)) throw invalidArgument();
    if (this.book.findSheet(name))
      throw new RichApiError(
        "ItemAlreadyExists",
        "A resource with the same name or identifier already exists.",
      );
    return new WorksheetObject(this.book, this.book.addSheet(name));
  }
}
