import type { Amount } from "../numbers/amount";
import { placeOfBlock, type FoundBlock } from "./found-block";
import type { MappedField } from "./mapping";
import { columnOf, figuresByName, SHIFTS } from "./restatement";
import { isSumRow } from "./sum-rows";

const COMPARED: readonly MappedField[] = ["initialBudget", "increase", "fullYearBudget", "execution"];
const FEWEST_FIELDS = 2;
/** A longer table lists projects. */
const MOST_ROWS = 40;

/**
 * Those of the tables whose rows are not the 小计 or 合计 of the others, one a table: 三、汇总 with 区本级 and 上级专项 below the
 * two lists of projects tells the same money once more. Of those that are, what is said of them.
 */
export function withoutTotalsOnceMore(blocks: readonly FoundBlock[]): {
  readonly kept: readonly FoundBlock[];
  readonly once: ReadonlyMap<FoundBlock, string>;
} {
  const once = new Map<FoundBlock, string>();
  for (const block of blocks)
    if (isOfTotals(block, blocks))
      once.set(block, `${placeOfBlock(block)}列的是其他各表的合计，没有作为项目读取。`);
  return { kept: blocks.filter((block) => !once.has(block)), once };
}

function isOfTotals(block: FoundBlock, all: readonly FoundBlock[]): boolean {
  if (block.form || block.table.lastRow - block.table.firstRow > MOST_ROWS) return false;
  const fields = COMPARED.filter((field) => columnOf(block, field) !== undefined);
  const others = all.filter(
    (other) =>
      other !== block && !other.form && fields.every((field) => columnOf(other, field) !== undefined),
  );
  const rows = [...figuresByName(block, fields).values()];
  if (fields.length < FEWEST_FIELDS || rows.length < 2 || others.length < rows.length) return false;
  return SHIFTS.some((shift) => {
    const free = others.map((other) => totalsOf(other, fields));
    return rows.every((row) => {
      const found = free.findIndex((totals) => totals.some((total) => isMostly(row, total, shift)));
      if (found >= 0) free.splice(found, 1);
      return found >= 0;
    });
  });
}

/** What the rows called a sum state, the last of them first. */
function totalsOf(block: FoundBlock, fields: readonly MappedField[]): readonly (readonly Amount[])[] {
  const { view, firstRow, lastRow, left } = block.table;
  const first = Math.min(...fields.map((field) => columnOf(block, field)!));
  const totals: Amount[][] = [];
  for (let row = lastRow; row >= firstRow; row--) {
    if (isSumRow(view, row, left, first))
      totals.push(fields.map((field) => view.amount(row, columnOf(block, field)!)));
  }
  return totals;
}

/** All figures but one, which may be a slip; two at least that are something. */
function isMostly(row: readonly Amount[], total: readonly Amount[], shift: number): boolean {
  const same = row.map((amount, index) =>
    amount.shifted(shift).rounded(total[index]!.decimals()).equals(total[index]!),
  );
  const telling = row.filter((amount, index) => same[index] && !amount.isZero()).length;
  return telling >= FEWEST_FIELDS && same.filter((is) => !is).length <= 1;
}
