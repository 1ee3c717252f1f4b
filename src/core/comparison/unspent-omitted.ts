import type { Ledger } from "../ledger/ledger";
import { cellAt } from "../workbook/cell";

/** 无支付的项目未列, 未发生支出的项目不列示, 不含没有执行数的项目. */
const OMITTED = [
  /(?:无|没有|未发生|尚未|未)(?:支付|支出|执行|拨付|列支|使用)(?:数|金额|的|资金|预算)*项目(?:均|都|的)?(?:未|不|没有|不再|不予)(?:列|反映|填|统计)/,
  /(?:不含|不包括|未含|未列|不列)(?:全年)?(?:无|没有|未发生|尚未|未)(?:支付|支出|执行|拨付|列支|使用)(?:数|金额|的|资金|预算)*项目/,
];
const ROWS_ABOVE = 8;
const ROWS_BELOW = 5;
const MOST_COLUMNS = 30;

/**
 * Whether the ledger's title or a note below it says that projects of which nothing was spent do not stand in it: one
 * that only the approval lists is then where it ought to be.
 */
export function omitsUnspent({ workbook, blocks }: Ledger): boolean {
  return blocks.some(({ sheet, firstRow, lastRow }) => {
    const { rowCount, columnCount } = workbook.sheets[sheet]!;
    const said = (from: number, to: number): boolean => {
      for (let row = Math.max(0, from); row <= Math.min(to, rowCount - 1); row++)
        for (let column = 0; column < Math.min(columnCount, MOST_COLUMNS); column++) {
          const { value } = cellAt(workbook, sheet, row, column);
          if (value.kind === "text" && isSaid(value.value)) return true;
        }
      return false;
    };
    return said(firstRow - ROWS_ABOVE, firstRow - 1) || said(lastRow + 1, lastRow + ROWS_BELOW);
  });
}

function isSaid(text: string): boolean {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  return OMITTED.some((words) => words.test(plain));
}
