import { Collection, Model, itemNotFound } from "../model";
import type { BookState, SheetState, TableState } from "./book-state";
import { RangeObject } from "./range-object";
import { WorksheetObject } from "./worksheet-object";

export class TableCollectionObject extends Collection<TableObject> {
  readonly $class = "TableCollection";

  constructor(
    private readonly book: BookState,
    private readonly sheets: readonly SheetState[],
  ) {
    super();
  }

  $items(): readonly TableObject[] {
    return this.sheets.flatMap((sheet) =>
      sheet.tables.map((table) => new TableObject(this.book, sheet, table)),
    );
  }

  getItem(nameOrId: string): TableObject {
    const found = this.$items().find(({ id, name }) => id === nameOrId || name === nameOrId);
    if (!found) throw itemNotFound();
    return found;
  }
}

class TableObject extends Model {
  readonly $class = "Table";

  constructor(
    private readonly book: BookState,
    private readonly sheet: SheetState,
    private readonly state: TableState,
  ) {
    super();
  }

  get id(): string {
    return this.state.id;
  }

  get name(): string {
    return this.state.name;
  }

  get showHeaders(): boolean {
    return this.state.showHeaders;
  }

  get showTotals(): boolean {
    return this.state.showTotals;
  }

  get worksheet(): WorksheetObject {
    return new WorksheetObject(this.book, this.book.living(this.sheet));
  }

  get columns(): TableColumnCollectionObject {
    return new TableColumnCollectionObject(this.state);
  }

  getRange(): RangeObject {
    return new RangeObject(
      this.book,
      this.sheet,
      this.state.area,
      (sheet) => new WorksheetObject(this.book, sheet),
    );
  }
}

class TableColumnCollectionObject extends Collection {
  readonly $class = "TableColumnCollection";

  constructor(private readonly state: TableState) {
    super();
  }

  $items(): readonly Model[] {
    return this.state.columns.map((name, index) => new TableColumnObject(name, index));
  }
}

class TableColumnObject extends Model {
  readonly $class = "TableColumn";

  constructor(
    private readonly label: string,
    private readonly place: number,
  ) {
    super();
  }

  get id(): number {
    return this.place + 1;
  }

  get name(): string {
    return this.label;
  }
}
