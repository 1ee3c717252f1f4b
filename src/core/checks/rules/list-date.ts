import { defineRule } from "../define-rule";
import { projectName } from "../words";

export const listDate = defineRule({
  id: "list-date",
  statement: "逐行合计的调整明细、支付明细，日期在预算年度之内。",
  messages: {
    outside:
      "“{sheet}”第{row}行的日期为{date}，不在{year}年度之内，已计入合计；请核对日期，或核对该行是否属于本年度。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const { otherYears = [], parts = {} } = ledger.assembled ?? {};
    const subjects = Object.values(parts).reduce(
      (total, cells) => total + cells.reduce((sum, own) => sum + own.length, 0),
      0,
    );
    return { subjects, unverifiable: 0, failures: otherYears };
  },

  report({ project, at, day, amounts }, { ledger }, say) {
    const digits = String(day);
    const date = `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    return {
      kind: "verify",
      project: projectName(ledger, project),
      role: "日期",
      figures: [at.sheet, date],
      at: [at, ...amounts],
      stated: date,
      message: say("outside", {
        sheet: at.sheet,
        row: `${at.row + 1}`,
        date,
        year: String(ledger.heading.budgetYear),
      }),
    };
  },
});
