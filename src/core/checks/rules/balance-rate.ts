import { defineRule } from "../define-rule";
import { RATE_MESSAGES } from "../describe-rate";
import { budgetFields } from "../effective-budget";
import type { LedgerFacts } from "../ledger-facts";
import { examineRates, reportRate, type RateRelation } from "../rate-check";
import { projectReadings } from "../rate-readings";

export const balanceRate = defineRule({
  id: "balance-rate",
  statement: "填列的结余率等于全年预算数减执行数后除以全年预算数，按填列的位数四舍五入。",
  messages: RATE_MESSAGES,
  gravest: "mismatch",
  examine: (facts) => examineRates(facts, relationOf(facts)),
  report: (project, facts, say) => reportRate(project, facts, relationOf(facts), say),
});

function relationOf(facts: LedgerFacts): RateRelation {
  return {
    field: "balanceRate",
    needs: ["execution", ...budgetFields(facts.bases.recoveryBasis)],
    readingsOf: (project) => projectReadings(facts, project, "left", "全年预算"),
  };
}
