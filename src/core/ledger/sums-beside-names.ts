import type { CellColumn } from "../workbook/snapshot";
import { holdsNumber, textAt, type BlockCells } from "./block-cells";
import { AMOUNT_FIELDS } from "./fields";
import { labelKind } from "./row-label";

/**
 * 小计 and 合计 that stand in another of the text columns before the amounts than the names: 第一中学 | 小计 below
 * 第一中学 | 保工资 and 第一中学 | 保运转.
 */
export class SumsBesideNames {
  private readonly left: readonly CellColumn[];
  private readonly right: readonly CellColumn[];
  private readonly names: CellColumn | undefined;

  constructor(
    private readonly cells: BlockCells,
    private readonly nameColumn: number,
  ) {
    const { columns } = cells.source;
    const amounts = AMOUNT_FIELDS.flatMap((field) => columns.get(field)?.left ?? []);
    const end = Math.min(...amounts.filter((column) => column > nameColumn), cells.sheet.columns.length);
    const marked = (from: number, to: number): readonly CellColumn[] =>
      cells.sheet.columns
        .slice(from, to)
        .flatMap((column) => (column?.strings.some((text) => isSumLabel(text)) ? [column] : []));
    this.left = marked(0, nameColumn);
    this.right = marked(nameColumn + 1, end);
    this.names = cells.sheet.columns[nameColumn];
  }

  /** Nothing of the sort stands anywhere in those columns. */
  get isEmpty(): boolean {
    return this.left.length === 0 && this.right.length === 0;
  }

  /**
   * What such a row is called: by what stands left of its name; by its name and what stands right of it, where the row
   * above or below bears the same name and no such mark. Beside a name of its own 小计 tells of the funding of one project,
   * and beside 合计 nothing that the name does not say.
   */
  labelAt(row: number): string | undefined {
    const name = textAt(this.names, row);
    const before = markIn(this.left, row);
    if (before !== undefined && !(name !== undefined && this.isOfTableBeside(row))) return before;
    const after = markIn(this.right, row);
    if (after === undefined || name === undefined) return after;
    if (isSumLabel(name)) return undefined;
    const isOfGroup = [row - 1, row + 1].some(
      (other) => textAt(this.names, other) === name && markIn(this.right, other) === undefined,
    );
    return isOfGroup ? name + after : undefined;
  }

  /** Whether figures stand between the mark and the name: it closes the table on the left, the project stands right of it. */
  private isOfTableBeside(row: number): boolean {
    const before = this.cells.sheet.columns.slice(0, this.nameColumn);
    const mark = before.findIndex((column) => markIn(column ? [column] : [], row) !== undefined);
    return before.slice(mark + 1).some((column) => column !== undefined && holdsNumber(column, row));
  }
}

function markIn(columns: readonly CellColumn[], row: number): string | undefined {
  for (const column of columns) {
    const text = textAt(column, row);
    if (text !== undefined && isSumLabel(text)) return text;
  }
  return undefined;
}

function isSumLabel(text: string): boolean {
  return ["subtotal", "sum", "total"].includes(labelKind(text));
}
