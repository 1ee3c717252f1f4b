import type { Ledger, Oddity, OddityKind } from "../ledger/ledger";
import type { Draft, Examination } from "./define-rule";
import type { LedgerFacts } from "./ledger-facts";
import { fieldWord, projectName } from "./words";

/** What the reading of the workbook met, each of it one subject that fails. */
export function oddities(facts: LedgerFacts, kinds: readonly OddityKind[]): Examination<Oddity> {
  const failures = facts.ledger.oddities.filter(({ kind }) => kinds.includes(kind));
  return { subjects: failures.length, unverifiable: 0, failures };
}

/** The parts of a finding that every oddity has. */
export function draftOfOddity(
  ledger: Ledger,
  { project, field, text, at }: Oddity,
  kind: Draft["kind"],
  message: string,
): Draft {
  return {
    kind,
    ...(project !== undefined && { project: projectName(ledger, project) }),
    role: fieldWord(field),
    figures: [text],
    at,
    ...(text !== "" && { stated: text }),
    message,
  };
}
