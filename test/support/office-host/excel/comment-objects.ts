import { Collection, Model, accessDenied, invalidArgument, invalidOperation, itemNotFound } from "../model";
import { parseArea, splitSheet } from "./addresses";
import type { BookState, CommentState, SheetState } from "./book-state";
import { RangeObject } from "./range-object";
import { WorksheetObject } from "./worksheet-object";

/** The name under which the emulated user comments. */
export const CURRENT_USER = "当前用户";

/** Threaded comments of the workbook, or of one sheet. Legacy notes are not among them. */
export class CommentCollectionObject extends Collection<CommentObject> {
  readonly $class = "CommentCollection";

  constructor(
    private readonly book: BookState,
    private readonly only: SheetState | undefined,
  ) {
    super();
  }

  $items(): readonly CommentObject[] {
    return this.book.comments
      .filter(({ sheet }) => this.only === undefined || sheet === this.only)
      .map((comment) => new CommentObject(this.book, comment));
  }

  getItem(id: string): CommentObject {
    const found = this.getItemOrNullObject(id);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(id: string): CommentObject | null {
    return this.$items().find((comment) => comment.id === id) ?? null;
  }

  /** cellAddress: a range, or an address with its sheet. */
  add(cell: RangeObject | string, content: string): CommentObject {
    const { sheet, row, column } = this.place(cell);
    if (sheet.isProtected) throw accessDenied();
    if (sheet.notes.has(`${row},${column}`)) throw invalidOperation("The cell bears a note.");
    if (
      this.book.comments.some(
        (known) => known.sheet === sheet && known.row === row && known.column === column,
      )
    )
      throw invalidOperation("The cell bears a comment.");
    const id = this.book.newId();
    const state: CommentState = { id, content, author: CURRENT_USER, sheet, row, column, replies: [] };
    this.book.comments.push(state);
    return new CommentObject(this.book, state);
  }

  private place(cell: RangeObject | string): { sheet: SheetState; row: number; column: number } {
    if (cell instanceof RangeObject) {
      if (cell.cellCount !== 1) throw invalidArgument();
      return { sheet: cell.$sheet, row: cell.$area.top, column: cell.$area.left };
    }
    const { sheet: name, local } = splitSheet(cell);
    const sheet = name === undefined ? this.only : this.book.sheet(name);
    const area = parseArea(local);
    if (!sheet || !area || area.top !== area.bottom || area.left !== area.right) throw invalidArgument();
    return { sheet, row: area.top, column: area.left };
  }
}

class CommentObject extends Model {
  readonly $class = "Comment";

  constructor(
    private readonly book: BookState,
    private readonly state: CommentState,
  ) {
    super();
  }

  get id(): string {
    return this.state.id;
  }

  get content(): string {
    return this.state.content;
  }

  get authorName(): string {
    return this.state.author;
  }

  get replies(): CommentReplyCollectionObject {
    return new CommentReplyCollectionObject(this.state);
  }

  getLocation(): RangeObject {
    const { sheet, row, column } = this.state;
    return new RangeObject(
      this.book,
      sheet,
      { top: row, left: column, bottom: row, right: column },
      (owner) => new WorksheetObject(this.book, owner),
    );
  }

  delete(): void {
    if (this.state.sheet.isProtected) throw accessDenied();
    if (!this.book.comments.includes(this.state)) throw itemNotFound();
    this.book.comments = this.book.comments.filter((comment) => comment !== this.state);
  }
}

class CommentReplyCollectionObject extends Collection {
  readonly $class = "CommentReplyCollection";

  constructor(private readonly state: CommentState) {
    super();
  }

  $items(): readonly Model[] {
    return this.state.replies.map(({ id }) => new CommentReplyObject(id));
  }
}

class CommentReplyObject extends Model {
  readonly $class = "CommentReply";

  constructor(private readonly replyId: string) {
    super();
  }

  get id(): string {
    return this.replyId;
  }
}
