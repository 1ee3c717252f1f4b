import type { SumRow } from "../ledger/ledger";
import { RowRange } from "../numbers/row-range";

/** The projects a subtotal or total row sums, ascending. */
export function membersOf(sum: SumRow): Iterable<number> {
  return "from" in sum.members ? new RowRange(sum.members.from, sum.members.to) : sum.members;
}

export function hasMembers(sum: SumRow): boolean {
  return "from" in sum.members ? sum.members.to >= sum.members.from : sum.members.length > 0;
}
