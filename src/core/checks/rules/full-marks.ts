import type { EvaluatedProject, Indicator } from "../../evaluation/evaluation";
import { formatRate } from "../../numbers/format-amount";
import { quotient } from "../../numbers/quotient";
import { isScoreAbove } from "../../evaluation/same-score";
import { defineRule } from "../define-rule";
import { cellsOfIndicators, evaluatedAmounts, evaluatedName, evaluatedProjects } from "../evaluated";
import { reasonLimitOf } from "../reason-limit";
import { money } from "../words";

export const fullMarks = defineRule({
  id: "full-marks",
  statement: "预算执行率偏低的项目，产出指标不都得满分。",
  messages: {
    full: "预算执行率{rate}（执行数{execution}÷全年预算{budget}），低于{limit}，而{count}项产出指标都得满分，请核对产出是否已全部完成。",
  },
  gravest: "verify",

  examine(facts) {
    const limit = reasonLimitOf(facts.ledger.heading);
    const failures: EvaluatedProject[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const project of evaluatedProjects(facts)) {
      const outputs = outputsOf(project);
      const amounts = evaluatedAmounts(facts, project);
      if (amounts && (!amounts.budget.isPositive() || amounts.budget.compare(limit.floor) < 0)) continue;
      subjects += 1;
      if (!amounts || outputs.some(({ points, score }) => !points?.value || !score?.value)) unverifiable += 1;
      else if (
        amounts.execution.shifted(2).compare(amounts.budget.times(limit.rate)) < 0 &&
        outputs.every(({ points, score }) => !isScoreAbove(points!.value!, score!.value!))
      )
        failures.push(project);
    }
    return { subjects, unverifiable, failures };
  },

  report(project, facts, say) {
    const { ledger } = facts;
    const { budget, execution } = evaluatedAmounts(facts, project)!;
    const outputs = outputsOf(project);
    const data = {
      // Cut, not rounded: 89.996% must not read 90.00%.
      rate: formatRate(quotient(execution.shifted(2), budget, 2, "down")),
      execution: money(ledger, execution),
      budget: money(ledger, budget),
      limit: reasonLimitOf(ledger.heading).words,
      count: String(outputs.length),
    };
    return {
      kind: "verify",
      project: evaluatedName(facts, project),
      role: "产出指标得分",
      figures: [data.execution, data.budget, data.count],
      at: cellsOfIndicators(outputs, ({ score }) => score?.at),
      message: say("full", data),
    };
  },
});

/** 产出指标; all of them where the sheet does not say which ones these are. */
function outputsOf({ indicators }: EvaluatedProject): readonly Indicator[] {
  const outputs = indicators.filter(({ first }) => first?.includes("产出"));
  return outputs.length > 0 ? outputs : indicators;
}
