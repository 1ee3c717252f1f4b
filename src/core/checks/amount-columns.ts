import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { AmountColumn } from "../numbers/amount-column";

export type AmountColumns = Readonly<Partial<Record<AmountField, AmountColumn>>>;

/** Figures whose name already says that they are taken off: some bureaus write them all as negatives. */
const TAKEN_OFF: readonly AmountField[] = ["decrease", "recovered", "carriedForward"];

/** Whether this block writes every figure of such a column as a negative: a sign convention, not a defect. */
export function isNegativeByConvention(ledger: Ledger, field: AmountField, block: number): boolean {
  return TAKEN_OFF.includes(field) && blocksOfNegatives(ledger, field).has(block);
}

/** The ledger's amounts with sign conventions removed: a reduction is a positive figure. */
export function amountColumns(ledger: Ledger): AmountColumns {
  const columns: Partial<Record<AmountField, AmountColumn>> = { ...ledger.projects.amounts };
  for (const field of TAKEN_OFF) {
    const column = columns[field];
    const blocks = blocksOfNegatives(ledger, field);
    if (column && blocks.size > 0) columns[field] = withSignsTurned(ledger, column, blocks);
  }
  return columns;
}

function blocksOfNegatives(ledger: Ledger, field: AmountField): ReadonlySet<number> {
  const column = ledger.projects.amounts[field];
  const negative = new Set<number>();
  const positive = new Set<number>();
  if (column)
    for (let row = 0; row < column.length; row++) {
      const sign = column.signAt(row);
      if (sign < 0) negative.add(ledger.projects.block[row]!);
      else if (sign > 0) positive.add(ledger.projects.block[row]!);
    }
  for (const block of positive) negative.delete(block);
  return negative;
}

function withSignsTurned(ledger: Ledger, column: AmountColumn, blocks: ReadonlySet<number>): AmountColumn {
  const turned = new AmountColumn(column.length);
  for (let row = 0; row < column.length; row++) {
    const amount = column.at(row);
    if (amount) turned.set(row, blocks.has(ledger.projects.block[row]!) ? amount.negated() : amount);
  }
  return turned;
}
