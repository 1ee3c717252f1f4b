import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { AmountColumn } from "../numbers/amount-column";

export type AmountColumns = Readonly<Partial<Record<AmountField, AmountColumn>>>;

/** Figures whose name already says that they are taken off: some bureaus write them all as negatives. */
const TAKEN_OFF: readonly AmountField[] = ["decrease", "recovered", "carriedForward"];

const NO_BLOCKS: ReadonlySet<number> = new Set();

/** Whether this block writes such a column's figures as negatives, all or most of them: a sign convention, not a defect. */
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
  const balances = new Map<number, number>();
  if (!column?.hasNegative()) return NO_BLOCKS;
  for (let row = 0; row < column.length; row++) {
    const block = ledger.projects.block[row]!;
    balances.set(block, (balances.get(block) ?? 0) + column.signAt(row));
  }
  return new Set([...balances].flatMap(([block, balance]) => (balance < 0 ? [block] : [])));
}

function withSignsTurned(ledger: Ledger, column: AmountColumn, blocks: ReadonlySet<number>): AmountColumn {
  const turned = new AmountColumn(column.length);
  for (let row = 0; row < column.length; row++) {
    const amount = column.at(row);
    if (amount) turned.set(row, blocks.has(ledger.projects.block[row]!) ? amount.negated() : amount);
  }
  return turned;
}
