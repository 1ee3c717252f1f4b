import type { AmountField } from "../../ledger/fields";
import { isNegativeByConvention } from "../amount-columns";
import { defineRule } from "../define-rule";
import { cellsOf } from "../derived-repair";
import type { LedgerFacts } from "../ledger-facts";
import { FIELD_WORDS, money, projectName } from "../words";

const FIELDS: readonly AmountField[] = [
  "initialBudget",
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
  statement: "预算数、调整数、收回数、结转数和执行数不为负数；整列按负数填列的除外。",
  messages: { negative: "{field}为{stated}，是负数，请核对是否为冲销、退回，或符号填反。" },
  gravest: "verify",

  examine(facts) {
    const failures: Negative[] = [];
    let subjects = 0;
    for (const field of FIELDS) {
      const column = facts.ledger.projects.amounts[field];
      const isUsual = facts.ledger.blocks.map((_, block) => isUsuallyNegative(facts, field, block));
      for (let project = 0; column && project < column.length; project++) {
        if (!column.has(project)) continue;
        subjects += 1;
        if (column.signAt(project) < 0 && !isUsual[facts.ledger.projects.block[project]!])
          failures.push({ field, project });
      }
    }
    return { subjects, unverifiable: 0, failures };
  },

  report({ field, project }, { ledger }, say) {
    const stated = money(ledger, ledger.projects.amounts[field]!.at(project)!);
    return {
      kind: "verify",
      project: projectName(ledger, project),
      role: FIELD_WORDS[field],
      figures: [stated],
      at: cellsOf(ledger, [field], project),
      stated,
      cause: "none",
      message: say("negative", { field: FIELD_WORDS[field], stated }),
    };
  },
});

/** All of a block's reductions written as negatives, or its reductions written into the one column of adjustments. */
function isUsuallyNegative({ ledger }: LedgerFacts, field: AmountField, block: number): boolean {
  if (field === "increase") return ledger.blocks[block]!.columns.decrease === undefined;
  return isNegativeByConvention(ledger, field, block);
}
