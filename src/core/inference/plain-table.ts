import { Amount } from "../numbers/amount";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { parseFigure } from "../numbers/parse-figure";
import type { SheetView } from "../recognition/sheet-view";

/** A row of a table with figures in it, and what stands to their left. */
export interface PlainRow {
  readonly row: number;
  readonly label: string;
  /** 合计, 小计, 本月合计 and the like. */
  readonly isTotal: boolean;
  /** Under 其中: a part of what stands above. */
  readonly isOfWhich: boolean;
  /** How deep its numbering or its code says it stands; 0 where nothing says so. */
  readonly depth: number;
}

export interface PlainColumn {
  readonly column: number;
  /** The words of its header, parents first: 公务接待费·小计. */
  readonly header: string;
  readonly isPercent: boolean;
}

/**
 * A table as it stands on a sheet, before anything is known of what it means: rows and columns of figures. Tables
 * beside each other are one of these each.
 */
export class PlainTable {
  private readonly kept = new Map<number, readonly Cell[]>();

  constructor(
    readonly view: SheetView,
    readonly rows: readonly PlainRow[],
    readonly columns: readonly PlainColumn[],
  ) {}

  /** The amount of a cell, 0 where it is blank; undefined where it holds what is no amount. */
  amount(row: number, column: number): Amount | undefined {
    const { amount, isBlank } = this.cell(row, column);
    return isBlank ? Amount.zero : amount;
  }

  /** The amount that a cell states: a blank or — states none. */
  stated(row: number, column: number): Amount | undefined {
    return this.cell(row, column).amount;
  }

  decimals(row: number, column: number): number {
    return this.cell(row, column).decimals;
  }

  /** In indexes of rows and columns of the table. */
  private cell(row: number, column: number): Cell {
    let cells = this.kept.get(column);
    if (!cells) {
      cells = this.rows.map((each) => this.read(each.row, this.columns[column]!.column));
      this.kept.set(column, cells);
    }
    return cells[row]!;
  }

  private read(row: number, column: number): Cell {
    const figure = this.view.figure(row, column);
    if (figure) {
      const amount = withoutBinaryNoise(figure.amount, "万元");
      return { amount, decimals: Math.min(figure.decimals, amount.decimals()), isBlank: false };
    }
    const text = this.view.text(row, column);
    return { isBlank: text === undefined || isNil(text), decimals: 0 };
  }
}

interface Cell {
  readonly amount?: Amount;
  readonly decimals: number;
  readonly isBlank: boolean;
}

export function isNil(text: string): boolean {
  return text.trim() === "空" || parseFigure(text).kind === "nil";
}
