import { indicatorName, type EvaluatedProject, type Indicator } from "../../evaluation/evaluation";
import { isScoreAbove } from "../../evaluation/same-score";
import { defineRule } from "../define-rule";
import { evaluatedName, evaluatedProjects, scoreWords } from "../evaluated";

interface Beyond {
  readonly project: EvaluatedProject;
  readonly indicator: Indicator;
}

export const scoreLimit = defineRule({
  id: "score-limit",
  statement: "每项指标的得分不低于0，也不高于该项分值。",
  messages: {
    over: "指标“{indicator}”的得分{score}高于分值{points}，多{difference}，请核对得分和分值。",
    negative: "指标“{indicator}”的得分为{score}，得分不能低于0分，请核对。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: Beyond[] = [];
    let subjects = 0;
    for (const project of evaluatedProjects(facts))
      for (const indicator of project.indicators) {
        const score = indicator.score?.value;
        const points = indicator.points?.value;
        if (!score || !points) continue;
        subjects += 1;
        if (score.isNegative() || isScoreAbove(score, points)) failures.push({ project, indicator });
      }
    return { subjects, unverifiable: 0, failures };
  },

  report({ project, indicator }, facts, say) {
    const score = indicator.score!;
    const points = indicator.points!;
    const name = indicatorName(indicator);
    const words = scoreWords(score.value!);
    return {
      kind: "mismatch",
      project: evaluatedName(facts, project),
      role: `${name}的得分`,
      figures: [words, scoreWords(points.value!)],
      at: [score.at, points.at],
      stated: words,
      message: score.value!.isNegative()
        ? say("negative", { indicator: name, score: words })
        : say("over", {
            indicator: name,
            score: words,
            points: scoreWords(points.value!),
            difference: scoreWords(score.value!.minus(points.value!)),
          }),
    };
  },
});
