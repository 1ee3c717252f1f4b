import type { AmountField } from "../ledger/fields";
import type { SumRow } from "../ledger/ledger";
import { sum as total, type Amount } from "../numbers/amount";
import { columnSum } from "../numbers/column-arithmetic";
import type { LedgerFacts } from "./ledger-facts";
import { membersOf } from "./sum-members";

/** With more wrong sums than these inside a total, nobody asks which of them it follows from. */
const MOST_WRONG = 50;

/** The wrong sums inside a sum, outermost, where it is off by exactly what they are; else none. */
export function carriedFrom(
  facts: LedgerFacts,
  row: SumRow,
  field: AmountField,
  residual: Amount,
): readonly SumRow[] {
  const all = new Set(membersOf(row));
  const inner = facts.ledger.sums.flatMap((sum) => {
    const stated = sum.amounts[field];
    if (!stated || !isWithin(sum, all)) return [];
    const expected = expectedSum(facts, sum, field, stated);
    return !expected || stated.equals(expected) ? [] : [{ sum, gap: stated.minus(expected) }];
  });
  if (inner.length === 0 || inner.length > MOST_WRONG) return [];
  const outermost = inner.filter(
    ({ sum }) => !inner.some((other) => isWithin(sum, new Set(membersOf(other.sum)))),
  );
  return total(outermost.map(({ gap }) => gap)).equals(residual) ? outermost.map(({ sum }) => sum) : [];
}

/** Whether a sum is of some of those projects only. */
function isWithin(sum: SumRow, projects: ReadonlySet<number>): boolean {
  let count = 0;
  for (const member of membersOf(sum)) {
    if (!projects.has(member)) return false;
    count += 1;
  }
  return count < projects.size;
}

/** Undefined where a member cannot be read, or none of the members fills the column and the sum is more than nothing. */
export function expectedSum(
  facts: LedgerFacts,
  row: SumRow,
  field: AmountField,
  stated: Amount,
): Amount | undefined {
  const column = facts.ledger.projects.amounts[field];
  if (!column) return undefined;
  let isFilled = false;
  const isChecked = !facts.unreadable.none(field);
  for (const member of membersOf(row)) {
    if (isChecked && facts.unreadable.any([field], member)) return undefined;
    if (column.has(member)) isFilled = true;
  }
  return isFilled || stated.isZero() ? columnSum(column, membersOf(row)) : undefined;
}
