import { defineRule } from "../define-rule";
import { RATE_MESSAGES } from "../describe-rate";
import type { LedgerFacts } from "../ledger-facts";
import { examineRates, reportRate, type RateRelation } from "../rate-check";
import { projectReadings, rateNeeds } from "../rate-readings";

export const executionRate = defineRule({
  id: "execution-rate",
  statement: "填列的预算执行率等于执行数除以所采用口径的预算数，按填列的位数四舍五入。",
  messages: RATE_MESSAGES,
  gravest: "mismatch",
  examine: (facts) => examineRates(facts, relationOf(facts)),
  report: (project, facts, say) => reportRate(project, facts, relationOf(facts), say),
});

function relationOf(facts: LedgerFacts): RateRelation {
  const { rateBasis } = facts.bases;
  const numerator = facts.columns.execution;
  const denominator = rateBasis === "年初预算" ? facts.columns.initialBudget : facts.budgets;
  return {
    field: "executionRate",
    needs: rateNeeds(facts),
    readingsOf: (project) => projectReadings(facts, project, "spent", rateBasis),
    usual: numerator && denominator && { numerator, denominator },
  };
}
