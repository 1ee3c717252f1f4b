import type { FigureSum } from "../ledger/figure-table";
import { readSum } from "./figure-suspects";
import type { Explanation } from "./likely-cause";

/** Says which of the parts the whole lacks or has twice, where exactly one is what is left over. */
export function omittedRow(sum: FigureSum): Explanation | undefined {
  const read = readSum(sum);
  if (!read) return undefined;
  const residual = read.total.minus(read.stated);
  const fitting = (sign: 1 | -1) =>
    sum.parts.filter(
      ({ amount }) => !amount!.isZero() && amount!.equals(sign > 0 ? residual : residual.negated()),
    );
  const [missing, twice] = [fitting(1), fitting(-1)];
  if (missing.length === 1) return { cause: "row-omitted", clause: `漏加${missing[0]!.label}（恰为该数）` };
  if (twice.length === 1) return { cause: "row-twice", clause: `重复加了${twice[0]!.label}（恰为该数）` };
  return undefined;
}
