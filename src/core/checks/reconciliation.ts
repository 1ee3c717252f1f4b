import type { Ledger } from "../ledger/ledger";
import { bridgeColumns, tellsBudget } from "./bridge-columns";
import type { Bases } from "./finding";
import { factsOf, type LedgerFacts } from "./ledger-facts";
import { reconciliationLines } from "./reconciliation-lines";
import { reconciliationRates } from "./reconciliation-rates";
import { reconciliationSplits } from "./reconciliation-splits";
import type { Reconciliation } from "./reconciliation-table";

export type * from "./reconciliation-table";

/**
 * The reconciliation under the bases that the checks worked with: exact, from the source figures. A figure that
 * cannot be read counts as nothing here; the checks name it.
 */
export function reconcile(ledger: Ledger, bases: Bases): Reconciliation {
  return reconcileFacts(factsOf(ledger, bases));
}

/** reconcile on facts that have been worked out. */
export function reconcileFacts(facts: LedgerFacts): Reconciliation {
  const bridge = bridgeColumns(facts);
  const isBudgeted = tellsBudget(facts);
  return {
    lines: reconciliationLines(facts, bridge),
    rates: isBudgeted ? reconciliationRates(facts) : [],
    splits: isBudgeted ? reconciliationSplits(facts, bridge) : [],
  };
}
