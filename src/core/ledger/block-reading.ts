import type { MoneyUnit } from "../numbers/money-unit";
import type { BlockCells } from "./block-cells";
import type { ColumnField } from "./fields";
import type { MarkedRow, PartRow } from "./told-rows";

/** A block once its rows are told apart: what the column readers work on. */
export class BlockReading {
  constructor(
    readonly index: number,
    readonly cells: BlockCells,
    readonly unit: MoneyUnit,
    /** Sheet rows of its projects, ascending. */
    readonly rows: Uint32Array,
    /** Index of its first project in the ledger. */
    readonly first: number,
    readonly marked: readonly MarkedRow[],
    readonly partRows: readonly PartRow[],
  ) {}

  /** The unit of one column, which may differ from the block's. */
  unitOf(field: ColumnField): MoneyUnit {
    return this.cells.source.units?.get(field) ?? this.unit;
  }

  /** Ledger indexes of the projects in those sheet rows. */
  projectsBetween(top: number, bottom: number): readonly number[] {
    const projects: number[] = [];
    for (let index = this.indexFrom(top); index < this.rows.length && this.rows[index]! <= bottom; index++)
      projects.push(this.first + index);
    return projects;
  }

  /** How many of its projects stand above that sheet row. */
  indexFrom(row: number): number {
    let low = 0;
    let high = this.rows.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.rows[middle]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
