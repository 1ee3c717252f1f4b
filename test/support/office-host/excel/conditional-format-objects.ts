import { Collection, Model, accessDenied, itemNotFound, notEmulated } from "../model";
import { type Area, intersect } from "./addresses";
import type { BookState, ConditionalFormatState, SheetState } from "./book-state";
import { normalColour } from "./cell-style";

/** Conditional formats that touch the given areas of a sheet. */
export class ConditionalFormatCollectionObject extends Collection<ConditionalFormatObject> {
  readonly $class = "ConditionalFormatCollection";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }

  $items(): readonly ConditionalFormatObject[] {
    return this.touching().map((format) => new ConditionalFormatObject(this.book, this.sheet, format));
  }

  getItem(id: string): ConditionalFormatObject {
    const found = this.touching().find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return new ConditionalFormatObject(this.book, this.sheet, found);
  }

  /** A new format takes the first place, as in Excel. */
  add(type: string): ConditionalFormatObject {
    if (this.sheet.isProtected) throw accessDenied();
    if (type !== "Custom") throw notEmulated(`ConditionalFormatCollection.add of ${type}`);
    const id = this.book.newId();
    const format = { id, type, areas: this.areas, formula: "", stopIfTrue: false };
    this.sheet.conditionalFormats.unshift(format);
    return new ConditionalFormatObject(this.book, this.sheet, format);
  }

  clearAll(): void {
    if (this.sheet.isProtected) throw accessDenied();
    const touching = new Set(this.touching());
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((format) => !touching.has(format));
  }

  private get sheet(): SheetState {
    return this.book.living(this.state);
  }

  private touching(): readonly ConditionalFormatState[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.areas.some((area) => this.areas.some((own) => intersect(area, own))),
    );
  }
}

class ConditionalFormatObject extends Model {
  readonly $class = "ConditionalFormat";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
    private readonly format: ConditionalFormatState,
  ) {
    super();
  }

  get id(): string {
    return this.format.id;
  }

  get type(): string {
    return this.format.type;
  }

  get stopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }

  set stopIfTrue(value: boolean) {
    this.format.stopIfTrue = value;
  }

  get custom(): CustomConditionalFormatObject {
    if (this.format.type !== "Custom") throw itemNotFound();
    return new CustomConditionalFormatObject(this.format);
  }

  get customOrNullObject(): CustomConditionalFormatObject | null {
    return this.format.type === "Custom" ? new CustomConditionalFormatObject(this.format) : null;
  }

  delete(): void {
    const sheet = this.book.living(this.state);
    if (sheet.isProtected) throw accessDenied();
    if (!sheet.conditionalFormats.includes(this.format)) throw itemNotFound();
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => format !== this.format);
  }
}

class CustomConditionalFormatObject extends Model {
  readonly $class = "CustomConditionalFormat";

  constructor(private readonly state: ConditionalFormatState) {
    super();
  }

  get rule(): ConditionalFormatRuleObject {
    return new ConditionalFormatRuleObject(this.state);
  }

  get format(): ConditionalRangeFormatObject {
    return new ConditionalRangeFormatObject(this.state);
  }
}

class ConditionalFormatRuleObject extends Model {
  readonly $class = "ConditionalFormatRule";

  constructor(private readonly state: ConditionalFormatState) {
    super();
  }

  get formula(): string {
    return this.state.formula;
  }

  set formula(formula: string) {
    this.state.formula = formula;
  }
}

class ConditionalRangeFormatObject extends Model {
  readonly $class = "ConditionalRangeFormat";

  constructor(private readonly state: ConditionalFormatState) {
    super();
  }

  get fill(): ConditionalRangeFillObject {
    return new ConditionalRangeFillObject(this.state);
  }

  get font(): ConditionalRangeFontObject {
    return new ConditionalRangeFontObject(this.state);
  }
}

class ConditionalRangeFillObject extends Model {
  readonly $class = "ConditionalRangeFill";

  constructor(private readonly state: ConditionalFormatState) {
    super();
  }

  get color(): string {
    return this.state.fill ?? "";
  }

  set color(colour: string) {
    this.state.fill = normalColour(colour);
  }
}

class ConditionalRangeFontObject extends Model {
  readonly $class = "ConditionalRangeFont";

  constructor(private readonly state: ConditionalFormatState) {
    super();
  }

  get color(): string {
    return this.state.fontColor ?? "";
  }

  set color(colour: string) {
    this.state.fontColor = normalColour(colour);
  }
}
