import type { OfficeRate, OfficeRow, OfficeSummary } from "../../ledger/office-summary";
import type { Amount } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { describeRate, RATE_MESSAGES, type FormulatedReading } from "../describe-rate";
import type { LedgerFacts } from "../ledger-facts";
import { expectedOf } from "../office-figures";
import { readingOf } from "../rate-readings";
import { rateVerdict } from "../verdict";

interface WrongRate {
  readonly summary: OfficeSummary;
  readonly row: OfficeRow;
  readonly rate: OfficeRate;
  readonly reading: FormulatedReading;
}

export const officeRate = defineRule({
  id: "office-rate",
  statement: "分科室汇总的预算执行率等于该科室的执行数除以预算数，按表中所列或明细合计的数计算均可。",
  messages: RATE_MESSAGES,
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongRate[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const summary of facts.ledger.officeSummaries ?? [])
      for (const row of [...summary.rows, ...(summary.total ? [summary.total] : [])]) {
        const { rate } = row;
        if (!rate) continue;
        subjects += 1;
        const readings = readingsOf(facts, row).concat(
          row === summary.total ? readingsOf(facts, ofListed(summary, row)) : [],
        );
        if (!readings[0]) unverifiable += 1;
        else if (!readings.some((reading) => holds(facts, rate, reading)))
          failures.push({ summary, row, rate, reading: readings[0] });
      }
    return { subjects, unverifiable, failures };
  },

  report({ summary, row, rate, reading }, facts, say) {
    const role = `“${summary.sheetName}”分科室汇总${row.label}的预算执行率`;
    const value = nearest(rate, reading);
    const words = describeRate(
      {
        role,
        stated: { value, decimals: value.decimals() },
        declared: reading,
        others: otherReadings(facts, row),
        isFormula: formulaAt(facts.ledger, rate.at) !== undefined,
        isWithinRounding: false,
      },
      say,
    );
    const cells = [row.amounts.execution?.at, row.amounts.fullYearBudget?.at].flatMap((at) => at ?? []);
    return {
      kind: words.kind,
      message: words.message,
      cause: words.cause,
      rivals: words.rivals,
      stated: words.stated,
      expected: words.expected,
      role,
      figures: [words.stated, reading.formula],
      at: [rate.at, ...cells],
    };
  },
});

/** A summary of some offices may total only those. */
function ofListed({ rows }: OfficeSummary, { amounts, label }: OfficeRow): OfficeRow {
  return { label, amounts, projects: rows.flatMap(({ projects }) => projects) };
}

function holds({ precision }: LedgerFacts, { readings }: OfficeRate, reading: FormulatedReading): boolean {
  return readings.some((value) => {
    const stated = { value, decimals: value.decimals() };
    return rateVerdict(stated, reading.numerator, reading.denominator, precision) !== "violated";
  });
}

function nearest({ readings }: OfficeRate, { numerator, denominator }: FormulatedReading): Amount {
  const gap = (value: Amount): Amount => value.times(denominator).minus(numerator.shifted(2)).abs();
  return readings.reduce((best, each) => (gap(each).compare(gap(best)) < 0 ? each : best));
}

/** By the basis in force: of the figures that the summary states, and of those of the office's projects. */
function readingsOf(facts: LedgerFacts, row: OfficeRow): readonly FormulatedReading[] {
  return ratesOf(facts, row, facts.bases.rateBasis === "年初预算" ? "initialBudget" : "fullYearBudget");
}

function otherReadings(facts: LedgerFacts, row: OfficeRow): readonly FormulatedReading[] {
  return ratesOf(facts, row, facts.bases.rateBasis === "年初预算" ? "fullYearBudget" : "initialBudget");
}

function ratesOf(
  facts: LedgerFacts,
  row: OfficeRow,
  below: "initialBudget" | "fullYearBudget",
): readonly FormulatedReading[] {
  const name = below === "initialBudget" ? "年初预算数" : "全年预算数";
  const spent = [row.amounts.execution?.value, expectedOf(facts, "execution", row.projects)];
  const budgets = [row.amounts[below]?.value, expectedOf(facts, below, row.projects)];
  return spent.flatMap((above) =>
    budgets.flatMap((budget) =>
      above && budget && !budget.isZero() ? [readingOf(facts, above, budget, name, "spent")] : [],
    ),
  );
}
