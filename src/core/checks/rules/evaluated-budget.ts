import type { EvaluatedProject } from "../../evaluation/evaluation";
import { defineRule } from "../define-rule";
import { evaluatedAmounts, evaluatedName, evaluatedProjects } from "../evaluated";
import { money } from "../words";

export const evaluatedBudget = defineRule({
  id: "evaluated-budget",
  statement: "填有绩效指标的项目，全年预算大于0，可以计算预算执行率得分。",
  messages: {
    none: "全年预算为{budget}，预算执行率无法计算，该项不计分，请核对是否需要自评；不需要的，请删去其绩效指标。",
  },
  gravest: "verify",

  examine(facts) {
    const projects = evaluatedProjects(facts);
    const failures: EvaluatedProject[] = [];
    let unverifiable = 0;
    for (const project of projects) {
      const amounts = evaluatedAmounts(facts, project);
      if (!amounts) unverifiable += 1;
      else if (!amounts.budget.isPositive()) failures.push(project);
    }
    return { subjects: projects.length, unverifiable, failures };
  },

  report(project, facts, say) {
    const budget = money(facts.ledger, evaluatedAmounts(facts, project)!.budget);
    const score = project.execution?.score;
    return {
      kind: "verify",
      project: evaluatedName(facts, project),
      role: "自评项目的全年预算",
      figures: [budget],
      at: [...(score ? [score.at] : []), project.indicators[0]!.at],
      stated: budget,
      message: say("none", { budget }),
    };
  },
});
