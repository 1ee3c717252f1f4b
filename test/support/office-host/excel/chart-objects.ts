import { Collection, Model, accessDenied, itemNotFound } from "../model";
import type { BookState, ChartState, SheetState } from "./book-state";
import { type RangeObject } from "./range-object";

export class ChartCollectionObject extends Collection<ChartObject> {
  readonly $class = "ChartCollection";

  constructor(
    private readonly book: BookState,
    private readonly state: SheetState,
  ) {
    super();
  }

  $items(): readonly ChartObject[] {
    return this.sheet.charts.map((chart) => new ChartObject(this.sheet, chart));
  }

  getItem(nameOrId: string): ChartObject {
    const found = this.$items().find(({ id, name }) => id === nameOrId || name === nameOrId);
    if (!found) throw itemNotFound();
    return found;
  }

  add(type: string, source: RangeObject): ChartObject {
    if (this.sheet.isProtected) throw accessDenied();
    const id = this.book.newId();
    const chart: ChartState = { id, name: id, type, source: source.$area, title: "", hasLegend: true };
    this.sheet.charts.push(chart);
    return new ChartObject(this.sheet, chart);
  }

  private get sheet(): SheetState {
    return this.book.living(this.state);
  }
}

class ChartObject extends Model {
  readonly $class = "Chart";

  constructor(
    private readonly sheet: SheetState,
    private readonly state: ChartState,
  ) {
    super();
  }

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  set name(name: string) {
    this.state.name = name;
  }

  get title(): ChartTitleObject {
    return new ChartTitleObject(this.state);
  }

  get legend(): ChartLegendObject {
    return new ChartLegendObject(this.state);
  }

  setPosition(startCell: string, endCell: string): void {
    this.state.position = `${startCell}:${endCell}`;
  }

  delete(): void {
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.state);
  }
}

class ChartTitleObject extends Model {
  readonly $class = "ChartTitle";

  constructor(private readonly state: ChartState) {
    super();
  }

  set text(text: string) {
    this.state.title = text;
  }
}

class ChartLegendObject extends Model {
  readonly $class = "ChartLegend";

  constructor(private readonly state: ChartState) {
    super();
  }

  set visible(visible: boolean) {
    this.state.hasLegend = visible;
  }
}
