import type { Amount } from "../numbers/amount";
import { amountOf, type LedgerFacts } from "./ledger-facts";
import { money } from "./words";

/** Says so where a figure agrees once 收回 is counted the other way; else empty. */
export function explainedByRecovery(
  facts: LedgerFacts,
  project: number,
  stated: Amount,
  expected: Amount,
): string {
  const recovered = amountOf(facts, "recovered", project);
  if (recovered.isZero()) return "";
  const amount = money(facts.ledger, recovered);
  if (stated.equals(expected.minus(recovered)))
    return `（表中数恰为再扣除收回数${amount}的结果，本次核对按${facts.bases.recoveryBasis}口径）`;
  return stated.equals(expected.plus(recovered))
    ? `（表中数恰为不扣除收回数${amount}的结果，本次核对按${facts.bases.recoveryBasis}口径）`
    : "";
}
