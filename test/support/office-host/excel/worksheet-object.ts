import { Model, RichApiError, accessDenied, invalidArgument, invalidOperation } from "../model";
import { type Area, WHOLE_SHEET, intersect, parseArea, splitList, splitSheet } from "./addresses";
import type { BookState, SheetState } from "./book-state";
import { ChartCollectionObject } from "./chart-objects";
import { CommentCollectionObject } from "./comment-objects";
import { FreezePanesObject } from "./freeze-panes-object";
import { NamedItemCollectionObject } from "./name-objects";
import { PageBreakCollectionObject } from "./page-break-objects";
import { PageLayoutObject } from "./page-layout-objects";
import { RangeAreasObject } from "./range-areas-object";
import { RangeObject } from "./range-object";
import { TableCollectionObject } from "./table-objects";
import { WorksheetProtectionObject } from "./worksheet-protection-object";

const DELETED_EVENT = 15;
const ACTIVATED_EVENT = 11;
/** Longer lists of addresses are refused by some hosts; the emulator always refuses them. */
const LONGEST_ADDRESS_LIST = 8192;

export class WorksheetObject extends Model {
  readonly $class = "Worksheet";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
  ) {
    super();
  }

  private get sheet(): SheetState {
    return this.book.living(this.state);
  }

  override $publicName(name: string): string {
    return { gridlines: "showGridlines", headings: "showHeadings" }[name] ?? name;
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(name: string) {
    const bearer = this.book.findSheet(name);
    if (bearer && bearer !== this.sheet) throw invalidArgument();
    this.sheet.name = name;
  }

  get position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }

  get visibility(): string {
    return this.sheet.visibility;
  }

  set visibility(value: SheetState["visibility"]) {
    this.sheet.visibility = value;
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(colour: string) {
    this.sheet.tabColor = colour;
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(value: boolean) {
    this.sheet.showGridlines = value;
  }

  get protection(): WorksheetProtectionObject {
    return new WorksheetProtectionObject(this.book, this.sheet);
  }

  get names(): NamedItemCollectionObject {
    return new NamedItemCollectionObject(this.book, this.sheet);
  }

  get tables(): TableCollectionObject {
    return new TableCollectionObject(this.book, [this.sheet]);
  }

  get comments(): CommentCollectionObject {
    return new CommentCollectionObject(this.book, this.sheet);
  }

  get charts(): ChartCollectionObject {
    return new ChartCollectionObject(this.book, this.sheet);
  }

  get pageLayout(): PageLayoutObject {
    return new PageLayoutObject(this.book, this.sheet);
  }

  get horizontalPageBreaks(): PageBreakCollectionObject {
    return new PageBreakCollectionObject(this.book, this.sheet);
  }

  get freezePanes(): FreezePanesObject {
    return new FreezePanesObject(this.book, this.sheet);
  }

  getRange(address?: string): RangeObject {
    if (address === undefined) return this.range(WHOLE_SHEET);
    const { sheet, local } = splitSheet(address);
    if (sheet !== undefined && this.book.findSheet(sheet) !== this.sheet) throw invalidArgument();
    const area = parseArea(local);
    if (!area) throw invalidArgument();
    return this.range(area);
  }

  getRanges(addresses: string): RangeAreasObject {
    if (addresses.length > LONGEST_ADDRESS_LIST) throw invalidArgument();
    const areas = splitList(addresses).map((address) => this.getRange(address).$area);
    return new RangeAreasObject(this.book, this.sheet, areas, (area) => this.range(area));
  }

  getCell(row: number, column: number): RangeObject {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: number, column: number, rows: number, columns: number): RangeObject {
    const area = { top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 };
    const inside = intersect(area, WHOLE_SHEET);
    if (rows < 1 || columns < 1 || inside?.bottom !== area.bottom || inside.right !== area.right)
      throw invalidArgument();
    return this.range(area);
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const used = this.sheet.cells.used(valuesOnly);
    return used && this.range(used);
  }

  activate(): void {
    if (this.sheet.visibility !== "Visible")
      throw invalidOperation("A hidden worksheet cannot be activated.");
    this.book.active = this.sheet;
    this.book.raise(ACTIVATED_EVENT, "Workbook", { worksheetId: this.sheet.id });
  }

  delete(): void {
    const { sheet, book } = this;
    if (book.isStructureProtected) throw accessDenied();
    const others = book.sheets.filter((other) => other !== sheet);
    if (!others.some(({ visibility }) => visibility === "Visible"))
      throw new RichApiError("InvalidOperation", "A workbook must keep a visible worksheet.");
    book.sheets = others;
    book.names = book.names.filter((name) => name.sheet !== sheet);
    book.comments = book.comments.filter((comment) => comment.sheet !== sheet);
    if (book.active === sheet) book.active = others.find(({ visibility }) => visibility === "Visible");
    if (book.selection?.sheet === sheet) book.selection = undefined;
    book.raise(DELETED_EVENT, "Workbook", { source: "Local", worksheetId: sheet.id });
  }

  private range(area: Area): RangeObject {
    return new RangeObject(this.book, this.sheet, area, (sheet) => new WorksheetObject(this.book, sheet));
  }
}
