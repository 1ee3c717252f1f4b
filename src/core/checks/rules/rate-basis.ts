import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { fundRef } from "../fund-rows";
import type { LedgerFacts } from "../ledger-facts";

export const rateBasis = defineRule({
  id: "rate-basis",
  statement: "填有预算执行率的工作簿注明执行率口径，预算执行率以全年预算数为分母。",
  messages: {
    initial:
      "未注明执行率口径；填列的执行率有{initial}项只与执行数÷年初预算数相符，{budget}项只与执行数÷全年预算数相符，本次按年初预算核对；自评表的预算执行率以全年预算数为分母，请注明口径。",
  },
  gravest: "hint",

  examine(facts) {
    const rates = facts.ledger.projects.rates.executionRate;
    const isSubject = rates !== undefined && !facts.bases.rateBasisDeclared;
    const isInitial = isSubject && facts.bases.rateBasis === "年初预算";
    return { subjects: isSubject ? 1 : 0, unverifiable: 0, failures: isInitial ? [facts.rateVotes] : [] };
  },

  report(votes, facts, say) {
    const at = firstRate(facts);
    return {
      kind: "hint",
      role: "执行率口径",
      figures: [votes.initialBudget.toString(), votes.fullYearBudget.toString()],
      at: at ? [at] : [],
      cause: "denominator",
      message: say("initial", {
        initial: votes.initialBudget.toString(),
        budget: votes.fullYearBudget.toString(),
      }),
    };
  },
});

function firstRate({ ledger }: LedgerFacts): ReturnType<typeof originOf> {
  const { values } = ledger.projects.rates.executionRate!;
  for (let project = 0; project < values.length; project++)
    if (values.has(project)) return originOf(ledger, "executionRate", project);
  const fund = ledger.funds.find(({ executionRate }) => executionRate);
  return fund && fundRef(ledger, fund, "executionRate");
}
