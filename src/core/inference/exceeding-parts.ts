import type { FigureCell } from "../ledger/figure-table";
import type { ExceedingPart } from "../ledger/table-arithmetic";
import type { IsRead } from "./cells-read";
import type { PlainTable } from "./plain-table";
import { columnWords, rowWords } from "./table-words";

const PART = /(?:^|·)其中/;
/** Another year's figures, and rates, are no parts of what stands before them. */
const OTHER = /上年|去年|同期|以前年度|率|比例|占比|%/;
const FEWEST = 3;
/** Of so many rows that hold one may not. */
const HELD_TO_FAILING = 5;

/**
 * Figures under 其中 that are more than the figure of which they are a part, where the ledger does not read that figure:
 * it holds its own parts against it. A column in which several are is no part of the one before it.
 */
export function exceedingParts(
  table: PlainTable,
  isRead: IsRead,
): { readonly judged: number; readonly exceeding: readonly ExceedingPart[] } {
  const cell = (row: number, column: number, owner = ""): FigureCell => ({
    label: `${owner === "" ? "" : `${owner}的`}${columnWords(table, column)}`,
    at: table.view.ref(table.rows[row]!.row, table.columns[column]!.column),
    amount: table.stated(row, column)!,
  });
  let judged = 0;
  const exceeding = partColumns(table).flatMap(([part, whole]) => {
    const held: number[] = [];
    const failing: number[] = [];
    for (let row = 0; row < table.rows.length; row++) {
      const [own, all] = [table.stated(row, part), table.stated(row, whole)];
      if (!own || !all || own.isZero() || own.isNegative() || all.isNegative()) continue;
      (own.compare(all) > 0 ? failing : held).push(row);
    }
    if (held.length < FEWEST || failing.length > Math.max(1, held.length / HELD_TO_FAILING)) return [];
    judged += held.length + failing.length;
    return failing.flatMap((row): ExceedingPart[] => {
      const [own, all] = [cell(row, part, rowWords(table, row)), cell(row, whole)];
      return isRead(all.at.row, all.at.column) ? [] : [{ part: own, whole: all, held: held.length }];
    });
  });
  return { judged, exceeding };
}

/** Each column under 其中 and the one before it that is not. */
function partColumns({ columns }: PlainTable): readonly (readonly [part: number, whole: number])[] {
  let whole: number | undefined;
  return columns.flatMap(({ header, isPercent }, column): (readonly [number, number])[] => {
    if (PART.test(header)) {
      const own = isOfNext(columns, column, whole) ? column + 1 : whole;
      const isPart = own !== undefined && !isPercent && !OTHER.test(header);
      return isPart ? [[column, own]] : [];
    }
    whole = isPercent ? undefined : column;
    return [];
  });
}

/** 其中：财政资金 right before 实际支出 under the same header, behind nothing or the figures of another one. */
function isOfNext(columns: PlainTable["columns"], part: number, before: number | undefined): boolean {
  const parentOf = (column: number | undefined): string | undefined => {
    const header = column === undefined ? undefined : columns[column]?.header;
    return header?.includes("·") ? header.slice(0, header.indexOf("·")) : undefined;
  };
  const [own, next] = [parentOf(part), columns[part + 1]];
  if (own === undefined || !next || next.isPercent || PART.test(next.header)) return false;
  if (parentOf(part + 1) !== own) return false;
  return before === undefined || (parentOf(before) !== undefined && parentOf(before) !== own);
}
