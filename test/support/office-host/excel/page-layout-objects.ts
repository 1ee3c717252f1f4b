import { Model, invalidArgument } from "../model";
import { parseArea } from "./addresses";
import type { BookState, PageState, SheetState } from "./book-state";

export class PageLayoutObject extends Model {
  readonly $class = "PageLayout";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
  ) {
    super();
  }

  get orientation(): string {
    return this.page.orientation;
  }

  set orientation(value: string) {
    this.page.orientation = value;
  }

  get paperSize(): string {
    return this.page.paperSize;
  }

  set paperSize(value: string) {
    this.page.paperSize = value;
  }

  get centerHorizontally(): boolean {
    return this.page.centerHorizontally;
  }

  set centerHorizontally(value: boolean) {
    this.page.centerHorizontally = value;
  }

  get zoom(): PageState["zoom"] {
    return this.page.zoom;
  }

  set zoom(value: PageState["zoom"]) {
    this.page.zoom = value;
  }

  get headersFooters(): HeaderFooterGroupObject {
    return new HeaderFooterGroupObject(this.page);
  }

  setPrintMargins(unit: string, margins: object): void {
    this.page.margins = { unit, ...margins };
  }

  setPrintTitleRows(rows: string): void {
    if (!parseArea(rows)) throw invalidArgument();
    this.page.printTitleRows = rows;
  }

  private get page(): PageState {
    return this.book.living(this.state).page;
  }
}

class HeaderFooterGroupObject extends Model {
  readonly $class = "HeaderFooterGroup";

  constructor(private readonly page: PageState) {
    super();
  }

  get defaultForAllPages(): HeaderFooterObject {
    return new HeaderFooterObject(this.page);
  }
}

class HeaderFooterObject extends Model {
  readonly $class = "HeaderFooter";

  constructor(private readonly page: PageState) {
    super();
  }

  set leftHeader(text: string) {
    this.page.headerFooter["leftHeader"] = text;
  }

  set centerHeader(text: string) {
    this.page.headerFooter["centerHeader"] = text;
  }

  set rightHeader(text: string) {
    this.page.headerFooter["rightHeader"] = text;
  }

  set leftFooter(text: string) {
    this.page.headerFooter["leftFooter"] = text;
  }

  set centerFooter(text: string) {
    this.page.headerFooter["centerFooter"] = text;
  }

  set rightFooter(text: string) {
    this.page.headerFooter["rightFooter"] = text;
  }
}
