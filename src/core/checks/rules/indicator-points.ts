import type { EvaluatedProject } from "../../evaluation/evaluation";
import { FULL_SCORE } from "../../evaluation/execution-score";
import { isSameScore } from "../../evaluation/same-score";
import { defineRule } from "../define-rule";
import {
  cellsOfIndicators,
  evaluatedName,
  evaluatedProjects,
  executionPoints,
  indicatorPoints,
  scoreWords,
} from "../evaluated";

export const indicatorPointsRule = defineRule({
  id: "indicator-points",
  statement: "各项绩效指标的分值与预算执行率的分值之和为100。",
  messages: {
    differs:
      "分值之和应为100分：各项指标{indicators}＋预算执行率{execution}＝{sum}，{direction}{difference}，请调整指标分值。",
    noRoom:
      "分值之和应为100分：各项指标已分满{indicators}，没有给预算执行率留出{execution}，请调整指标分值。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: EvaluatedProject[] = [];
    const projects = evaluatedProjects(facts);
    let unverifiable = 0;
    for (const project of projects) {
      const indicators = indicatorPoints(project);
      const execution = executionPoints(project);
      if (!indicators || !execution) unverifiable += 1;
      else if (!isSameScore(indicators.plus(execution), FULL_SCORE)) failures.push(project);
    }
    return { subjects: projects.length, unverifiable, failures };
  },

  report(project, facts, say) {
    const indicators = indicatorPoints(project)!;
    const execution = executionPoints(project)!;
    const total = indicators.plus(execution);
    const gap = total.minus(FULL_SCORE);
    const data = { indicators: scoreWords(indicators), execution: scoreWords(execution) };
    const points = project.execution?.points;
    return {
      kind: "mismatch",
      project: evaluatedName(facts, project),
      role: "指标分值",
      figures: [data.indicators, data.execution],
      at: [
        ...cellsOfIndicators(project.indicators, (indicator) => indicator.points?.at),
        ...(points ? [points.at] : []),
      ],
      stated: scoreWords(total),
      expected: scoreWords(FULL_SCORE),
      message:
        isSameScore(indicators, FULL_SCORE) && !project.execution
          ? say("noRoom", data)
          : say("differs", {
              ...data,
              sum: scoreWords(total),
              direction: gap.isPositive() ? "多" : "少",
              difference: scoreWords(gap.abs()),
            }),
    };
  },
});
