import type { EvaluatedProject, ScoreCell } from "../../evaluation/evaluation";
import { executionScore } from "../../evaluation/execution-score";
import { isSameScore } from "../../evaluation/same-score";
import { sum, type Amount } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import {
  evaluatedAmounts,
  evaluatedName,
  evaluatedProjects,
  executionPoints,
  indicatorPoints,
  scoreWords,
} from "../evaluated";
import type { LedgerFacts } from "../ledger-facts";

interface WrongTotal {
  readonly project: EvaluatedProject;
  readonly what: "points" | "score";
  readonly parts: Parts;
}

/** What the total is made of. */
interface Parts {
  readonly indicators: Amount;
  readonly execution: Amount;
}

export const evaluationTotal = defineRule({
  id: "evaluation-total",
  statement: "自评总分等于各项指标得分与预算执行率得分之和，分值合计也是如此。",
  messages: {
    score:
      "总分应为{expected}：各项指标得分{indicators}＋预算执行率得分{execution}＝{expected}，表中为{stated}，{direction}{difference}。",
    points:
      "分值合计应为{expected}：各项指标分值{indicators}＋预算执行率分值{execution}＝{expected}，表中为{stated}，{direction}{difference}。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongTotal[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const project of evaluatedProjects(facts))
      for (const what of ["score", "points"] as const) {
        const stated = project.total?.[what];
        if (!stated || stated.shown === "") continue;
        subjects += 1;
        const parts = what === "score" ? scores(project, facts) : points(project);
        if (!parts || !stated.value) unverifiable += 1;
        else if (!isSameScore(stated.value, parts.indicators.plus(parts.execution)))
          failures.push({ project, what, parts });
      }
    return { subjects, unverifiable, failures };
  },

  report({ project, what, parts }, facts, say) {
    const cell = project.total![what]!;
    const expected = parts.indicators.plus(parts.execution);
    const gap = cell.value!.minus(expected);
    const data = {
      expected: scoreWords(expected),
      stated: scoreWords(cell.value!),
      indicators: scoreWords(parts.indicators),
      execution: scoreWords(parts.execution),
      direction: gap.isPositive() ? "多" : "少",
      difference: scoreWords(gap.abs()),
    };
    const others = [...project.indicators, ...(project.execution ? [project.execution] : [])];
    return {
      kind: "mismatch",
      project: evaluatedName(facts, project),
      role: what === "score" ? "自评总分" : "分值合计",
      figures: [data.stated, data.indicators, data.execution],
      at: [cell.at, ...others.flatMap((row) => row[what]?.at ?? [])],
      stated: data.stated,
      expected: data.expected,
      message: say(what, data),
      repairs: repairOf(cell, expected),
    };
  },
});

function repairOf(
  { at, isFormula }: ScoreCell,
  expected: Amount,
): { cells: { at: typeof at; value: string; shown: string }[] }[] {
  return isFormula ? [] : [{ cells: [{ at, value: expected.toString(), shown: expected.toString() }] }];
}

function points(project: EvaluatedProject): Parts | undefined {
  const indicators = indicatorPoints(project);
  const execution = executionPoints(project);
  return indicators && execution && { indicators, execution };
}

/** The score of execution as the sheet states it; where it has no such row, as it is computed. */
function scores(project: EvaluatedProject, facts: LedgerFacts): Parts | undefined {
  const values = project.indicators.map(({ score }) => score?.value);
  if (!values.every((value) => value !== undefined)) return undefined;
  const execution = project.execution ? project.execution.score?.value : computed(project, facts);
  return execution && { indicators: sum(values), execution };
}

function computed(project: EvaluatedProject, facts: LedgerFacts): Amount | undefined {
  const amounts = evaluatedAmounts(facts, project);
  const most = executionPoints(project);
  return (
    amounts &&
    most &&
    executionScore(amounts.execution, amounts.budget, most, facts.ledger.heading.scoreDecimals)
  );
}
