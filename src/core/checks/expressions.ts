import type { Amount } from "../numbers/amount";
import { amountOf, type LedgerFacts } from "./ledger-facts";
import { budgetFields, budgetSign } from "./effective-budget";
import { FIELD_WORDS, money } from "./words";

/**
 * "年初预算数150.00万元－调减数7.00万元": what 全年预算 of a project is made of; figures that are nothing are left out. A
 * negative 调增数 is a column that holds 调整数 of either sign.
 */
export function budgetExpression(facts: LedgerFacts, project: number): string {
  const parts = budgetFields(facts.bases.recoveryBasis).flatMap((field) => {
    const amount = amountOf(facts, field, project);
    if (field !== "initialBudget" && amount.isZero()) return [];
    const sign = field === "initialBudget" ? "" : budgetSign(field) === -1 ? "－" : "＋";
    const isSigned = field === "increase" && amount.isNegative();
    const figure = money(facts.ledger, amount);
    return [
      `${sign}${isSigned ? "调整数" : FIELD_WORDS[field]}${amount.isNegative() ? `（${figure}）` : figure}`,
    ];
  });
  return parts.join("");
}

/** "年初预算数150.00万元－调减数7.00万元＝143.00万元"; without adjustments there is nothing to calculate. */
export function budgetEquation(facts: LedgerFacts, project: number, budget: Amount): string {
  const expression = budgetExpression(facts, project);
  const isBare = expression === `${FIELD_WORDS.initialBudget}${money(facts.ledger, budget)}`;
  return isBare ? `${expression}，未列调增、调减` : `${expression}＝${money(facts.ledger, budget)}`;
}

/** How many of the parts of a project's 全年预算 are not nothing. */
export function budgetParts(facts: LedgerFacts, project: number): number {
  return budgetFields(facts.bases.recoveryBasis).filter((field) => !amountOf(facts, field, project).isZero())
    .length;
}

/** "全年预算数143.00万元－执行数137.00万元＝6.00万元". */
export function balanceExpression(facts: LedgerFacts, budget: Amount, execution: Amount): string {
  const { ledger } = facts;
  const balance = money(ledger, budget.minus(execution));
  return `全年预算数${money(ledger, budget)}－执行数${money(ledger, execution)}＝${balance}`;
}
