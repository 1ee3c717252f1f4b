import { leafOf, type ReadColumn } from "./column-meaning";
import { isSubjectHeader } from "./subject-rows";
import type { Table } from "./table";

const CODES = /^(?:预算|支出|经济分类|功能分类)?科目(?:编码|代码|编号)$/;
const MOST_ROWS = 400;

/**
 * Where the rows are called by 预算科目, 科目编码 beside them is what tells them apart, as 项目编码 is of projects: if each
 * row bears one of its own.
 */
export function withSubjectCodes(table: Table, columns: readonly ReadColumn[]): readonly ReadColumn[] {
  const isNamed = columns.some(
    ({ word, header }) => word?.meaning === "projectName" && isSubjectHeader(header),
  );
  if (!isNamed || columns.some(({ word }) => word?.meaning === "projectCode")) return columns;
  const codes = columns.find((each) => !each.word && CODES.test(leafOf(each)));
  if (!codes || !areDistinct(table, codes.column)) return columns;
  return columns.map((each) =>
    each === codes ? { ...each, word: { meaning: "projectCode", rank: 0 } } : each,
  );
}

function areDistinct({ view, firstRow, lastRow }: Table, column: number): boolean {
  const seen = new Set<string>();
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + MOST_ROWS); row++) {
    const code = view.text(row, column) ?? view.figure(row, column)?.amount.toString();
    if (code === undefined) continue;
    if (seen.has(code)) return false;
    seen.add(code);
  }
  return seen.size > 1;
}
