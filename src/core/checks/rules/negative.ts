import type { AmountField } from "../../ledger/fields";
import { isNegativeByConvention } from "../amount-columns";
import { defineRule } from "../define-rule";
import { cellsOf } from "../derived-repair";
import type { LedgerFacts } from "../ledger-facts";
import { FIELD_WORDS, money, projectName } from "../words";

const FIELDS: readonly AmountField[] = [
  "initialBudget",
  "carriedOver",
  "increase",
  "decrease",
  "recovered",
  "carriedForward",
  "fullYearBudget",
  "execution",
];

interface Negative {
  readonly field: AmountField;
  readonly project: number;
}

export const negative = defineRule({
  id: "negative",
  statement: "预算数、调整数、收回数、结转数和执行数不为负数；一列多按负数填列的，反过来看其中的正数。",
  messages: {
    negative: "{field}为{stated}，是负数，请核对是否为冲销、退回，或符号填反。",
    positive: "{field}为{stated}，是正数，而本列多按负数填列，请核对是否符号填反。",
  },
  gravest: "verify",

  examine(facts) {
    const failures: Negative[] = [];
    let subjects = 0;
    for (const field of FIELDS) {
      const column = facts.ledger.projects.amounts[field];
      if (!column) continue;
      const mayBeOdd = column.hasNegative();
      const odd = mayBeOdd ? facts.ledger.blocks.map((_, block) => oddSign(facts, field, block)) : [];
      for (let project = 0; project < column.length; project++) {
        if (!column.has(project)) continue;
        subjects += 1;
        if (mayBeOdd && column.signAt(project) === odd[facts.ledger.projects.block[project]!])
          failures.push({ field, project });
      }
    }
    return { subjects, unverifiable: 0, failures };
  },

  report({ field, project }, { ledger }, say) {
    const amount = ledger.projects.amounts[field]!.at(project)!;
    const stated = money(ledger, amount);
    return {
      kind: "verify",
      project: projectName(ledger, project),
      role: FIELD_WORDS[field],
      figures: [stated],
      at: cellsOf(ledger, [field], project),
      stated,
      cause: "none",
      message: say(amount.isNegative() ? "negative" : "positive", { field: FIELD_WORDS[field], stated }),
    };
  },
});

/** The sign that is asked about: none where reductions stand in the one column of adjustments. */
function oddSign({ ledger }: LedgerFacts, field: AmountField, block: number): 1 | -1 | undefined {
  if (field === "increase" && ledger.blocks[block]!.columns.decrease === undefined) return undefined;
  return isNegativeByConvention(ledger, field, block) ? 1 : -1;
}
