import { formatRate } from "../../numbers/format-amount";
import { defineRule } from "../define-rule";
import { executionScore } from "../../evaluation/execution-score";
import type { ListedScore } from "../../ledger/listed-scores";
import { scoreWords } from "../evaluated";
import type { LedgerFacts } from "../ledger-facts";

export const listedScore = defineRule({
  id: "listed-score",
  statement: "项目表中与执行率并列的得分，与其他各行一样等于执行率乘以分值，最高不超过分值。",
  messages: {
    differs:
      "{label}的{column}应为{expected}：执行率{rate}×分值{points}＝{expected}，表中为{stated}，相差{difference}；表中另有{held}行按同一算法相符。",
  },
  gravest: "mismatch",

  examine(facts) {
    const { judged = 0, wrong = [] } = facts.ledger.listedScores ?? {};
    return { subjects: judged, unverifiable: 0, failures: wrong.filter((each) => !isOfFigures(facts, each)) };
  },

  report({ label, score, rate, points, expected, held }, _, say) {
    const stated = score.amount!;
    const data = {
      label,
      column: score.label,
      expected: scoreWords(expected),
      rate: formatRate(rate.amount!, Math.max(2, Math.min(4, rate.amount!.decimals()))),
      points: scoreWords(points),
      stated: scoreWords(stated),
      difference: scoreWords(stated.minus(expected).abs()),
      held: String(held),
    };
    return {
      kind: "mismatch",
      role: `${label}的${score.label}`,
      figures: [data.stated, data.rate],
      at: [score.at, rate.at],
      stated: data.stated,
      expected: data.expected,
      message: say("differs", data),
    };
  },
});

/** Whether the score is that of what the row's own amounts come to: then its rate is wrong, and has its own finding. */
function isOfFigures({ ledger, columns, budgets }: LedgerFacts, { score, points }: ListedScore): boolean {
  const { projects, blocks } = ledger;
  const { sheet, row } = score.at;
  for (let project = 0; project < projects.count; project++) {
    if (projects.row[project] !== row || blocks[projects.block[project]!]!.sheetName !== sheet) continue;
    const [execution, budget] = [columns.execution?.at(project), budgets.at(project)];
    const stated = score.amount!;
    const right = execution && budget && executionScore(execution, budget, points, stated.decimals());
    return right?.equals(stated) ?? false;
  }
  return false;
}
