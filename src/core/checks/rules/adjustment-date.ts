import { originOf } from "../../ledger/origin";
import { writtenDate } from "../../ledger/written-date";
import { defineRule } from "../define-rule";
import { projectName } from "../words";

export const adjustmentDate = defineRule({
  id: "adjustment-date",
  statement: "填有调整日期的，日期在预算年度之内。",
  messages: {
    outside: "调整日期为{date}，不在{year}年度之内，请核对日期，或核对指标文是否属于本年度。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const dates = ledger.projects.texts.adjustmentDate ?? [];
    const { budgetYear } = ledger.heading;
    const failures: number[] = [];
    let subjects = 0;
    let unverifiable = 0;
    dates.forEach((date, project) => {
      if (!date) return;
      subjects += 1;
      const year = writtenDate(date)?.year;
      if (year === undefined || budgetYear === undefined) unverifiable += 1;
      else if (year !== budgetYear) failures.push(project);
    });
    return { subjects, unverifiable, failures };
  },

  report(project, { ledger }, say) {
    const date = ledger.projects.texts.adjustmentDate![project]!;
    return {
      kind: "verify",
      project: projectName(ledger, project),
      role: "调整日期",
      figures: [date],
      at: [originOf(ledger, "adjustmentDate", project)!],
      stated: date,
      message: say("outside", { date, year: String(ledger.heading.budgetYear) }),
    };
  },
});
