import { originOf } from "../../ledger/origin";
import { dayNumber } from "../../ledger/written-date";
import { Amount } from "../../numbers/amount";
import { cellsOf } from "../derived-repair";
import { defineRule } from "../define-rule";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { paymentsBefore } from "../system-payments";
import { money, projectName } from "../words";

/** More paid by a day than the money that had been granted by then. */
interface Early {
  readonly project: number;
  readonly paid: Amount;
  /** From the system's export, where it tells single payments. */
  readonly fromExport: boolean;
}

export const paymentBeforeDocument = defineRule({
  id: "payment-before-document",
  statement: "追加的资金在指标文日期之后支付：指标文日期之前的支付不超过当时已有的预算。",
  messages: {
    cutoff:
      "调整日期{date}在数据截止日期{cutoff}之后，而截至该日执行数{paid}已大于不含本次调增的预算{granted}，多{excess}；请核对指标文日期和支付凭证。",
    payments:
      "调整日期{date}之前，“{file}”所列支付已达{paid}，大于不含本次调增的预算{granted}，多{excess}；请核对指标文日期和支付凭证。",
  },
  gravest: "verify",

  examine(facts) {
    const { ledger, unreadable } = facts;
    const dates = ledger.projects.texts.adjustmentDate ?? [];
    const cutoff = dayNumber(ledger.heading.cutoffDate);
    const early = paymentsBefore(facts.comparison, "execution", ledger.heading.unit);
    const failures: Early[] = [];
    let subjects = 0;
    let unverifiable = 0;
    dates.forEach((text, project) => {
      const day = dayNumber(text);
      if (day === undefined || !amountOf(facts, "increase", project).isPositive()) return;
      const listed = early(project, day);
      const isLater = cutoff !== undefined && day > cutoff;
      if (listed === undefined && !isLater) return;
      subjects += 1;
      if (unreadable.any(["initialBudget", "decrease", "execution"], project)) return void unverifiable++;
      const paid = listed ?? amountOf(facts, "execution", project);
      if (paid.compare(grantedOf(facts, project)) > 0)
        failures.push({ project, paid, fromExport: listed !== undefined });
    });
    return { subjects, unverifiable, failures };
  },

  report({ project, paid, fromExport }, facts, say) {
    const { ledger } = facts;
    const date = ledger.projects.texts.adjustmentDate![project]!.trim();
    const granted = grantedOf(facts, project);
    const data = {
      date,
      paid: money(ledger, paid),
      granted: money(ledger, granted),
      excess: money(ledger, paid.minus(granted)),
    };
    return {
      kind: "verify",
      project: projectName(ledger, project),
      role: "调整日期",
      figures: [date, data.paid, data.granted],
      at: [
        originOf(ledger, "adjustmentDate", project)!,
        ...cellsOf(ledger, ["increase", "execution", "initialBudget", "carriedOver"], project),
      ],
      stated: date,
      message: fromExport
        ? say("payments", { ...data, file: facts.comparison!.exported.fileName })
        : say("cutoff", { ...data, cutoff: ledger.heading.cutoffDate! }),
    };
  },
});

/** What may be spent without the increase; a decrease never leaves less than nothing. */
function grantedOf(facts: LedgerFacts, project: number): Amount {
  const granted = amountOf(facts, "initialBudget", project)
    .plus(amountOf(facts, "carriedOver", project))
    .minus(amountOf(facts, "decrease", project));
  return granted.isNegative() ? Amount.zero : granted;
}
