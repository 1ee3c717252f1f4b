import type { AmountField } from "../../ledger/fields";
import type { Amount } from "../../numbers/amount";
import type { AmountColumn } from "../../numbers/amount-column";
import { convertUnit } from "../../numbers/money-unit";
import { POWERS } from "../../numbers/scaled-integer";
import { isNegativeByConvention } from "../amount-columns";
import { defineRule } from "../define-rule";
import { amountChange, cellsOf } from "../derived-repair";
import { budgetExpression } from "../expressions";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { FIELD_WORDS, money, projectName } from "../words";

const ADJUSTMENTS = ["decrease", "increase"] as const;

interface Rounded {
  readonly project: number;
  readonly field: AmountField;
  readonly exact: Amount;
}

export const roundedFigure = defineRule({
  id: "rounded-figure",
  statement: "调整数的位数少于同列其他数、而还原其尾数恰好没有结余的，可能是取整填列。",
  messages: {
    rounded:
      "{budget}－执行数{execution}，结余{balance}{inYuan}；也可能是{field}{exact}取整为{stated}，请以指标文为准。",
  },
  gravest: "hint",

  examine(facts) {
    const failures: Rounded[] = [];
    let subjects = 0;
    for (let project = 0; project < facts.ledger.projects.count; project++) {
      if (!isAdjusted(facts, project) || !facts.balances.has(project)) continue;
      subjects += 1;
      const rounded = roundedAdjustment(facts, project);
      if (rounded) failures.push(rounded);
    }
    return { subjects, unverifiable: 0, failures };
  },

  report({ project, field, exact }, facts, say) {
    const { ledger } = facts;
    const { unit } = ledger.heading;
    const balance = facts.balances.at(project)!;
    const stated = `${amountOf(facts, field, project).toString()}${unit}`;
    const expected = `${exact.toString()}${unit}`;
    const isTurned = isNegativeByConvention(ledger, field, ledger.projects.block[project]!);
    return {
      kind: "hint",
      project: projectName(ledger, project),
      role: FIELD_WORDS[field],
      figures: [stated, expected],
      at: cellsOf(ledger, [field, "initialBudget", "fullYearBudget", "balance", "execution"], project),
      stated,
      expected,
      cause: "rounded",
      message: say("rounded", {
        budget: budgetExpression(facts, project),
        execution: money(ledger, amountOf(facts, "execution", project)),
        balance: money(ledger, balance),
        inYuan: unit === "元" ? "" : `（${convertUnit(balance, unit, "元").toString()}元）`,
        field: FIELD_WORDS[field],
        exact: expected,
        stated,
      }),
      alternatives: amountChange(ledger, field, project, isTurned ? exact.negated() : exact),
    };
  },
});

function isAdjusted(facts: LedgerFacts, project: number): boolean {
  const { increase, decrease } = facts.columns;
  return decrease?.has(project) === true || increase?.has(project) === true;
}

/** Whether a balance is more than rounding even to whole units leaves: most are, and tell so without an object. */
function exceedsRounding(balances: AmountColumn, project: number): boolean {
  return (
    balances.isScaled(project) && Math.abs(balances.mantissaAt(project)) > POWERS[balances.scaleAt(project)]!
  );
}

/** The adjustment that, written out exactly, leaves no balance, and rounds to what is stated. */
function roundedAdjustment(facts: LedgerFacts, project: number): Rounded | undefined {
  const { balances, columns } = facts;
  const listsUse = columns.recovered?.signAt(project) || columns.carriedForward?.signAt(project);
  if (balances.signAt(project) === 0 || listsUse || exceedsRounding(balances, project)) return undefined;
  const balance = balances.at(project)!;
  const finest = facts.precision.decimals ?? 2;
  for (const field of ADJUSTMENTS) {
    if (!columns[field]?.signAt(project)) continue;
    const stated = amountOf(facts, field, project);
    const exact = field === "decrease" ? stated.plus(balance) : stated.minus(balance);
    if (exact.decimals() > finest) continue;
    if (stated.equals(exact.rounded(stated.decimals()))) return { project, field, exact };
  }
  return undefined;
}
