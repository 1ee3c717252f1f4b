import { indicatorName, type EvaluatedProject, type ScoreCell } from "../../evaluation/evaluation";
import { defineRule } from "../define-rule";
import { evaluatedName, evaluatedProjects } from "../evaluated";

interface Odd {
  readonly project: EvaluatedProject;
  readonly place: string;
  readonly cell: ScoreCell;
}

export const indicatorFigure = defineRule({
  id: "indicator-figure",
  statement: "绩效指标的分值和得分都是数。",
  messages: { text: "{place}填的是“{text}”，不是数，未参加计算，请改填数值。" },
  gravest: "verify",

  examine(facts) {
    const failures: Odd[] = [];
    let subjects = 0;
    for (const project of evaluatedProjects(facts))
      for (const { place, cell } of cellsOf(project)) {
        if (!cell || cell.shown === "") continue;
        subjects += 1;
        if (cell.value === undefined) failures.push({ project, place, cell });
      }
    return { subjects, unverifiable: 0, failures };
  },

  report({ project, place, cell }, facts, say) {
    return {
      kind: "verify",
      project: evaluatedName(facts, project),
      role: place,
      figures: [cell.shown],
      at: [cell.at],
      stated: cell.shown,
      message: say("text", { place, text: cell.shown }),
    };
  },
});

function cellsOf({
  indicators,
  execution,
  total,
}: EvaluatedProject): { place: string; cell: ScoreCell | undefined }[] {
  const rows = [
    ...indicators.map((indicator) => ({ name: `指标“${indicatorName(indicator)}”的`, row: indicator })),
    { name: "预算执行率的", row: execution },
    { name: "总分行的", row: total },
  ];
  return rows.flatMap(({ name, row }) => [
    { place: `${name}分值`, cell: row?.points },
    { place: `${name}得分`, cell: row?.score },
  ]);
}
