import type { Amount } from "../numbers/amount";
import { AmountColumn } from "../numbers/amount-column";
import type { MoneyUnit } from "../numbers/money-unit";
import { BlockCells } from "./block-cells";
import { BlockReading } from "./block-reading";
import type { AmountField } from "./fields";
import type { OddityLog } from "./oddity-log";
import { amountOf, readAmounts } from "./read-amounts";

/** Adds the further columns of an amount to what its first column gave; blanks count as nothing beside figures. */
export function addAddends(
  block: BlockReading,
  field: AmountField,
  target: AmountColumn,
  unit: MoneyUnit,
  log: OddityLog,
): void {
  for (const other of withEachAddend(block, field)) {
    const more = new AmountColumn(target.length);
    readAmounts(other, field, more, unit, log, () => false);
    for (let index = block.first; index < block.first + block.rows.length; index++) {
      const amount = more.at(index);
      if (amount) target.set(index, target.at(index)?.plus(amount) ?? amount);
    }
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
