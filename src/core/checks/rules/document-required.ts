import { originOf } from "../../ledger/origin";
import type { CellRef } from "../../workbook/cell";
import { cellsOf } from "../derived-repair";
import { defineRule } from "../define-rule";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { lacksDate, listedDocuments } from "../listed-documents";
import { listedTogether, type MissingText } from "../missing-column";
import { FIELD_WORDS, MOST_NAMES, money, nameList, projectName } from "../words";

const ADJUSTMENTS = ["increase", "decrease"] as const;
const MOST_CELLS = 200;

/** Beside the document itself its date may be missing; 调整明细 may list the adjustment, but no document. */
type Missing =
  | MissingText
  | { readonly kind: "date"; readonly project: number }
  | { readonly kind: "listed"; readonly project: number; readonly at: readonly CellRef[] };

export const documentRequired = defineRule({
  id: "document-required",
  statement: "有调增数或调减数的项目，在台账或调整明细中填有调整依据；表中有调整日期列的，也填有调整日期。",
  messages: {
    missing: "{adjustments}未填调整依据{alsoDate}，请{office}补充指标文或批复{wanted}。",
    undated: "{adjustments}填有调整依据“{document}”，未填调整日期，请{office}补充指标文或批复的日期。",
    listed: "{adjustments}在“{sheet}”第{rows}行未填文号，请{office}补充指标文或批复文号。",
    column: "表中没有调整依据列，以下{count}个项目有调增数或调减数，请补充指标文或批复文号：{names}。",
  },
  gravest: "explain",

  examine(facts) {
    const { ledger, unreadable } = facts;
    const documents = ledger.projects.texts.adjustmentDocument;
    const bare: number[] = [];
    const others: Missing[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (let project = 0; project < ledger.projects.count; project++) {
      const isOdd = unreadable.any(ADJUSTMENTS, project);
      if (!isOdd && !isAdjusted(facts, project)) continue;
      subjects += 1;
      if (isOdd) unverifiable += 1;
      else if (!documents?.[project]) {
        const listed = listedDocuments(ledger, project);
        if (listed === undefined) bare.push(project);
        else if (listed.missing.length > 0) others.push({ kind: "listed", project, at: listed.missing });
      } else if (lacksDate(ledger, project)) others.push({ kind: "date", project });
    }
    const { failures, failed } = listedTogether(ledger, "adjustmentDocument", bare);
    return {
      subjects,
      unverifiable,
      failures: [...failures, ...others],
      failed: failed + others.length,
    };
  },

  report(failure, facts, say) {
    const { ledger } = facts;
    if (failure.kind === "column") {
      const count = failure.projects.length;
      const names = failure.projects
        .slice(0, MOST_NAMES)
        .map((project) => `${projectName(ledger, project)}（${adjustmentsOf(facts, project)}）`);
      return {
        kind: "explain",
        role: "调整依据",
        figures: [`${count}个`, ...names],
        at: failure.projects.slice(0, MOST_CELLS).flatMap((project) => cellsOf(ledger, ADJUSTMENTS, project)),
        message: say("column", { count: count.toString(), names: nameList(names, count) }),
      };
    }
    const { project, kind } = failure;
    const adjustments = adjustmentsOf(facts, project);
    const office = ledger.projects.texts.responsibleOffice?.[project] ?? "责任科室";
    if (kind === "listed") {
      const { at } = failure;
      const rows = at.map(({ row }) => row + 1).join("、");
      return {
        kind: "explain",
        project: projectName(ledger, project),
        role: "调整依据",
        figures: [adjustments],
        at: [...at, ...cellsOf(ledger, ADJUSTMENTS, project)],
        message: say("listed", { adjustments, sheet: at[0]!.sheet, rows, office }),
      };
    }
    const isDate = kind === "date";
    const isUndated = lacksDate(ledger, project);
    return {
      kind: "explain",
      project: projectName(ledger, project),
      role: isDate ? "调整日期" : "调整依据",
      figures: [adjustments],
      at: [
        originOf(ledger, isDate ? "adjustmentDate" : "adjustmentDocument", project)!,
        ...cellsOf(ledger, ADJUSTMENTS, project),
      ],
      message: isDate
        ? say("undated", {
            adjustments,
            document: ledger.projects.texts.adjustmentDocument![project]!,
            office,
          })
        : say("missing", {
            adjustments,
            office,
            alsoDate: isUndated ? "和调整日期" : "",
            wanted: isUndated ? "的文号和日期" : "文号",
          }),
    };
  },
});

function isAdjusted(facts: LedgerFacts, project: number): boolean {
  const { increase, decrease } = facts.columns;
  return (increase?.signAt(project) ?? 0) !== 0 || (decrease?.signAt(project) ?? 0) !== 0;
}

/** "调增数20.00万元、调减数3.00万元". */
function adjustmentsOf(facts: LedgerFacts, project: number): string {
  return ADJUSTMENTS.flatMap((field) => {
    const amount = amountOf(facts, field, project);
    return amount.isZero() ? [] : [FIELD_WORDS[field] + money(facts.ledger, amount)];
  }).join("、");
}
