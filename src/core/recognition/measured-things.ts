import type { Table } from "./table";

const HEADER = /^(?:计量|计算|数量)?单位$/;
/** What tasks are counted in; bureaus, which 单位 heads as well, are called otherwise. */
const MEASURE =
  /^(?:[个人次批户座处项件份套台辆场期家册条盏棵株头只吨亩米%]|人次|批次|场次|户次|公里|千米|平方米|立方米|公顷|万亩|万人|万人次|千克|公斤|小时|天|平方公里|百分比)$/;
const FEWEST = 2;

/**
 * Whether the rows say what they are counted in, and it is no money: 新建文化活动室 12 个, 修复路面 15000 平方米 are tasks
 * planned and done, not budgets and payments.
 */
export function countsThings({ view, columns, firstRow, lastRow }: Table): boolean {
  return columns.some(({ column, header }) => {
    if (!HEADER.test(header.replace(/\s/g, ""))) return false;
    let measured = 0;
    let filled = 0;
    for (let row = firstRow; row <= lastRow; row++) {
      const text = view.text(row, column)?.replace(/\s/g, "");
      if (text === undefined || text === "") continue;
      filled += 1;
      if (MEASURE.test(text.normalize("NFKC"))) measured += 1;
    }
    return measured >= FEWEST && measured * 2 > filled;
  });
}
