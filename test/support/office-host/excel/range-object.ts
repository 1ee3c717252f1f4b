import { Model, accessDenied, invalidArgument, notEmulated } from "../model";
import { type Area, LAST_COLUMN, LAST_ROW, formatArea, intersect, quoteSheet } from "./addresses";
import { type BookState, type SheetState, formulaPlace } from "./book-state";
import { CellError } from "./cell-store";
import { ConditionalFormatCollectionObject } from "./conditional-format-objects";
import { enterValue } from "./enter-value";
import { RangeAreasObject } from "./range-areas-object";
import { RangeFormatObject } from "./range-format-objects";
import { shownText } from "./shown-text";
import type { WorksheetObject } from "./worksheet-object";

const CHANGED_EVENT = 10;
const MOST_CELLS = 5_000_000;
const MOST_MERGED_AREAS = 512;

/** Range: one rectangle of one sheet. */
export class RangeObject extends Model {
  readonly $class = "Range";

  constructor(
    readonly $book: BookState,
    private readonly state: SheetState,
    readonly $area: Area,
    private readonly owner: (sheet: SheetState) => WorksheetObject,
  ) {
    super();
  }

  get $sheet(): SheetState {
    return this.$book.living(this.state);
  }

  get address(): string {
    return `${quoteSheet(this.$sheet.name)}!${formatArea(this.$area)}`;
  }

  get rowIndex(): number {
    return this.$area.top;
  }

  get columnIndex(): number {
    return this.$area.left;
  }

  get rowCount(): number {
    return this.$area.bottom - this.$area.top + 1;
  }

  get columnCount(): number {
    return this.$area.right - this.$area.left + 1;
  }

  get cellCount(): number {
    return this.rowCount * this.columnCount;
  }

  get worksheet(): WorksheetObject {
    return this.owner(this.$sheet);
  }

  get values(): unknown[][] {
    return this.grid((row, column) => {
      const value = this.$sheet.cells.value(row, column);
      return value instanceof CellError ? value.text : value;
    });
  }

  set values(values: unknown) {
    this.enter(values);
  }

  get formulas(): unknown[][] {
    return this.grid((row, column) => {
      const value = this.$sheet.cells.value(row, column);
      return this.$sheet.cells.formula(row, column) ?? (value instanceof CellError ? value.text : value);
    });
  }

  set formulas(formulas: unknown) {
    this.enter(formulas);
  }

  get text(): string[][] {
    return this.grid((row, column) =>
      shownText(this.$sheet.cells.value(row, column), this.$sheet.cells.numberFormat(row, column)),
    );
  }

  get numberFormat(): string[][] {
    return this.grid((row, column) => this.$sheet.cells.numberFormat(row, column));
  }

  set numberFormat(formats: unknown) {
    this.writable();
    this.each(formats, (row, column, code) => this.$sheet.cells.setNumberFormat(row, column, String(code)));
  }

  get valueTypes(): string[][] {
    return this.grid((row, column) => {
      const value = this.$sheet.cells.value(row, column);
      if (value === "" && this.$sheet.cells.formula(row, column) === undefined) return "Empty";
      if (value instanceof CellError) return "Error";
      return { number: "Double", boolean: "Boolean", string: "String" }[
        typeof value as "number" | "boolean" | "string"
      ];
    });
  }

  get rowHidden(): boolean | null {
    return uniform(this.$sheet.hiddenRows, this.$area.top, this.$area.bottom);
  }

  get columnHidden(): boolean | null {
    return uniform(this.$sheet.hiddenColumns, this.$area.left, this.$area.right);
  }

  get hyperlink(): object | null {
    return this.$sheet.cells.link(this.$area.top, this.$area.left) ?? null;
  }

  set hyperlink(link: unknown) {
    this.writable();
    if (this.cellCount !== 1) throw notEmulated("Range.hyperlink of more than one cell");
    const { textToDisplay, ...target } = link as { textToDisplay?: string };
    this.$sheet.cells.setLink(this.$area.top, this.$area.left, target);
    if (textToDisplay !== undefined) throw notEmulated("Range.hyperlink.textToDisplay");
  }

  get format(): RangeFormatObject {
    return new RangeFormatObject(this.$book, this.$sheet, [this.$area]);
  }

  get conditionalFormats(): ConditionalFormatCollectionObject {
    return new ConditionalFormatCollectionObject(this.$book, this.$sheet, [this.$area]);
  }

  getCell(row: number, column: number): RangeObject {
    const [top, left] = [this.$area.top + row, this.$area.left + column];
    return this.at({ top, left, bottom: top, right: left });
  }

  /** With getBoundingRect used by the client itself when it splits a large write. */
  getRow(row: number): RangeObject {
    const top = this.$area.top + row;
    return this.at({ ...this.$area, top, bottom: top });
  }

  getBoundingRect(other: RangeObject): RangeObject {
    return this.at({
      top: Math.min(this.$area.top, other.$area.top),
      left: Math.min(this.$area.left, other.$area.left),
      bottom: Math.max(this.$area.bottom, other.$area.bottom),
      right: Math.max(this.$area.right, other.$area.right),
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): RangeObject | null {
    const used = this.$sheet.cells.used(valuesOnly);
    const area = used && intersect(used, this.$area);
    return area && this.at(area);
  }

  getMergedAreasOrNullObject(): RangeAreasObject | null {
    const merged = this.$sheet.merges.filter((area) => intersect(area, this.$area));
    if (merged.length > MOST_MERGED_AREAS) throw invalidArgument();
    return merged.length === 0
      ? null
      : new RangeAreasObject(this.$book, this.$sheet, merged, (area) => this.at(area));
  }

  getRowProperties(wanted: { rowHidden?: boolean }): object[] {
    only(wanted, "rowHidden");
    return Array.from({ length: this.rowCount }, (_, index) => ({
      rowHidden: this.$sheet.hiddenRows.has(this.$area.top + index),
    }));
  }

  getColumnProperties(wanted: { columnHidden?: boolean }): object[] {
    only(wanted, "columnHidden");
    return Array.from({ length: this.columnCount }, (_, index) => ({
      columnHidden: this.$sheet.hiddenColumns.has(this.$area.left + index),
    }));
  }

  merge(across = false): void {
    this.writable();
    if (across) throw notEmulated("Range.merge across");
    const { merges } = this.$sheet;
    this.$sheet.merges = [...merges.filter((area) => !intersect(area, this.$area)), this.$area];
    for (const [row, column] of this.positions())
      if (row !== this.$area.top || column !== this.$area.left) this.$sheet.cells.put(row, column, "");
  }

  unmerge(): void {
    this.writable();
    this.$sheet.merges = this.$sheet.merges.filter((area) => !intersect(area, this.$area));
  }

  /** All: contents, formats, links, merges and conditional formats of the area. */
  clear(applyTo = "All"): void {
    this.writable();
    const all = applyTo === "All";
    this.$sheet.cells.clear(this.$area, {
      contents: all || applyTo === "Contents",
      formats: all || applyTo === "Formats",
    });
    if (!all) return;
    this.unmerge();
    this.conditionalFormats.clearAll();
  }

  select(): void {
    if (this.$sheet.visibility !== "Visible") throw invalidArgument();
    this.$book.active = this.$sheet;
    this.$book.selection = { sheet: this.$sheet, area: this.$area };
  }

  /** The client sends this before it splits a large write. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.rowCount || columns !== this.columnCount) throw invalidArgument();
  }

  private at(area: Area): RangeObject {
    if (area.bottom > LAST_ROW || area.right > LAST_COLUMN) throw invalidArgument();
    return new RangeObject(this.$book, this.state, area, this.owner);
  }

  private writable(): void {
    if (this.$sheet.isProtected) throw accessDenied();
  }

  private enter(written: unknown): void {
    this.writable();
    const { cells } = this.$sheet;
    this.each(written, (row, column, value) => {
      const place = formulaPlace(this.$sheet, row, column);
      const entered = enterValue(this.$book, place, value, cells.numberFormat(row, column));
      cells.put(row, column, entered.value, entered.formula);
    });
    for (const target of [this.$sheet.id, "Workbook"])
      this.$book.raise(CHANGED_EVENT, target, {
        changeType: "RangeEdited",
        source: "Local",
        worksheetId: this.$sheet.id,
        address: formatArea(this.$area),
        triggerSource: "ThisLocalAddin",
      });
  }

  private *positions(): Iterable<readonly [number, number]> {
    for (let row = this.$area.top; row <= this.$area.bottom; row++)
      for (let column = this.$area.left; column <= this.$area.right; column++) yield [row, column];
  }

  private grid<T>(read: (row: number, column: number) => T): T[][] {
    if (this.cellCount > MOST_CELLS) throw invalidArgument("emulator: range too large to load");
    return Array.from({ length: this.rowCount }, (_, i) =>
      Array.from({ length: this.columnCount }, (_, j) => read(this.$area.top + i, this.$area.left + j)),
    );
  }

  /** One value for all cells, or an array of exactly the range's size; null leaves a cell alone. */
  private each(given: unknown, write: (row: number, column: number, value: unknown) => void): void {
    const rows = Array.isArray(given) ? (given as unknown[][]) : undefined;
    if (rows && (rows.length !== this.rowCount || rows.some((row) => row.length !== this.columnCount)))
      throw invalidArgument("The number of rows or columns in the input array doesn't match the range.");
    for (const [row, column] of this.positions()) {
      const value = rows ? rows[row - this.$area.top]![column - this.$area.left] : given;
      if (value !== null) write(row, column, value);
    }
  }
}

function uniform(hidden: ReadonlySet<number>, first: number, last: number): boolean | null {
  let count = 0;
  for (const index of hidden) if (index >= first && index <= last) count++;
  return count === 0 ? false : count === last - first + 1 ? true : null;
}

function only(wanted: object, name: string): void {
  const other = Object.keys(wanted).find((key) => key !== name);
  if (other !== undefined) throw notEmulated(`row or column property ${other}`);
}
