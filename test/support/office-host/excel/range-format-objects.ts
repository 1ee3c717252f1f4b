import { Model, accessDenied, invalidArgument, notEmulated } from "../model";
import type { Area } from "./addresses";
import type { BookState, SheetState } from "./book-state";
import { type CellStyle, DEFAULT_STYLE, normalColour } from "./cell-style";

const MOST_STYLED_CELLS = 500_000;
const DEFAULT_COLUMN_WIDTH = 48;
const DEFAULT_ROW_HEIGHT = 14.25;
type Scalar = Exclude<keyof CellStyle, "borders">;

/** The cells of one or several areas, whose formats are read and written together. */
class StyledCells {
  constructor(
    readonly book: BookState,
    private readonly state: SheetState,
    readonly areas: readonly Area[],
  ) {}

  get sheet(): SheetState {
    return this.book.living(this.state);
  }

  /** The common value, null where the cells differ. */
  read<Key extends Scalar>(key: Key): CellStyle[Key] | null {
    const { top, left } = this.areas[0]!;
    const first = this.styleAt(top, left, key);
    for (const [row, column] of this.positions()) if (this.styleAt(row, column, key) !== first) return null;
    return first;
  }

  /** Without a value the property goes back to the default. */
  write(change: (style: CellStyle) => CellStyle): void {
    const { sheet } = this;
    if (sheet.isProtected) throw accessDenied();
    for (const [row, column] of this.positions())
      sheet.cells.setStyle(row, column, change(sheet.cells.style(row, column)));
  }

  set<Key extends Scalar>(key: Key, value: CellStyle[Key]): void {
    this.write((style) => ({ ...style, [key]: value }));
  }

  private styleAt<Key extends Scalar>(row: number, column: number, key: Key): CellStyle[Key] {
    return this.sheet.cells.style(row, column)[key] ?? DEFAULT_STYLE[key];
  }

  private *positions(): Iterable<readonly [number, number]> {
    let count = 0;
    for (const { top, left, bottom, right } of this.areas)
      for (let row = top; row <= bottom; row++)
        for (let column = left; column <= right; column++) {
          if (++count > MOST_STYLED_CELLS) throw notEmulated("formats of whole rows or columns");
          yield [row, column];
        }
  }
}

export class RangeFormatObject extends Model {
  readonly $class = "RangeFormat";
  private readonly cells: StyledCells;

  constructor(book: BookState, sheet: SheetState, areas: readonly Area[]) {
    super();
    this.cells = new StyledCells(book, sheet, areas);
  }

  get fill(): RangeFillObject {
    return new RangeFillObject(this.cells);
  }

  get font(): RangeFontObject {
    return new RangeFontObject(this.cells);
  }

  get borders(): RangeBorderCollectionObject {
    return new RangeBorderCollectionObject(this.cells);
  }

  get horizontalAlignment(): string | null {
    return this.cells.read("horizontalAlignment") ?? null;
  }

  set horizontalAlignment(value: string) {
    this.cells.set("horizontalAlignment", value);
  }

  get verticalAlignment(): string | null {
    return this.cells.read("verticalAlignment") ?? null;
  }

  set verticalAlignment(value: string) {
    this.cells.set("verticalAlignment", value);
  }

  get wrapText(): boolean | null {
    return this.cells.read("wrapText") ?? null;
  }

  set wrapText(value: boolean) {
    this.cells.set("wrapText", value);
  }

  get indentLevel(): number | null {
    return this.cells.read("indentLevel") ?? null;
  }

  set indentLevel(value: number) {
    this.cells.set("indentLevel", value);
  }

  /** In points, for all columns of the areas. */
  get columnWidth(): number | null {
    return common(this.cells.areas, "left", "right", this.cells.sheet.columnWidths, DEFAULT_COLUMN_WIDTH);
  }

  set columnWidth(points: number) {
    this.resize("left", "right", this.cells.sheet.columnWidths, points);
  }

  get rowHeight(): number | null {
    return common(this.cells.areas, "top", "bottom", this.cells.sheet.rowHeights, DEFAULT_ROW_HEIGHT);
  }

  set rowHeight(points: number) {
    this.resize("top", "bottom", this.cells.sheet.rowHeights, points);
  }

  private resize(
    first: "left" | "top",
    last: "right" | "bottom",
    sizes: Map<number, number>,
    points: number,
  ) {
    if (this.cells.sheet.isProtected) throw accessDenied();
    if (!(points >= 0)) throw invalidArgument();
    for (const area of this.cells.areas)
      for (let index = area[first]; index <= area[last]; index++) {
        if (sizes.size > MOST_STYLED_CELLS) throw notEmulated("sizes of all rows or columns");
        sizes.set(index, points);
      }
  }
}

function common(
  areas: readonly Area[],
  first: "left" | "top",
  last: "right" | "bottom",
  sizes: ReadonlyMap<number, number>,
  normal: number,
): number | null {
  const all = areas.flatMap((area) =>
    Array.from(
      { length: area[last] - area[first] + 1 },
      (_, index) => sizes.get(area[first] + index) ?? normal,
    ),
  );
  return all.every((size) => size === all[0]) ? all[0]! : null;
}

class RangeFillObject extends Model {
  readonly $class = "RangeFill";

  constructor(private readonly cells: StyledCells) {
    super();
  }

  get color(): string {
    return this.cells.read("fill") ?? "";
  }

  set color(colour: string) {
    this.cells.set("fill", normalColour(colour));
  }

  clear(): void {
    this.cells.write(({ fill: _, ...style }) => style);
  }
}

class RangeFontObject extends Model {
  readonly $class = "RangeFont";

  constructor(private readonly cells: StyledCells) {
    super();
  }

  get bold(): boolean | null {
    return this.cells.read("bold") ?? null;
  }

  set bold(value: boolean) {
    this.cells.set("bold", value);
  }

  get color(): string {
    return this.cells.read("fontColor") ?? "";
  }

  set color(colour: string) {
    this.cells.set("fontColor", normalColour(colour));
  }

  get size(): number | null {
    return this.cells.read("fontSize") ?? null;
  }

  set size(points: number) {
    this.cells.set("fontSize", points);
  }

  get name(): string | null {
    return this.cells.read("fontName") ?? null;
  }

  set name(value: string) {
    this.cells.set("fontName", value);
  }

  get underline(): string | null {
    return this.cells.read("underline") ?? null;
  }

  set underline(value: string) {
    this.cells.set("underline", value);
  }
}

class RangeBorderCollectionObject extends Model {
  readonly $class = "RangeBorderCollection";

  constructor(private readonly cells: StyledCells) {
    super();
  }

  /** Inner lines of a single row or column do not exist, and asking for them is refused. */
  getItem(edge: string): RangeBorderObject {
    for (const { top, left, bottom, right } of this.cells.areas)
      if ((edge === "InsideHorizontal" && top === bottom) || (edge === "InsideVertical" && left === right))
        throw invalidArgument();
    return new RangeBorderObject(this.cells, edge);
  }
}

/** One edge of the areas; inner edges too, all kept under their name without working out which cell they touch. */
class RangeBorderObject extends Model {
  readonly $class = "RangeBorder";

  constructor(
    private readonly cells: StyledCells,
    private readonly edge: string,
  ) {
    super();
  }

  set style(style: string) {
    this.change({ style });
  }

  set color(colour: string) {
    this.change({ color: normalColour(colour) });
  }

  private change(part: { readonly style?: string; readonly color?: string }): void {
    this.cells.write((style) => ({
      ...style,
      borders: {
        ...style.borders,
        [this.edge]: { style: "Continuous", color: "#000000", ...style.borders?.[this.edge], ...part },
      },
    }));
  }
}
