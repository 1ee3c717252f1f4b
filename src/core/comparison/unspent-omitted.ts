import { spaceless } from "../numbers/spaceless";
import type { Ledger } from "../ledger/ledger";
import { SheetView } from "../recognition/sheet-view";
import { textsAround } from "../recognition/texts-around";

/** 无支付的项目未列, 未发生支出的项目不列示, 不含没有执行数的项目. */
const OMITTED = [
  /(?:无|没有|未发生|尚未|未)(?:支付|支出|执行|拨付|列支|使用)(?:数|金额|的|资金|预算)*项目(?:均|都|的)?(?:未|不|没有|不再|不予)(?:列|反映|填|统计)/,
  /(?:不含|不包括|未含|未列|不列)(?:全年)?(?:无|没有|未发生|尚未|未)(?:支付|支出|执行|拨付|列支|使用)(?:数|金额|的|资金|预算)*项目/,
];
/**
 * Whether the ledger's title or a note below it says that projects of which nothing was spent do not stand in it: one
 * that only the approval lists is then where it ought to be.
 */
export function omitsUnspent({ workbook, blocks }: Ledger): boolean {
  return blocks.some(({ sheet, firstRow, lastRow }) =>
    [...textsAround(new SheetView(workbook, sheet), firstRow, lastRow)].some(isSaid),
  );
}

function isSaid(text: string): boolean {
  const plain = spaceless(text);
  return OMITTED.some((words) => words.test(plain));
}
