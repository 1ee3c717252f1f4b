import { nameKeyOf } from "../ledger/project-identity";
import { labelKind } from "../ledger/row-label";
import { Amount } from "../numbers/amount";
import type { FoundBlock } from "./found-block";
import { columnOf, SHIFTS } from "./restatement";

/** Whether lists together say that was spent what the ledger says of most of their projects. */
export function addsUp(chain: readonly FoundBlock[], ledgers: readonly FoundBlock[]): boolean {
  const [listed, stated] = [paidByName(chain), paidByName(ledgers)];
  const both = [...listed].flatMap(([name, paid]) => {
    const own = stated.get(name);
    return own && !(own.isZero() && paid.isZero()) ? [{ own, paid }] : [];
  });
  const same = both.filter(({ own, paid }) =>
    SHIFTS.some((shift) => paid.shifted(shift).rounded(own.decimals()).equals(own)),
  );
  return same.length * 2 > both.length;
}

function paidByName(blocks: readonly FoundBlock[]): ReadonlyMap<string, Amount> {
  const paid = new Map<string, Amount>();
  for (const block of blocks) {
    const name = columnOf(block, "projectName");
    const figure = columnOf(block, "execution") ?? columnOf(block, "amount");
    if (name === undefined || figure === undefined) continue;
    const { view, firstRow, lastRow } = block.table;
    for (let row = firstRow; row <= lastRow; row++) {
      const text = view.text(row, name);
      if (!text || labelKind(text) !== "plain") continue;
      const key = nameKeyOf(text);
      paid.set(key, (paid.get(key) ?? Amount.zero).plus(view.amount(row, figure)));
    }
  }
  return paid;
}
