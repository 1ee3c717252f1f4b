import { Amount } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import { cellsOf } from "../derived-repair";
import { budgetFields } from "../effective-budget";
import { amountOf } from "../ledger-facts";
import { money, projectName } from "../words";

export const overExecution = defineRule({
  id: "over-execution",
  statement: "执行数不大于全年预算数。",
  messages: {
    over: "执行数{execution}大于全年预算数{budget}，超出{excess}；请核对调增指标文是否漏记，并以支付凭证为准。",
    rounding: "执行数{execution}比全年预算数{budget}多{excess}，在四舍五入尾差范围内。",
  },
  gravest: "verify",

  examine(facts) {
    const { balances, budgets, columns } = facts;
    const failures: number[] = [];
    const unapproved = new Set(
      facts.ledger.assembled?.added.flatMap(({ project }) => (budgets.signAt(project) > 0 ? [] : [project])),
    );
    let unverifiable = 0;
    for (let project = 0; project < balances.length; project++) {
      if (!balances.has(project)) unverifiable += 1;
      else if (balances.signAt(project) < 0 && !unapproved.has(project)) {
        const stated = columns.fullYearBudget?.at(project) ?? budgets.at(project)!;
        if (amountOf(facts, "execution", project).compare(stated) > 0) failures.push(project);
      }
    }
    return { subjects: balances.length, unverifiable, failures };
  },

  report(project, facts, say) {
    const { ledger, precision } = facts;
    const excess = facts.balances.at(project)!.negated();
    const lastPlace = precision.decimals === undefined ? Amount.zero : Amount.ofScaled(1, precision.decimals);
    const isRounding = excess.compare(lastPlace) <= 0;
    const data = {
      execution: money(ledger, amountOf(facts, "execution", project)),
      budget: money(ledger, facts.budgets.at(project)!),
      excess: money(ledger, excess),
    };
    return {
      kind: isRounding ? "hint" : "verify",
      project: projectName(ledger, project),
      role: "执行数",
      figures: [data.execution, data.budget],
      at: cellsOf(
        ledger,
        ["execution", "fullYearBudget", ...budgetFields(facts.bases.recoveryBasis)],
        project,
      ),
      stated: data.execution,
      message: say(isRounding ? "rounding" : "over", data),
    };
  },
});
