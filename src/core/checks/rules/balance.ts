import { originOf } from "../../ledger/origin";
import { rowsThatFail } from "../../numbers/column-arithmetic";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { defineRule } from "../define-rule";
import { amountChange, cellsOf, formulaAt } from "../derived-repair";
import { budgetFields } from "../effective-budget";
import { balanceExpression, budgetParts } from "../expressions";
import { amountOf } from "../ledger-facts";
import { explainedByRecovery } from "../recovery-clause";
import { sumVerdict } from "../verdict";
import { projectName } from "../words";

export const balance = defineRule({
  id: "balance",
  statement: "填列的结余数等于全年预算数减执行数。",
  messages: AMOUNT_MESSAGES,
  gravest: "mismatch",

  examine(facts) {
    const { columns, balances } = facts;
    const stated = columns.balance;
    if (!stated) return { subjects: 0, unverifiable: 0, failures: [] };
    let subjects = 0;
    let unverifiable = 0;
    for (let project = 0; project < stated.length; project++) {
      const isOdd = facts.unreadable.any(["balance"], project);
      if (!stated.has(project) && !isOdd) continue;
      subjects += 1;
      if (isOdd || !balances.has(project)) unverifiable += 1;
    }
    const failures = rowsThatFail(stated, [{ column: balances, sign: 1 }]).filter((project) => {
      if (!balances.has(project)) return false;
      // What the finer figures of another sheet leave, rounded once.
      if (facts.finer.balance?.has(project)) return false;
      const budget = columns.fullYearBudget?.at(project);
      // A wrong 全年预算数 is said once, by its own rule; the balance that follows from it agrees with it.
      return !budget?.minus(amountOf(facts, "execution", project)).equals(stated.at(project)!);
    });
    return { subjects, unverifiable, failures };
  },

  report(project, facts, say) {
    const { ledger } = facts;
    const stated = amountOf(facts, "balance", project);
    const execution = amountOf(facts, "execution", project);
    const budget = facts.budgets.at(project)!;
    const expected = facts.balances.at(project)!;
    const at = originOf(ledger, "balance", project)!;
    const isFormula = formulaAt(ledger, at) !== undefined;
    const expression = balanceExpression(facts, budget, execution);
    // A budget of which no parts are listed is a figure of its own.
    const budgets = budget.isZero() ? 0 : Math.max(1, budgetParts(facts, project));
    const parts = budgets + (execution.isZero() ? 0 : 1);
    const words = describeAmount(
      ledger,
      {
        role: "结余数",
        stated,
        expected,
        formula: expression + explainedByRecovery(facts, project, stated, expected),
        verdict: sumVerdict(
          stated.minus(expected),
          parts,
          facts.precisions[ledger.projects.block[project]!]!,
        ),
        isFormula,
      },
      say,
    );
    return {
      ...words,
      project: projectName(ledger, project),
      role: "结余数",
      figures: [words.stated, expression],
      at: [
        at,
        ...cellsOf(
          ledger,
          ["fullYearBudget", ...budgetFields(facts.bases.recoveryBasis), "execution"],
          project,
        ),
      ],
      repairs: isFormula ? [] : amountChange(ledger, "balance", project, expected),
    };
  },
});
