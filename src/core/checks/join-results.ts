import type { CheckResult, Finding, Tally } from "./finding";
import { GRAVITY, MOST_FINDINGS } from "./run-checks";
import { totalOf } from "./total-of-tallies";

/**
 * What was found in further ledgers of the same workbook, put with what was found in its own, in the order of findings.
 * Their ids have to differ.
 */
export function joinedResults(own: CheckResult, others: readonly CheckResult[]): CheckResult {
  if (others.length === 0) return own;
  const all = [own, ...others];
  const tallyByRule = new Map<string, Tally>();
  for (const { tallyByRule: each } of all)
    for (const [rule, tally] of each) {
      const known = tallyByRule.get(rule);
      tallyByRule.set(rule, known ? totalOf([known, tally]) : tally);
    }
  const rules = [...own.statements.keys()];
  const rank = ({ severity, rule }: Finding): number =>
    GRAVITY.indexOf(severity) * rules.length + rules.indexOf(rule);
  return {
    ...own,
    findings: all
      .flatMap(({ findings }) => findings)
      .sort((a, b) => rank(a) - rank(b))
      .slice(0, MOST_FINDINGS),
    findingCount: all.reduce((count, each) => count + each.findingCount, 0),
    tally: totalOf(all.map(({ tally }) => tally)),
    tallyByRule,
  };
}
