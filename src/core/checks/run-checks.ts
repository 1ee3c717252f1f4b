import type { Ledger } from "../ledger/ledger";
import type { Application, Draft, Rule } from "./define-rule";
import type { CheckResult, Finding, FindingKind, Severity, Tally } from "./finding";
import { findingIds } from "./finding-ids";
import { factsOf, type Beside, type LedgerFacts } from "./ledger-facts";
import { localise } from "./localisation/localise";
import { pointedAtCause } from "./localisation/point-at-cause";
import { withNestedQuotes } from "./nested-quotes";
import { isCustomary } from "./rule-guide";
import { RULESET } from "./ruleset";
import { totalOf } from "./total-of-tallies";
import { Unreadable } from "./unreadable";

/** More than these nobody reads; the rest is counted. */
export const MOST_FINDINGS = 10_000;

const SEVERITY: Readonly<Record<FindingKind, Severity>> = {
  mismatch: "error",
  verify: "warning",
  explain: "warning",
  hint: "note",
};

/** The order in which findings are listed. */
export const GRAVITY: readonly Severity[] = ["error", "warning", "note"];

/** Applies every rule to a ledger. Pure; the same ledger gives the same findings in the same order. */
export function runChecks(ledger: Ledger, rules?: readonly Rule[], beside: Beside = {}): CheckResult {
  return checkFacts(factsOf(ledger, undefined, beside), rules);
}

/** runChecks on facts that have been worked out. */
export function checkFacts(facts: LedgerFacts, rules: readonly Rule[] = RULESET): CheckResult {
  const localisation = localise(facts);
  const stored = ofStoredFigures(facts);
  const tallyByRule = new Map<string, Tally>();
  const bySeverity = new Map<Severity, { rule: string; draft: Draft }[]>();
  let findingCount = 0;
  for (const rule of rules) {
    if (isSilenced(facts.ledger, rule)) continue;
    const application = rule.apply(facts);
    tallyByRule.set(rule.id, tallyOf(application, stored && rule.apply(stored)));
    findingCount += application.findingCount;
    for (const draft of draftsOf(application, SEVERITY[rule.gravest])) {
      const severity = SEVERITY[draft.kind];
      const drafts = bySeverity.get(severity) ?? [];
      if (drafts.length < MOST_FINDINGS)
        drafts.push({ rule: rule.id, draft: pointedAtCause(rule.id, draft, localisation) });
      bySeverity.set(severity, drafts);
    }
  }
  const drafts = GRAVITY.flatMap((severity) => bySeverity.get(severity) ?? []).slice(0, MOST_FINDINGS);
  const ids = findingIds(drafts);
  return {
    findings: drafts.map(({ rule, draft }, index) => findingOf(ids[index]!, rule, draft)),
    findingCount,
    tally: totalOf([...tallyByRule.values()]),
    tallyByRule,
    statements: new Map(rules.map(({ id, statement }) => [id, statement])),
    bases: facts.bases,
    ...(facts.comparison && { comparison: facts.comparison }),
  };
}

/** Only a rule of mere custom may be switched off: the others say what arithmetic or a published form asks for. */
function isSilenced({ heading }: Ledger, { id }: Rule): boolean {
  return isCustomary(id) && heading.silencedRules?.includes(id) === true;
}

/** Drafts in reading order, until as many of the rule's gravest kind are there as can be listed at all. */
function* draftsOf(application: Application, gravest: Severity): Generator<Draft> {
  let grave = 0;
  for (let index = 0; index < application.findingCount && grave < MOST_FINDINGS; index++) {
    const draft = application.draft(index);
    if (SEVERITY[draft.kind] === gravest) grave += 1;
    yield draft;
  }
}

function findingOf(id: string, rule: string, draft: Draft): Finding {
  return {
    id,
    rule,
    severity: SEVERITY[draft.kind],
    kind: draft.kind,
    ...(draft.project !== undefined && { project: draft.project }),
    at: draft.at,
    ...(draft.stated !== undefined && { stated: draft.stated }),
    ...(draft.expected !== undefined && { expected: draft.expected }),
    cause: draft.cause ?? "none",
    rivals: draft.rivals ?? [],
    message: withNestedQuotes(draft.message),
    repairs: draft.repairs ?? [],
    alternatives: draft.alternatives ?? [],
  };
}

/** The facts without what was calculated here; undefined where nothing was. */
function ofStoredFigures(facts: LedgerFacts): LedgerFacts | undefined {
  if (!facts.ledger.workbook.holdsCalculated) return undefined;
  return { ...facts, unreadable: new Unreadable(facts.ledger, { holdsCalculated: true }) };
}

/** What agrees only by figures that the file does not store is not verified; what does not agree is told all the same. */
function tallyOf({ subjects, unverifiable: unread, failed }: Application, stored?: Application): Tally {
  const unverifiable = Math.max(unread, Math.min(stored?.unverifiable ?? 0, subjects - failed));
  return { checked: subjects, passed: subjects - unverifiable - failed, failed, unverifiable };
}
