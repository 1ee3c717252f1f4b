import type { AmountField, StatedTotalField } from "../../ledger/fields";
import { Amount } from "../../numbers/amount";
import { columnSum } from "../../numbers/column-arithmetic";
import { defineRule } from "../define-rule";
import { changeOfAmount, formulaAt } from "../derived-repair";
import { AMOUNT_MESSAGES, describeAmount } from "../describe-amount";
import { FORMULA_ADVICE } from "../describe-rate";
import type { LedgerFacts } from "../ledger-facts";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { projectsOf } from "../populations";
import { sumVerdict } from "../verdict";
import { money } from "../words";

interface TotalRelation {
  readonly field: StatedTotalField;
  readonly kind: "amount" | "count";
  readonly column: AmountField;
  readonly role: string;
}

const TOTALS: readonly TotalRelation[] = [
  { field: "approvedProjectCount", kind: "count", column: "initialBudget", role: "批复项目数" },
  { field: "approvedTotal", kind: "amount", column: "initialBudget", role: "年初批复合计" },
  { field: "executedProjectCount", kind: "count", column: "execution", role: "执行项目数" },
  { field: "executionTotal", kind: "amount", column: "execution", role: "执行合计" },
];

export const statedTotal = defineRule({
  id: "stated-total",
  statement: "填列的批复项目数、年初批复合计、执行项目数、执行合计与各项目一致；项目数按项目个数计。",
  messages: {
    ...AMOUNT_MESSAGES,
    count:
      "{role}应为{expected}：按项目个数计，{basis}的项目共{expected}，填列为{stated}，相差{gap}个{cause}{advice}。",
  },
  gravest: "mismatch",

  examine(facts) {
    const stated = TOTALS.filter(({ field }) => facts.ledger.stated[field]);
    const readable = stated.filter((relation) => expectedOf(facts, relation));
    return {
      subjects: stated.length,
      unverifiable: stated.length - readable.length,
      failures: readable.filter((relation) => {
        const { value } = facts.ledger.stated[relation.field]!;
        return !value.equals(expectedOf(facts, relation)!);
      }),
    };
  },

  report(relation, facts, say) {
    const { ledger } = facts;
    const { role, kind, column } = relation;
    const { value, at } = ledger.stated[relation.field]!;
    const expected = expectedOf(facts, relation)!;
    const isFormula = formulaAt(ledger, at) !== undefined;
    if (kind === "count") {
      const explanations = explainAmount(value, expected);
      const data = {
        role,
        stated: `${value.toString()}个`,
        expected: `${expected.toString()}个`,
        basis: column === "execution" ? "有执行数" : "有年初预算数",
        gap: value.minus(expected).abs().toString(),
        cause: likelihoodClause(explanations),
        advice: isFormula ? FORMULA_ADVICE : "",
      };
      return {
        kind: "mismatch",
        role,
        figures: [data.stated, data.expected],
        at: [at],
        stated: data.stated,
        expected: data.expected,
        cause: explanations[0]?.cause ?? "none",
        message: say("count", data),
        repairs: isFormula
          ? []
          : [{ cells: [{ at, value: expected.toString(), shown: expected.toString() }] }],
      };
    }
    const parts = projectsOf(ledger, facts.columns[column]).rows.length;
    const words = describeAmount(
      ledger,
      {
        role,
        stated: value,
        expected,
        formula: `各项目${column === "execution" ? "执行数" : "年初预算数"}之和为${money(ledger, expected)}`,
        verdict: sumVerdict(value.minus(expected), parts, facts.precision),
        isFormula,
      },
      say,
    );
    return {
      ...words,
      role,
      figures: [words.stated, words.expected],
      at: [at],
      repairs: isFormula ? [] : [changeOfAmount(ledger, at, expected)],
    };
  },
});

/** Undefined where a figure of the column, or a 项目个数, cannot be read. */
function expectedOf(facts: LedgerFacts, { kind, column }: TotalRelation): Amount | undefined {
  const { columns, ledger, unreadable } = facts;
  const amounts = columns[column];
  if (!amounts || !unreadable.none(column)) return undefined;
  if (kind === "amount") return columnSum(amounts);
  if (!unreadable.none("projectCount")) return undefined;
  return Amount.ofScaled(projectsOf(ledger, amounts).projects, 0);
}
