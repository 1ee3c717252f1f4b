import type { Comparison, ComparisonLine } from "../../comparison/comparison";
import { originOf } from "../../ledger/origin";
import { formatMoney } from "../../numbers/format-amount";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { explainAmount, likelihoodClause } from "../likely-cause";
import { ledgerCells, SUBJECT_WORDS, systemFigure } from "../system-lines";
import { money } from "../words";

export const systemAmount = defineRule({
  id: "system-amount",
  statement: "台账的执行数、全年预算数与财政系统导出的同一项目一致，单位换算的尾差除外。",
  messages: {
    differs: "{what}与系统导出不一致：台账{stated}，“{file}”{system}，相差{gap}{cause}；请以{proof}为准。",
  },
  gravest: "mismatch",

  examine({ comparison }) {
    const lines = comparison?.lines.filter(({ projects, rows }) => projects.length > 0 && rows.length > 0);
    return {
      subjects: lines?.length ?? 0,
      unverifiable: lines?.filter(({ state }) => state === "unreadable").length ?? 0,
      failures:
        lines?.flatMap((line) => (line.state === "differs" ? [{ line, comparison: comparison! }] : [])) ?? [],
    };
  },

  report({ line, comparison }: { line: ComparisonLine; comparison: Comparison }, { ledger }, say) {
    const { subject, name } = line;
    const stated = line.ledger!;
    const expected = line.system!;
    const explanations = explainAmount(stated, expected);
    const at = ledgerCells(ledger, line);
    const only = line.projects.length === 1 && subject === "execution" ? line.projects[0] : undefined;
    const cell = only === undefined ? undefined : originOf(ledger, "execution", only);
    const value = expected.toString();
    return {
      kind: "mismatch",
      project: name,
      role: `系统导出${SUBJECT_WORDS[subject].figure}`,
      figures: [money(ledger, stated), money(ledger, expected)],
      at,
      stated: money(ledger, stated),
      expected: money(ledger, expected),
      cause: explanations[0]?.cause ?? "none",
      rivals: explanations.slice(1).map(({ cause }) => cause),
      message: say("differs", {
        what: SUBJECT_WORDS[subject].figure,
        stated: money(ledger, stated),
        file: comparison.exported.fileName,
        system: systemFigure(ledger, comparison, line),
        gap: formatMoney(stated.minus(expected).abs(), ledger.heading.unit),
        cause: likelihoodClause(explanations),
        proof: SUBJECT_WORDS[subject].proof,
      }),
      alternatives:
        cell && formulaAt(ledger, cell) === undefined ? [{ cells: [{ at: cell, value, shown: value }] }] : [],
    };
  },
});
