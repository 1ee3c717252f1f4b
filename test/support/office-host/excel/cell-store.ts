import type { Area } from "./addresses";
import type { CellStyle } from "./cell-style";

/** #DIV/0! and its like; the wire shows its text only. */
export class CellError {
  constructor(readonly text: string) {}
}

export type StoredValue = string | number | boolean | CellError;

export interface Hyperlink {
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly address?: string;
}

/** One column of cells; sparse arrays by row, because a test may hold 100,000 of them. */
class ColumnStore {
  readonly values: StoredValue[] = [];
  readonly formulas: string[] = [];
  readonly numberFormats: string[] = [];
  readonly styles: CellStyle[] = [];
  readonly links: Hyperlink[] = [];
}

const lastIndex = (row: number, array: readonly unknown[]): number => {
  for (let index = array.length - 1; index > row; index--)
    if (array[index] !== undefined && array[index] !== "") return index;
  return row;
};

/** All cells of a sheet. A blank value is the empty string, as Excel reports it. */
export class CellStore {
  private readonly columns: (ColumnStore | undefined)[] = [];

  value(row: number, column: number): StoredValue {
    return this.columns[column]?.values[row] ?? "";
  }

  /** With its "=", undefined for a constant. */
  formula(row: number, column: number): string | undefined {
    return this.columns[column]?.formulas[row];
  }

  numberFormat(row: number, column: number): string {
    return this.columns[column]?.numberFormats[row] ?? "General";
  }

  style(row: number, column: number): CellStyle {
    return this.columns[column]?.styles[row] ?? {};
  }

  link(row: number, column: number): Hyperlink | undefined {
    return this.columns[column]?.links[row];
  }

  put(row: number, column: number, value: StoredValue, formula?: string): void {
    const cells = this.column(column);
    cells.values[row] = value;
    if (formula === undefined) Reflect.deleteProperty(cells.formulas, row);
    else cells.formulas[row] = formula;
  }

  setNumberFormat(row: number, column: number, code: string): void {
    if (code === "General") Reflect.deleteProperty(this.columns[column]?.numberFormats ?? [], row);
    else this.column(column).numberFormats[row] = code;
  }

  setStyle(row: number, column: number, style: CellStyle): void {
    if (Object.keys(style).length === 0) Reflect.deleteProperty(this.columns[column]?.styles ?? [], row);
    else this.column(column).styles[row] = style;
  }

  setLink(row: number, column: number, link: Hyperlink | undefined): void {
    if (link) this.column(column).links[row] = link;
    else Reflect.deleteProperty(this.columns[column]?.links ?? [], row);
  }

  /** Cells that hold a value, a formula or, unless valuesOnly, a format; null when there is none. */
  used(valuesOnly: boolean): Area | null {
    let top = Infinity;
    let left = Infinity;
    let bottom = -1;
    let right = -1;
    this.columns.forEach((cells, column) => {
      if (!cells) return;
      const arrays: readonly (readonly unknown[])[] = valuesOnly
        ? [cells.values, cells.formulas]
        : [cells.values, cells.formulas, cells.numberFormats, cells.styles];
      const last = arrays.reduce(lastIndex, -1);
      if (last < 0) return;
      let first = 0;
      while (arrays.every((array) => array[first] === undefined || array[first] === "")) first++;
      left = Math.min(left, column);
      right = column;
      top = Math.min(top, first);
      bottom = Math.max(bottom, last);
    });
    return right < 0 ? null : { top, left, bottom, right };
  }

  /** Takes everything off the cells of an area that exist. */
  clear(area: Area, what: { readonly contents: boolean; readonly formats: boolean }): void {
    this.columns.forEach((cells, column) => {
      if (!cells || column < area.left || column > area.right) return;
      const arrays: unknown[][] = [
        ...(what.contents ? [cells.values, cells.formulas, cells.links] : []),
        ...(what.formats ? [cells.numberFormats, cells.styles] : []),
      ];
      for (const array of arrays)
        for (let row = area.top; row <= Math.min(area.bottom, array.length - 1); row++)
          Reflect.deleteProperty(array, row);
    });
  }

  private column(index: number): ColumnStore {
    return (this.columns[index] ??= new ColumnStore());
  }
}
