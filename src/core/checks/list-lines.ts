import type { ListComparison } from "../comparison/compare-lists";
import type { ComparisonLine } from "../comparison/comparison";
import type { ListRole } from "../comparison/sheet-list";
import type { SystemExport } from "../comparison/system-export";
import { originOf } from "../ledger/origin";
import { formatMoney } from "../numbers/format-amount";
import type { CellRef } from "../workbook/cell";
import { defineRule, type Rule } from "./define-rule";
import { formulaAt } from "./derived-repair";
import { explainAmount, likelihoodClause } from "./likely-cause";
import { ledgerCells, SUBJECT_WORDS, systemFigure } from "./system-lines";
import { money } from "./words";

/** What a list beside the ledger is called. */
export const LIST_WORDS: Readonly<Record<ListRole, string>> = {
  approval: "年初批复表",
  adjustments: "调整明细",
  payments: "支付明细",
  summary: "另一张汇总表",
};

/** 支付明细“Sheet2”; the sheet's name alone where it says what it holds. */
export function listPlace({ role, comparison }: ListComparison): string {
  const { sheetName } = comparison.exported;
  const isSaid = sheetName.includes(LIST_WORDS[role]);
  return `${isSaid ? "" : LIST_WORDS[role]}${quotedSheets(comparison.exported)}`;
}

/** “第一季度”、“第二季度”. */
export function quotedSheets({ sheetName, sheetNames = [sheetName] }: SystemExport): string {
  return sheetNames.map((name) => `“${name}”`).join("、");
}

export interface ListLine {
  readonly line: ComparisonLine;
  readonly list: ListComparison;
}

const MESSAGES = {
  differs: "{what}与{list}不一致：台账{stated}，{sheet}{other}，相差{gap}{cause}；请以{proof}为准。",
} as const;

/** The rule that holds the ledger's figures against one kind of list; figures that only a wrong unit parts are another's. */
export function listAmountRule(id: string, role: ListRole, statement: string): Rule {
  return defineRule({
    id,
    statement,
    messages: MESSAGES,
    gravest: "mismatch",

    examine({ lists }) {
      const lines = lists
        .filter((list) => list.role === role)
        .flatMap((list) => list.comparison.lines.map((line): ListLine => ({ line, list })))
        .filter(({ line }) => line.projects.length > 0 && line.rows.length > 0);
      const isOfUnit = ({ line, list }: ListLine): boolean =>
        list.unitGaps.some(({ lines: of }) => of.includes(line));
      return {
        subjects: lines.length,
        unverifiable: lines.filter(({ line }) => line.state === "unreadable").length,
        failures: lines.filter((each) => each.line.state === "differs" && !isOfUnit(each)),
      };
    },

    report({ line, list }: ListLine, { ledger }, say) {
      const { subject, name } = line;
      const { figure, proof } = SUBJECT_WORDS[subject];
      const stated = line.ledger!;
      const expected = line.system!;
      const explanations = explainAmount(stated, expected);
      const only = line.projects.length === 1 && subject === "execution" ? line.projects[0] : undefined;
      const cell = only === undefined ? undefined : originOf(ledger, "execution", only);
      const value = expected.toString();
      return {
        kind: "mismatch",
        project: name,
        role: `${LIST_WORDS[role]}的${figure}`,
        figures: [money(ledger, stated), money(ledger, expected)],
        at: [...ledgerCells(ledger, line), ...listCells(list, line)],
        stated: money(ledger, stated),
        expected: money(ledger, expected),
        cause: explanations[0]?.cause ?? "none",
        rivals: explanations.slice(1).map(({ cause }) => cause),
        message: say("differs", {
          what: figure,
          list: LIST_WORDS[role],
          stated: money(ledger, stated),
          sheet: quotedSheets(list.comparison.exported),
          other: systemFigure(ledger, list.comparison, line),
          gap: formatMoney(stated.minus(expected).abs(), ledger.heading.unit),
          cause: likelihoodClause(explanations),
          proof,
        }),
        alternatives:
          cell && formulaAt(ledger, cell) === undefined
            ? [{ cells: [{ at: cell, value, shown: value }] }]
            : [],
      };
    },
  });
}

/** The list's own cells of a line. */
export function listCells({ comparison, columns }: ListComparison, line: ComparisonLine): readonly CellRef[] {
  if (line.cells) return line.cells;
  const column = columns[comparison.columns.findIndex(({ subject }) => subject === line.subject)];
  if (column === undefined) return [];
  return line.rows.map((row) => ({ sheet: comparison.exported.sheetName, row: row - 1, column }));
}
