import type { FundRow } from "../../ledger/fund-rows";
import { Amount } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import { budgetOf } from "../fund-figures";
import { fundRef } from "../fund-rows";
import { money, projectName } from "../words";

interface Overspent {
  readonly fund: FundRow;
  readonly execution: Amount;
  readonly budget: Amount;
}

export const fundExecution = defineRule({
  id: "fund-execution",
  statement: "各资金来源的执行数不大于该来源的全年预算数。",
  messages: {
    over: "{fund}的执行数{execution}大于该来源的预算数{budget}，超出{excess}；请核对各来源的金额是否串行，并以支付凭证为准。",
    rounding: "{fund}的执行数{execution}比该来源的预算数{budget}多{excess}，在四舍五入尾差范围内。",
  },
  gravest: "verify",

  examine(facts) {
    const failures: Overspent[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const fund of facts.ledger.funds) {
      const { execution } = fund.amounts;
      if (!execution && !fund.unread.includes("execution")) continue;
      subjects += 1;
      const budget = budgetOf(facts, fund) ?? (hasNoBudget(fund) ? Amount.zero : undefined);
      if (!execution || !budget) unverifiable += 1;
      else if (execution.compare(budget) > 0) failures.push({ fund, execution, budget });
    }
    return { subjects, unverifiable, failures };
  },

  report({ fund, execution, budget }, { ledger, precision }, say) {
    const excess = execution.minus(budget);
    const lastPlace = precision.decimals === undefined ? Amount.zero : Amount.ofScaled(1, precision.decimals);
    const isRounding = excess.compare(lastPlace) <= 0;
    const data = {
      fund: fund.label,
      execution: money(ledger, execution),
      budget: money(ledger, budget),
      excess: money(ledger, excess),
    };
    return {
      kind: isRounding ? "hint" : "verify",
      project: projectName(ledger, fund.project),
      role: `${fund.label}的执行数`,
      figures: [data.execution, data.budget],
      at: (["execution", "fullYearBudget", "initialBudget"] as const).flatMap(
        (field) => fundRef(ledger, fund, field) ?? [],
      ),
      stated: data.execution,
      message: say(isRounding ? "rounding" : "over", data),
    };
  },
});

/** Nothing at all stands where its budgets would; one blank beside a figure is an omission, not a zero. */
function hasNoBudget({ amounts, unread }: FundRow): boolean {
  const fields = ["fullYearBudget", "initialBudget"] as const;
  return fields.every((field) => amounts[field] === undefined && !unread.includes(field));
}
