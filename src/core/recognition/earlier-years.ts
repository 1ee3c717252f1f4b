import { leafOf, type ReadColumn } from "./column-meaning";
import type { Table } from "./table";

/** 截至上年底累计拨付, 至2022年末已支付: what had come about when the year began. */
const UNTIL =
  /^(?:截[至止]|[至到])?(?:上年|去年|以前年度|(20\d\d)年)(?:度?[底末]|12月(?:[底末]|31日)?)?止?(?:累计|已)/;
const LEFT = /结转|结余|余额/;
const THIS_YEAR = /本年|当年|全年|年度/;

/**
 * What was spent until the end of an earlier year is no execution of this one, nor is 累计拨付 beside it, which goes on
 * from there: only where less stands in it than before can it have begun anew in this year.
 */
export function withoutEarlierYears(
  table: Table,
  columns: readonly ReadColumn[],
  year: number | undefined,
): readonly ReadColumn[] {
  const before = columns.filter((column) => isOfEarlierYears(column, year));
  if (before.length === 0) return columns;
  return columns.map((column) => {
    const goesOn =
      column.word?.meaning === "execution" &&
      isRunning(column) &&
      before.some((earlier) => reaches(table, column, earlier));
    return goesOn || before.includes(column) ? { ...column, word: undefined, isAside: true } : column;
  });
}

function isOfEarlierYears(column: ReadColumn, year: number | undefined): boolean {
  const leaf = leafOf(column);
  const found = UNTIL.exec(leaf);
  if (!found || LEFT.test(leaf)) return false;
  return found[1] === undefined || (year !== undefined && Number(found[1]) < year);
}

function isRunning(column: ReadColumn): boolean {
  return /累计/.test(leafOf(column)) && !THIS_YEAR.test(column.header);
}

/** Whether no row has less in the one than in the other. */
function reaches({ view, firstRow, lastRow }: Table, one: ReadColumn, earlier: ReadColumn): boolean {
  let compared = 0;
  for (let row = firstRow; row <= lastRow; row++) {
    const own = view.figure(row, one.column)?.amount;
    const before = view.figure(row, earlier.column)?.amount;
    if (!own || !before || before.isZero()) continue;
    if (own.compare(before) < 0) return false;
    compared += 1;
  }
  return compared > 0;
}
