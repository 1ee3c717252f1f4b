import type { Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import type { MoneyUnit } from "../numbers/money-unit";
import { BlockCells } from "./block-cells";
import { BlockReading } from "./block-reading";
import type { AmountField } from "./fields";
import type { OddityLog } from "./oddity-log";
import { amountOf, readAmounts } from "./read-amounts";

/** What the further columns of an amount come to; blanks count as nothing beside figures, also in the first column. */
export function addendsOf(
  block: BlockReading,
  field: AmountField,
  length: number,
  unit: MoneyUnit,
  log: OddityLog,
): AmountColumn | undefined {
  const others = withEachAddend(block, field);
  if (others.length === 0) return undefined;
  const sums = new AmountColumn(length);
  for (const other of others) {
    const more = new AmountColumn(length);
    readAmounts(other, field, more, unit, log, () => false);
    addTo(sums, more, block);
  }
  return sums;
}

/** Adds what stands in the rows of a block. */
export function addTo(target: AmountColumn, more: AmountColumn, { first, rows }: BlockReading): void {
  for (let index = first; index < first + rows.length; index++) {
    const amount = more.at(index);
    if (amount) target.set(index, target.at(index)?.plus(amount) ?? amount);
  }
}

/** The amount of one row, all columns of the field together; undefined where none holds a figure. */
export function wholeAmountOf(
  block: BlockReading,
  field: AmountField,
  row: number,
  unit: MoneyUnit,
  log: OddityLog,
): Amount | undefined {
  let total = amountOf(block, field, row, unit, log);
  for (const other of withEachAddend(block, field)) {
    const amount = amountOf(other, field, row, unit, log);
    if (amount) total = total?.plus(amount) ?? amount;
  }
  return total;
}

/** The block once for every further column, as though that column were the field's. */
function withEachAddend(block: BlockReading, field: AmountField): readonly BlockReading[] {
  const { cells, index, unit, rows, first, marked, partRows } = block;
  return (cells.source.addends?.get(field) ?? []).map((area) => {
    const columns = new Map(cells.source.columns).set(field, area);
    const own = new BlockCells(cells.workbook, { ...cells.source, columns });
    return new BlockReading(index, own, unit, rows, first, marked, partRows);
  });
}
