import type { AmountField } from "../ledger/fields";
import type { FundDivision, FundRow } from "../ledger/fund-rows";
import { Amount } from "../numbers/amount";
import { isNegativeByConvention } from "./amount-columns";
import { budgetFields, budgetSign, listsAdjustments } from "./effective-budget";
import type { LedgerFacts } from "./ledger-facts";

/** Whether something stands in the whole's cell that cannot be read. */
export function isWholeUnread(
  { ledger, unreadable }: LedgerFacts,
  { project, whole }: FundDivision,
  field: AmountField,
): boolean {
  if (whole !== undefined) return ledger.funds[whole]!.unread.includes(field);
  return unreadable.any([field], project);
}

/** 年初＋调增－调减 of a fund, sign conventions removed; undefined where the form lists no adjustments or one is unread. */
export function computedBudget(facts: LedgerFacts, fund: FundRow): Amount | undefined {
  const { ledger, bases } = facts;
  if (!listsAdjustments(ledger, fund.block)) return undefined;
  const fields = budgetFields(bases.recoveryBasis);
  if (fields.some((field) => fund.unread.includes(field))) return undefined;
  if (fields.every((field) => !fund.amounts[field])) return undefined;
  return fields.reduce((total, field) => {
    const amount = signed(facts, fund, field);
    return budgetSign(field) === -1 ? total.minus(amount) : total.plus(amount);
  }, Amount.zero);
}

/** As the form states it, else as its sources give it, else the initial budget where there is no other. */
export function budgetOf(facts: LedgerFacts, fund: FundRow): Amount | undefined {
  const { fullYearBudget, initialBudget } = fund.amounts;
  if (fullYearBudget) return fullYearBudget;
  if (facts.ledger.blocks[fund.block]!.columns.fullYearBudget !== undefined) return undefined;
  return computedBudget(facts, fund) ?? initialBudget;
}

function signed({ ledger }: LedgerFacts, fund: FundRow, field: AmountField): Amount {
  const amount = fund.amounts[field] ?? Amount.zero;
  return isNegativeByConvention(ledger, field, fund.block) ? amount.negated() : amount;
}
