import { originOf } from "../../ledger/origin";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { defineRule } from "../define-rule";
import { amountChange, cellsOf, formulaAt } from "../derived-repair";
import { budgetFields, listsAdjustments } from "../effective-budget";
import { budgetEquation, budgetExpression, budgetParts } from "../expressions";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { explainedByRecovery } from "../recovery-clause";
import { sumVerdict } from "../verdict";
import { projectName } from "../words";

export const fullYearBudget = defineRule({
  id: "full-year-budget",
  statement: "全年预算数等于年初预算数加调增数减调减数；收回口径为年中收回的，还要减收回数。",
  messages: AMOUNT_MESSAGES,
  gravest: "mismatch",

  examine(facts) {
    const stated = facts.columns.fullYearBudget;
    if (!stated) return { subjects: 0, unverifiable: 0, failures: [] };
    const isUnverifiable = unverifiableIn(facts);
    let subjects = 0;
    let unverifiable = 0;
    const own = ["fullYearBudget"] as const;
    for (let project = 0; project < stated.length; project++) {
      const isOdd = facts.unreadable.any(own, project);
      if (!stated.has(project) && !isOdd) continue;
      subjects += 1;
      if (isOdd || isUnverifiable(project)) unverifiable += 1;
    }
    const failures = facts.failingBudgets.filter((project) => !isUnverifiable(project));
    return { subjects, unverifiable, failures };
  },

  report(project, facts, say) {
    const { ledger } = facts;
    const stated = amountOf(facts, "fullYearBudget", project);
    const expected = facts.budgets.at(project)!;
    const at = originOf(ledger, "fullYearBudget", project)!;
    const isFormula = formulaAt(ledger, at) !== undefined;
    const expression = budgetExpression(facts, project);
    const precision = facts.precisions[ledger.projects.block[project]!]!;
    const words = describeAmount(
      ledger,
      {
        role: "全年预算数",
        stated,
        expected,
        formula:
          budgetEquation(facts, project, expected) + explainedByRecovery(facts, project, stated, expected),
        verdict: sumVerdict(stated.minus(expected), budgetParts(facts, project), precision),
        isFormula,
      },
      say,
    );
    return {
      ...words,
      project: projectName(ledger, project),
      role: "全年预算数",
      figures: [words.stated, expression],
      at: [at, ...cellsOf(ledger, budgetFields(facts.bases.recoveryBasis), project)],
      repairs: isFormula ? [] : amountChange(ledger, "fullYearBudget", project, expected),
    };
  },
});

/** Where a source figure cannot be read, or the sheet lists no adjustments to recompute from. */
function unverifiableIn(facts: LedgerFacts): (project: number) => boolean {
  const { ledger, unreadable } = facts;
  const fields = budgetFields(facts.bases.recoveryBasis);
  const isComputable = ledger.blocks.map((_, block) => listsAdjustments(ledger, block));
  return (project) => !isComputable[ledger.projects.block[project]!] || unreadable.any(fields, project);
}
