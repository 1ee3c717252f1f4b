import type { AmountField } from "../../ledger/fields";
import { Amount } from "../../numbers/amount";
import type { AmountColumn } from "../../numbers/amount-column";
import { defineRule } from "../define-rule";
import { amountChange, cellsOf } from "../derived-repair";
import type { Change } from "../finding";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { isNegativeByConvention } from "../amount-columns";
import { FIELD_WORDS, money, projectName } from "../words";

export const balanceUses = defineRule({
  id: "balance-uses",
  statement: "列有收回数或结转下年数的项目，所列去向之和等于结余。",
  messages: {
    incomplete:
      "全年预算{budget}－执行{execution}，结余{balance}，已列{uses}，其余{rest}未列去向（结转下年、财政收回或漏记）{alternatives}，请以指标文、额度收回通知为准。",
    exceeded:
      "全年预算{budget}－执行{execution}，结余{balance}，已列{uses}，比结余多{rest}{alternatives}，请以指标文、额度收回通知为准。",
  },
  gravest: "verify",

  examine(facts) {
    const fields = useFields(facts);
    const listed = fields.flatMap((field) => facts.columns[field] ?? []);
    const failures: number[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (let project = 0; project < facts.ledger.projects.count; project++) {
      const isOdd = facts.unreadable.any(fields, project);
      if (!isOdd && !isAnyListed(listed, project)) continue;
      subjects += 1;
      if (isOdd || !facts.balances.has(project)) unverifiable += 1;
      else if (!restOf(facts, project).isZero()) failures.push(project);
    }
    return { subjects, unverifiable, failures };
  },

  report(project, facts, say) {
    const { ledger } = facts;
    const rest = restOf(facts, project);
    const fields = useFields(facts).filter((field) => listsUse(facts, field, project));
    const uses = fields
      .map((field) => `${USE_WORDS[field]!}${money(ledger, amountOf(facts, field, project))}`)
      .join("、");
    const changes = alternativesFor(facts, project, rest);
    const clauses = changes.map(({ field, amount }) => `${FIELD_WORDS[field]}为${money(ledger, amount)}`);
    const data = {
      budget: money(ledger, facts.budgets.at(project)!),
      execution: money(ledger, amountOf(facts, "execution", project)),
      balance: money(ledger, facts.balances.at(project)!),
      uses,
      rest: money(ledger, rest.abs()),
      alternatives: clauses.length > 0 ? `；若${clauses.join("，或")}，则算式相符` : "",
    };
    return {
      kind: "verify",
      project: projectName(ledger, project),
      role: "结余去向",
      figures: [data.budget, data.execution, uses],
      at: cellsOf(
        ledger,
        [
          ...fields,
          "decrease",
          "increase",
          "carriedOver",
          "balance",
          "fullYearBudget",
          "initialBudget",
          "execution",
        ],
        project,
      ),
      stated: uses,
      expected: data.balance,
      cause: "uses-incomplete",
      message: say(rest.isPositive() ? "incomplete" : "exceeded", data),
      alternatives: changes.flatMap(({ change }) => change),
    };
  },
});

const USE_WORDS: Readonly<Partial<Record<AmountField, string>>> = {
  recovered: "年终收回",
  carriedForward: "结转下年",
};

/** 年中收回 has lowered the full-year budget already. */
function useFields(facts: LedgerFacts): readonly AmountField[] {
  return facts.bases.recoveryBasis === "年中收回" ? ["carriedForward"] : ["recovered", "carriedForward"];
}

function isAnyListed(columns: readonly AmountColumn[], project: number): boolean {
  for (let index = 0; index < columns.length; index++) if (columns[index]!.signAt(project) !== 0) return true;
  return false;
}

function listsUse(facts: LedgerFacts, field: AmountField, project: number): boolean {
  return (facts.columns[field]?.signAt(project) ?? 0) !== 0;
}

function restOf(facts: LedgerFacts, project: number): Amount {
  return useFields(facts).reduce(
    (rest, field) => rest.minus(amountOf(facts, field, project)),
    facts.balances.at(project) ?? Amount.zero,
  );
}

/**
 * What would make the uses add up: another use, or another adjustment. 年初预算数 and 执行数 are left out, because
 * totals and rates hold them.
 */
function alternativesFor(
  facts: LedgerFacts,
  project: number,
  rest: Amount,
): { field: AmountField; amount: Amount; change: readonly Change[] }[] {
  const adjustments: readonly AmountField[] = ["decrease", "increase"];
  return [...useFields(facts), ...adjustments].flatMap((field) => {
    if (!listsUse(facts, field, project)) return [];
    const now = amountOf(facts, field, project);
    const amount = field === "increase" ? now.minus(rest) : now.plus(rest);
    if (!amount.isPositive()) return [];
    const isTurned = isNegativeByConvention(facts.ledger, field, facts.ledger.projects.block[project]!);
    const written = isTurned ? amount.negated() : amount;
    return [{ field, amount, change: amountChange(facts.ledger, field, project, written) }];
  });
}
