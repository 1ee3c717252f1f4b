import { SheetView, type Figure } from "../recognition/sheet-view";
import type { CellRef } from "../workbook/cell";
import { PlainTable } from "./plain-table";

/** Numbers of rows stand this near left of their figures. */
const NUMBERING_COLUMNS = 4;

/**
 * One list in two or more halves side by side, 转右栏: the same columns again whose rows are numbered on from those
 * before. It is one table, and the total in its last half is of all of them.
 */
export function foldedTables(view: SheetView, tables: readonly PlainTable[]): readonly PlainTable[] {
  const [first, ...others] = tables;
  if (!first || others.length === 0) return tables;
  const width = others[0]!.columns[0]!.column - first.columns[0]!.column;
  const all = [first, ...others];
  const areHalves = others.every((half, index) => goesOn(view, all[index]!, half, width));
  if (!areHalves) return tables;
  const { rowCount } = view.snapshot;
  const rows = all.flatMap((half, index) =>
    half.rows.map((each) => ({ ...each, row: each.row + index * rowCount })),
  );
  return [new PlainTable(new FoldedView(view, width), rows, first.columns)];
}

function goesOn(view: SheetView, left: PlainTable, right: PlainTable, width: number): boolean {
  const isAlike =
    left.columns.length === right.columns.length &&
    left.columns.every(({ column, header }, index) => {
      const other = right.columns[index]!;
      return other.column - column === width && other.header === header;
    });
  if (!isAlike || left.rows.some(({ isTotal }) => isTotal)) return false;
  const start = left.columns[0]!.column;
  for (let column = start - 1; column >= Math.max(0, start - NUMBERING_COLUMNS); column--) {
    const numbers = numbersOf(view, left, column);
    const next = numbersOf(view, right, column + width);
    const all = [...numbers, ...next];
    const isCounting = all.every((number, index) => number === all[0]! + index);
    if (numbers.length > 1 && next.length > 1 && isCounting) return true;
  }
  return false;
}

function numbersOf(view: SheetView, { rows }: PlainTable, column: number): readonly number[] {
  return rows.flatMap(({ row }) => view.figure(row, column)?.amount.toCell() ?? []);
}

/** A sheet looked at as if its right halves stood below its left one, each as many rows lower as the sheet has. */
class FoldedView extends SheetView {
  constructor(
    private readonly flat: SheetView,
    private readonly width: number,
  ) {
    super(flat.workbook, flat.sheet);
  }

  override text(row: number, column: number): string | undefined {
    const at = this.ref(row, column);
    return this.flat.text(at.row, at.column);
  }

  override figure(row: number, column: number): Figure | undefined {
    const at = this.ref(row, column);
    return this.flat.figure(at.row, at.column);
  }

  override ref(row: number, column: number): CellRef {
    const { rowCount } = this.snapshot;
    return this.flat.ref(row % rowCount, column + Math.floor(row / rowCount) * this.width);
  }
}
