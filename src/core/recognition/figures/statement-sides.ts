import type { FigureCell, FigureSum } from "../../ledger/figure-table";
import type { FigureReader } from "./figure-reader";
import { unnumbered } from "./header-words";

/** One of the two halves: what its rows are called, and the columns of its amounts. */
export interface Side {
  readonly word: "收入" | "支出";
  readonly labels: number;
  readonly amounts: readonly AmountColumn[];
}

export interface AmountColumn {
  readonly column: number;
  readonly words: string;
}

export interface SideRow {
  readonly row: number;
  readonly label: string;
}

export interface Half {
  readonly sums: readonly FigureSum[];
  /** By column of amounts; none where the side has no row 总计. */
  readonly grands: readonly FigureCell[];
}

export const MONEY_KIND = /^(?:一般公共预算|政府性基金预算|国有资本经营预算)(?:财政拨款)?$/;
/** Lines of the official form 公开01表 between 本年合计 and 总计. */
export const CARRIED =
  /^(?:用事业基金弥补收支差额|使用非财政拨款结余(?:\(含专用结余\))?|使用专用结余|(?:上年|年初)(?:财政拨款)?结转(?:和|与|及)?(?:结余)?|结余分配|(?:年末|年终)(?:财政拨款)?结转(?:和|与|及)?(?:结余)?|结转下年(?:支出)?)$/;

/** 合计 of 一般公共预算, 政府性基金 and 国有资本经营 beside it; these three are all there are. */
export function kindsSum(
  reader: FigureReader,
  { row, label }: SideRow,
  [first, ...kinds]: readonly AmountColumn[],
): readonly FigureSum[] {
  const isDivided = first && /^(?:合计|小计)$/.test(first.words) && kinds.length >= 2;
  if (!isDivided || !kinds.every(({ words }) => MONEY_KIND.test(words))) return [];
  return [
    {
      kind: "sum",
      whole: reader.whole(row, first.column, `${unnumbered(label)}的合计`),
      parts: kinds.map(({ column, words }) => reader.cell(row, column, words)),
    },
  ];
}

export function isFilledRow(reader: FigureReader, row: number, amounts: readonly AmountColumn[]): boolean {
  return amounts.some(({ column }) => !reader.isEmpty(row, column));
}
