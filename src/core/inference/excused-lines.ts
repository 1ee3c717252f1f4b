import { sum, type Amount } from "../numbers/amount";
import { alongRow, reckon, type Law } from "./law";
import type { PlainTable } from "./plain-table";

/** Whether 合计 does not follow a law for what the other rows are off, so that it adds no slip of its own. */
export function restatesOthers(table: PlainTable, law: Law, failing: readonly number[]): boolean {
  const totals = failing.filter((line) => table.rows[line]!.isTotal);
  if (totals.length !== 1 || failing.length < 2) return false;
  const off = (line: number): Amount =>
    table.stated(line, law.whole)!.minus(reckon(law, line, alongRow(table))!);
  return sum(failing.filter((line) => line !== totals[0]).map(off)).equals(off(totals[0]!));
}

/**
 * Whether only 合计 does not follow a law, by just what the rows that need not follow it come to: its own figures are
 * right, and the law is none.
 */
export function addsUpOthers(table: PlainTable, law: Law, failing: readonly number[]): boolean {
  const [total, ...others] = failing;
  if (total === undefined || others.length > 0 || !table.rows[total]!.isTotal) return false;
  const off = (line: number): Amount | undefined => {
    const [whole, parts] = [table.amount(line, law.whole), reckon(law, line, alongRow(table))];
    return whole && parts?.minus(whole);
  };
  const rows = table.rows.flatMap(({ isTotal, isOfWhich }, line) => (isTotal || isOfWhich ? [] : [line]));
  const offs = rows.map(off);
  if (offs.some((each) => !each)) return false;
  return sum(offs as readonly Amount[]).equals(off(total)!);
}

/** Whether one or two further columns of the row are what is left over: then the law lacks them, and nothing is wrong. */
export function isShort(table: PlainTable, law: Law, line: number): boolean {
  const residual = table.stated(line, law.whole)!.minus(reckon(law, line, alongRow(table))!);
  const terms = new Set([law.whole, ...law.parts, ...law.taken]);
  const others = table.columns.flatMap(({ isPercent }, column) => {
    const amount = isPercent || terms.has(column) ? undefined : table.amount(line, column);
    return amount && !amount.isZero() ? [amount] : [];
  });
  const left = others.flatMap((amount) => [amount, amount.negated()]);
  return left.some(
    (first, index) =>
      first.equals(residual) || left.slice(index + 1).some((second) => first.plus(second).equals(residual)),
  );
}
