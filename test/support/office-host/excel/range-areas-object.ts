import { Collection, Model } from "../model";
import { type Area, formatArea, quoteSheet } from "./addresses";
import type { BookState, SheetState } from "./book-state";
import { ConditionalFormatCollectionObject } from "./conditional-format-objects";
import { RangeFormatObject } from "./range-format-objects";

/** RangeAreas: several rectangles of one sheet, formatted together. */
export class RangeAreasObject extends Model {
  readonly $class = "RangeAreas";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
    private readonly list: readonly Area[],
    private readonly rangeAt: (area: Area) => Model,
  ) {
    super();
  }

  get address(): string {
    const prefix = `${quoteSheet(this.sheet.name)}!`;
    return this.list.map((area) => prefix + formatArea(area)).join(",");
  }

  get areaCount(): number {
    return this.list.length;
  }

  get areas(): RangeCollectionObject {
    return new RangeCollectionObject(this.list.map(this.rangeAt));
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.book, this.sheet, this.list);
  }

  get conditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.book, this.sheet, this.list);
  }

  private get sheet(): SheetState {
    return this.book.living(this.state);
  }
}

class RangeCollectionObject extends Collection {
  readonly $class = "RangeCollection";

  constructor(private readonly list: readonly Model[]) {
    super();
  }

  $items(): readonly Model[] {
    return this.list;
  }
}
