import { Collection, Model, invalidArgument, itemNotFound } from "../model";
import { parseArea, splitSheet } from "./addresses";
import type { BookState, NameState, SheetState } from "./book-state";
import { RangeObject } from "./range-object";
import { WorksheetObject } from "./worksheet-object";

/** Names of the workbook's scope, or of one sheet. */
export class NamedItemCollectionObject extends Collection<NamedItemObject> {
  readonly $class = "NamedItemCollection";

  constructor(
    private readonly book: BookState,
    private readonly sheet: SheetState | undefined,
  ) {
    super();
  }

  $items(): readonly NamedItemObject[] {
    return this.book.names
      .filter(({ sheet }) => sheet === this.sheet)
      .map((name) => new NamedItemObject(this.book, name));
  }

  getItem(name: string): NamedItemObject {
    const found = this.getItemOrNullObject(name);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemOrNullObject(name: string): NamedItemObject | null {
    return this.$items().find((item) => item.name.toLowerCase() === name.toLowerCase()) ?? null;
  }

  add(name: string, reference: unknown): NamedItemObject {
    if (this.getItemOrNullObject(name)) throw invalidArgument();
    const formula = reference instanceof RangeObject ? `=${absolute(reference.address)}` : String(reference);
    const state: NameState = {
      name,
      formula,
      visible: true,
      ...(this.sheet && { sheet: this.sheet }),
    };
    this.book.names.push(state);
    return new NamedItemObject(this.book, state);
  }
}

const absolute = (address: string): string => {
  const at = address.lastIndexOf("!");
  return address.slice(0, at + 1) + address.slice(at + 1).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
};

class NamedItemObject extends Model {
  readonly $class = "NamedItem";

  constructor(
    private readonly book: BookState,
    private readonly state: NameState,
  ) {
    super();
  }

  override $key(): string {
    return this.state.name;
  }

  get name(): string {
    return this.state.name;
  }

  /** References are written with dollars, constants as they are; always with "=". */
  get formula(): string {
    return this.state.formula;
  }

  get visible(): boolean {
    return this.state.visible;
  }

  get scope(): string {
    return this.state.sheet ? "Worksheet" : "Workbook";
  }

  getRange(): RangeObject {
    const range = this.getRangeOrNullObject();
    if (!range) throw itemNotFound();
    return range;
  }

  /** Only for a plain reference to one area; the emulator evaluates no formulas. */
  getRangeOrNullObject(): RangeObject | null {
    const { sheet: sheetName, local } = splitSheet(this.state.formula.slice(1));
    const sheet = sheetName === undefined ? undefined : this.book.findSheet(sheetName);
    const area = sheet && parseArea(local);
    return sheet && area
      ? new RangeObject(this.book, sheet, area, (owner) => new WorksheetObject(this.book, owner))
      : null;
  }

  delete(): void {
    this.book.names = this.book.names.filter((name) => name !== this.state);
  }
}
