import type { EvaluatedProject } from "../../evaluation/evaluation";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { evaluatedAmounts, evaluatedName } from "../evaluated";
import { MOST_NAMES, nameList } from "../words";

const MOST_CELLS = 200;

export const indicatorCoverage = defineRule({
  id: "indicator-coverage",
  statement: "有全年预算或支出的项目，在绩效指标表中都有指标。",
  messages: { missing: "工作表“{sheet}”中没有以下{count}个项目的绩效指标，请核对是否漏填：{names}。" },
  gravest: "verify",

  examine(facts) {
    const projects =
      facts.evaluation?.projects.filter((project) => {
        const amounts = evaluatedAmounts(facts, project);
        return !amounts || !amounts.budget.isZero() || !amounts.execution.isZero();
      }) ?? [];
    const bare = projects.filter(({ indicators }) => indicators.length === 0);
    const failures: (readonly EvaluatedProject[])[] = bare.length > 0 ? [bare] : [];
    return { subjects: projects.length, unverifiable: 0, failures, failed: bare.length };
  },

  report(projects, facts, say) {
    const count = projects.length;
    const names = projects.slice(0, MOST_NAMES).map((project) => evaluatedName(facts, project));
    return {
      kind: "verify",
      role: "绩效指标",
      figures: [`${count}个`, ...names],
      at: projects
        .slice(0, MOST_CELLS)
        .flatMap(({ members }) => originOf(facts.ledger, "projectName", members[0]!) ?? []),
      message: say("missing", {
        sheet: facts.evaluation!.sheet,
        count: String(count),
        names: nameList(names, count),
      }),
    };
  },
});
