import { defineRule } from "../define-rule";
import { RATE_MESSAGES } from "../describe-rate";
import type { LedgerFacts } from "../ledger-facts";
import { examineRates, reportRate, type RateRelation } from "../rate-check";
import { projectReadings, rateNeeds } from "../rate-readings";

export const savingRate = defineRule({
  id: "saving-rate",
  statement: "填列的节约率等于预算数减执行数后除以同一预算数，按填列的位数四舍五入。",
  messages: RATE_MESSAGES,
  gravest: "mismatch",
  examine: (facts) => examineRates(facts, relationOf(facts)),
  report: (project, facts, say) => reportRate(project, facts, relationOf(facts), say),
});

function relationOf(facts: LedgerFacts): RateRelation {
  return {
    field: "savingRate",
    needs: rateNeeds(facts),
    readingsOf: (project) => projectReadings(facts, project, "left", facts.bases.rateBasis),
  };
}
