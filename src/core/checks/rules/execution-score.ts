import type { EvaluatedProject } from "../../evaluation/evaluation";
import { executionScore, USUAL_DECIMALS } from "../../evaluation/execution-score";
import type { Amount } from "../../numbers/amount";
import { formatRate } from "../../numbers/format-amount";
import { quotient } from "../../numbers/quotient";
import { isScoreAbove } from "../../evaluation/same-score";
import { defineRule } from "../define-rule";
import {
  evaluatedAmounts,
  evaluatedName,
  evaluatedProjects,
  executionPoints,
  scoreWords,
} from "../evaluated";
import type { LedgerFacts } from "../ledger-facts";
import { money } from "../words";

/** Scores beyond these decimals are a formula's, not a person's. */
const MOST_DECIMALS = 10;

interface WrongScore {
  readonly project: EvaluatedProject;
  readonly stated: Amount;
  readonly points: Amount;
  readonly budget: Amount;
  readonly execution: Amount;
}

export const executionScoreRule = defineRule({
  id: "execution-score",
  statement: "预算执行率得分等于预算执行率乘以该项分值，最高不超过分值。",
  messages: {
    differs:
      "预算执行率得分应为{expected}：执行率{rate}（执行数{execution}÷全年预算{budget}）×分值{points}＝{expected}，表中为{stated}，相差{difference}。",
    capped:
      "预算执行率得分应为{expected}：执行率{rate}（执行数{execution}÷全年预算{budget}）超过100%，得分以分值{points}为限，表中为{stated}，多{difference}。",
    cut: "预算执行率得分应为{expected}：执行率{rate}（执行数{execution}÷全年预算{budget}）×分值{points}，四舍五入为{expected}，表中为{stated}，末位直接舍去。",
    otherDecimals:
      "预算执行率得分按得分小数位数应为{expected}：执行率{rate}（执行数{execution}÷全年预算{budget}）×分值{points}＝{expected}，表中为{stated}，是另一位数的四舍五入。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongScore[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const project of evaluatedProjects(facts)) {
      const stated = project.execution?.score;
      if (!stated || stated.shown === "") continue;
      const amounts = evaluatedAmounts(facts, project);
      // Without a budget there is no rate to score; the rule evaluated-budget asks about it.
      if (amounts && !amounts.budget.isPositive()) continue;
      subjects += 1;
      const points = executionPoints(project);
      if (!amounts || !points || !stated.value || amounts.execution.isNegative()) unverifiable += 1;
      else {
        const wrong = { project, stated: stated.value, points, ...amounts };
        if (!holds(wrong, facts)) failures.push(wrong);
      }
    }
    return { subjects, unverifiable, failures };
  },

  report(wrong, facts, say) {
    const { project, stated, points, budget, execution } = wrong;
    const { ledger } = facts;
    const decimals = ledger.heading.scoreDecimals ?? USUAL_DECIMALS;
    const expected = scored(wrong, decimals);
    const cell = project.execution!.score!;
    const data = {
      expected: scoreWords(expected),
      stated: scoreWords(stated),
      points: scoreWords(points),
      rate: formatRate(quotient(execution.shifted(2), budget, 2)),
      execution: money(ledger, execution),
      budget: money(ledger, budget),
    };
    const isCut = stated.equals(quotient(execution.times(points), budget, stated.decimals(), "down"));
    const isRounded = isRoundedOtherwise(wrong);
    const difference = scoreWords(stated.minus(expected).abs());
    const isOver = execution.compare(budget) > 0 && isScoreAbove(stated, points);
    return {
      kind: !isOver && (isCut || isRounded) ? "hint" : "mismatch",
      project: evaluatedName(facts, project),
      role: "预算执行率得分",
      figures: [data.stated, data.execution, data.budget],
      at: [cell.at],
      stated: data.stated,
      expected: data.expected,
      ...(isCut && !isRounded && !isOver && { cause: "truncated" as const }),
      message: isOver
        ? say("capped", { ...data, difference })
        : isRounded
          ? say("otherDecimals", data)
          : isCut
            ? say("cut", data)
            : say("differs", { ...data, difference }),
      repairs: cell.isFormula
        ? []
        : [{ cells: [{ at: cell.at, value: expected.toString(), shown: expected.toString() }] }],
    };
  },
});

/** Where the bureau has not set the decimals, any usual ones will do: 9, 8.6 and 8.62 are all met. */
function holds(wrong: WrongScore, { ledger }: LedgerFacts): boolean {
  const { scoreDecimals } = ledger.heading;
  if (scoreDecimals !== undefined) return wrong.stated.equals(scored(wrong, scoreDecimals));
  const finest = Math.max(USUAL_DECIMALS, wrong.stated.decimals());
  if (finest > MOST_DECIMALS)
    return wrong.stated.rounded(USUAL_DECIMALS).equals(scored(wrong, USUAL_DECIMALS));
  return Array.from({ length: finest + 1 }, (_, decimals) => scored(wrong, decimals)).some((score) =>
    score.equals(wrong.stated),
  );
}

/** Right as far as it goes, but not to the decimals that are set: so is what a formula leaves unrounded. */
function isRoundedOtherwise(wrong: WrongScore): boolean {
  const decimals = Math.min(wrong.stated.decimals(), MOST_DECIMALS);
  return wrong.stated.rounded(decimals).equals(scored(wrong, decimals));
}

function scored({ execution, budget, points }: WrongScore, decimals: number): Amount {
  return executionScore(execution, budget, points, decimals)!;
}
