import type { FundRow } from "../../ledger/fund-rows";
import type { Amount } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import { changeOfAmount, formulaAt } from "../derived-repair";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { budgetFields, budgetSign } from "../effective-budget";
import { computedBudget } from "../fund-figures";
import { fundRef } from "../fund-rows";
import { unitOfColumn } from "../../ledger/origin";
import { sumVerdict } from "../verdict";
import { FIELD_WORDS, money, projectName } from "../words";

interface WrongBudget {
  readonly fund: FundRow;
  readonly stated: Amount;
  readonly expected: Amount;
}

export const fundBudget = defineRule({
  id: "fund-budget",
  statement: "各资金来源的全年预算数等于该来源的年初预算数加调增数减调减数。",
  messages: AMOUNT_MESSAGES,
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongBudget[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const fund of facts.ledger.funds) {
      const stated = fund.amounts.fullYearBudget;
      const isUnread = fund.unread.includes("fullYearBudget");
      if (!stated && !isUnread) continue;
      subjects += 1;
      const expected = computedBudget(facts, fund);
      if (!stated || !expected) unverifiable += 1;
      else if (!stated.equals(expected)) failures.push({ fund, stated, expected });
    }
    return { subjects, unverifiable, failures };
  },

  report({ fund, stated, expected }, facts, say) {
    const { ledger, bases } = facts;
    const at = fundRef(ledger, fund, "fullYearBudget")!;
    const isFormula = formulaAt(ledger, at) !== undefined;
    const role = `${fund.label}的全年预算数`;
    const fields = budgetFields(bases.recoveryBasis).filter((field) => fund.amounts[field]);
    const terms = fields.map((field, index) => {
      const isLess = budgetSign(field) === -1;
      const sign = isLess ? "－" : index === 0 ? "" : "＋";
      const amount = fund.amounts[field]!;
      const words =
        amount.isNegative() && !isLess ? `（${money(ledger, amount)}）` : money(ledger, amount.abs());
      return `${sign}${FIELD_WORDS[field]}${words}`;
    });
    const words = describeAmount(
      ledger,
      {
        role,
        stated,
        expected,
        formula: `${terms.join("")}＝${money(ledger, expected)}`,
        verdict: sumVerdict(stated.minus(expected), fields.length, facts.precisions[fund.block]!),
        isFormula,
      },
      say,
    );
    const unit = unitOfColumn(ledger.blocks[fund.block]!, "fullYearBudget");
    return {
      ...words,
      project: projectName(ledger, fund.project),
      role,
      figures: [words.stated, terms.join("")],
      at: [at, ...fields.flatMap((field) => fundRef(ledger, fund, field) ?? [])],
      repairs: isFormula ? [] : [changeOfAmount(ledger, at, expected, unit)],
    };
  },
});
