import type { FigureCell, FigureSum } from "../ledger/figure-table";
import type { Amount } from "../numbers/amount";
import { formatMoney } from "../numbers/format-amount";
import type { MoneyUnit } from "../numbers/money-unit";

/** More terms than these are counted, not listed. */
const MOST_TERMS = 12;

/** What a sum comes to, written out with its terms: 甲1.00＋乙2.00－丙0.50＝2.50; terms of nothing are left out. */
export function figureFormula(sum: FigureSum, total: Amount, unit: MoneyUnit | ""): string {
  const money = (amount: Amount): string => formatMoney(amount, unit);
  const term = ({ label, amount }: FigureCell): string => `${label}${money(amount!)}`;
  if (sum.kind === "equal") return term(sum.parts[0]!);
  const filled = filledOf(sum.parts);
  const taken = filledOf(sum.taken);
  const count = filled.length + taken.length;
  if (count === 0) return "所列各项都没有数";
  if (count > MOST_TERMS) return `所列${count}项之和为${money(total)}`;
  if (count === 1 && filled.length === 1) return `所列只有${term(filled[0]!)}`;
  const added = filled.length > 0 ? filled : sum.parts.slice(0, 1);
  return `${added.map(term).join("＋")}${taken.map((cell) => `－${term(cell)}`).join("")}＝${money(total)}`;
}

function filledOf(cells: readonly FigureCell[] = []): readonly FigureCell[] {
  return cells.filter(({ amount }) => !amount!.isZero());
}
