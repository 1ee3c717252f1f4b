import type { Rule } from "../../src/core/checks/define-rule";
import type { Finding, Tally } from "../../src/core/checks/finding";
import { runChecks } from "../../src/core/checks/run-checks";
import type { Ledger } from "../../src/core/ledger/ledger";

/** What one rule alone finds in a ledger. */
export function findingsOf(rule: Rule, ledger: Ledger): readonly Finding[] {
  return runChecks(ledger, [rule]).findings;
}

/** The cells of a change as "value" texts, for short expectations. */
export function valuesOf(changes: Finding["repairs"]): readonly (readonly string[])[] {
  return changes.map(({ cells }) => cells.map(({ value }) => value));
}

export function tallyOf(rule: Rule, ledger: Ledger): Tally {
  return runChecks(ledger, [rule]).tally;
}
