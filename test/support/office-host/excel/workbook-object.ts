import { Model } from "../model";
import { WHOLE_SHEET } from "./addresses";
import { ApplicationObject } from "./application-object";
import type { BookState, SheetState } from "./book-state";
import { CommentCollectionObject } from "./comment-objects";
import { CustomXmlPartCollectionObject } from "./custom-xml-part-objects";
import { NamedItemCollectionObject } from "./name-objects";
import { RangeObject } from "./range-object";
import { TableCollectionObject } from "./table-objects";
import { WorkbookProtectionObject } from "./workbook-protection-object";
import { WorksheetCollectionObject } from "./worksheet-collection-object";
import { WorksheetObject } from "./worksheet-object";

/** Workbook: the root of every path. */
export class WorkbookObject extends Model {
  readonly $class = "Workbook";

  constructor(private readonly book: BookState) {
    super();
  }

  get name(): string {
    return this.book.fileName;
  }

  get application(): ApplicationObject {
    return new ApplicationObject();
  }

  get protection(): WorkbookProtectionObject {
    return new WorkbookProtectionObject(this.book);
  }

  get worksheets(): WorksheetCollectionObject {
    return new WorksheetCollectionObject(this.book);
  }

  get names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.book, undefined);
  }

  get tables(): TableCollectionObject {
    return new TableCollectionObject(this.book, this.book.sheets);
  }

  get comments(): CommentCollectionObject {
    return new CommentCollectionObject(this.book, undefined);
  }

  get customXmlParts(): CustomXmlPartCollectionObject {
    return new CustomXmlPartCollectionObject(this.book);
  }

  getSelectedRange(): RangeObject {
    const { sheet, area } = this.book.selection ?? {
      sheet: this.book.active!,
      area: { ...WHOLE_SHEET, bottom: 0, right: 0 },
    };
    return new RangeObject(
      this.book,
      sheet,
      area,
      (owner: SheetState) => new WorksheetObject(this.book, owner),
    );
  }
}
