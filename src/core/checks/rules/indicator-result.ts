import { indicatorName, type EvaluatedProject, type Indicator } from "../../evaluation/evaluation";
import { isScoreAbove } from "../../evaluation/same-score";
import { defineRule } from "../define-rule";
import { evaluatedName, evaluatedProjects, officeOf } from "../evaluated";

const MOST_NAMES = 10;

interface Gap {
  readonly words: string;
  readonly indicators: readonly Indicator[];
}

interface Incomplete {
  readonly project: EvaluatedProject;
  readonly gaps: readonly Gap[];
}

export const indicatorResult = defineRule({
  id: "indicator-result",
  statement: "每项指标填有实际完成值和得分，得分低于分值的填有偏差原因。",
  messages: { missing: "绩效指标{gaps}，请{office}补充。" },
  gravest: "explain",

  examine(facts) {
    const projects = evaluatedProjects(facts);
    const failures = projects
      .map((project): Incomplete => ({ project, gaps: gapsOf(project) }))
      .filter(({ gaps }) => gaps.length > 0);
    return { subjects: projects.length, unverifiable: 0, failures };
  },

  report({ project, gaps }, facts, say) {
    const told = gaps.map(({ words, indicators }) => `${words}：${namesOf(indicators)}`).join("；");
    return {
      kind: "explain",
      project: evaluatedName(facts, project),
      role: "指标完成情况",
      figures: [told],
      at: gaps.flatMap(({ words, indicators }) => indicators.map((indicator) => cellOf(words, indicator))),
      message: say("missing", { gaps: told, office: officeOf(facts, project) }),
    };
  },
});

const RESULT = "未填实际完成值";
const SCORE = "未填得分";
const DEVIATION = "得分低于分值而未填偏差原因";

function gapsOf({ indicators }: EvaluatedProject): readonly Gap[] {
  return [
    { words: RESULT, indicators: indicators.filter(({ achieved }) => achieved === undefined) },
    { words: SCORE, indicators: indicators.filter(({ score }) => !score || score.shown === "") },
    {
      words: DEVIATION,
      indicators: indicators.filter(
        ({ score, points, deviation }) =>
          deviation === undefined &&
          score?.value !== undefined &&
          points?.value !== undefined &&
          isScoreAbove(points.value, score.value),
      ),
    },
  ].filter((gap) => gap.indicators.length > 0);
}

function cellOf(words: string, { achievedAt, deviationAt, score, at }: Indicator): Indicator["at"] {
  return { [RESULT]: achievedAt, [SCORE]: score?.at, [DEVIATION]: deviationAt }[words] ?? at;
}

function namesOf(indicators: readonly Indicator[]): string {
  const names = indicators.slice(0, MOST_NAMES).map(indicatorName).join("、");
  return indicators.length > MOST_NAMES ? `${names}等${indicators.length}项` : names;
}
