import type { SheetSnapshot } from "../workbook/snapshot";

/** The 汇总行 of Excel tables over a column, whatever it is called. */
export function totalsRows({ tables }: SheetSnapshot, column: number): ReadonlySet<number> {
  return new Set(
    tables.flatMap(({ area, totalsRows: count }) =>
      area.left <= column && column <= area.right
        ? Array.from({ length: count }, (_, index) => area.bottom - index)
        : [],
    ),
  );
}
