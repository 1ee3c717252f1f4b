import type { StatedChange } from "../ledger/assembled";
import { directionOfKind } from "./adjustment-kind";

const FEWEST_NEGATIVE = 2;

/**
 * The reductions of a list that bear no sign where at least twice as many others do: they are counted as reductions, as
 * their kind says, but whoever adds up the column adds them.
 */
export function unsignedReductions(changes: readonly StatedChange[]): readonly StatedChange[] {
  const reductions = changes.filter(
    ({ kind, amount }) => directionOfKind(kind) === "less" && !amount.isZero(),
  );
  const negative = reductions.filter(({ amount }) => amount.isNegative());
  const positive = reductions.filter(({ amount }) => amount.isPositive());
  return negative.length >= FEWEST_NEGATIVE && positive.length * 2 <= negative.length ? positive : [];
}
