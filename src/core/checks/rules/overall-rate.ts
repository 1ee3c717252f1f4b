import { formatRate } from "../../numbers/format-amount";
import { computedRate } from "../../numbers/stated-rate";
import { defineRule } from "../define-rule";
import { changeOfRate, formulaAt } from "../derived-repair";
import { describeRate, RATE_MESSAGES } from "../describe-rate";
import type { LedgerFacts } from "../ledger-facts";
import { otherBasisOf } from "../other-basis";
import {
  followsFromItsRow,
  mixesPopulations,
  overallRatesOf,
  overallReadings,
  partsOfRate,
  precisionOfRate,
  totalsOf,
  type OverallRate,
  type OverallReadings,
  type OverallTotals,
} from "../overall-rates";
import { isInOrder } from "../rate-check";
import { rateVerdict } from "../verdict";
import { money } from "../words";

interface Question {
  readonly rate: OverallRate;
  readonly totals: OverallTotals;
  readonly readings: OverallReadings | undefined;
}

export const overallRate = defineRule({
  id: "overall-rate",
  statement: "合计的执行率等于执行数之和除以同一批项目的预算数之和，分子分母的统计范围一致。",
  messages: {
    ...RATE_MESSAGES,
    population:
      "{role}{stated}的分子含{executed}个项目（{execution}），分母仅为{approved}个项目的年初批复（{initial}），统计范围不一致{consequence}。",
  },
  gravest: "mismatch",

  examine(facts) {
    const rates = overallRatesOf(facts);
    const failures: Question[] = [];
    let unverifiable = 0;
    for (const rate of rates) {
      const totals = totalsOf(facts, rate);
      const readings = totals && overallReadings(facts, rate, totals);
      if (!totals || !(readings || mixesPopulations(facts, rate, totals))) unverifiable += 1;
      else if (!holdsAsStated(facts, { rate, totals, readings })) failures.push({ rate, totals, readings });
    }
    return { subjects: rates.length, unverifiable, failures };
  },

  report({ rate, totals, readings }, facts, say) {
    const { ledger } = facts;
    const isFormula = formulaAt(ledger, rate.at) !== undefined;
    if (!rate.wrongUnit && mixesPopulations(facts, rate, totals)) {
      const stated = formatRate(rate.stated.value, Math.min(rate.stated.decimals, 2));
      const expected = totals.budget.isZero()
        ? undefined
        : formatRate(computedRate(totals.execution, totals.budget, 2));
      const budget = money(ledger, totals.budget);
      return {
        kind: "verify",
        role: rate.role,
        figures: [stated, money(ledger, totals.execution), money(ledger, totals.initial)],
        at: [rate.at],
        stated,
        ...(expected !== undefined && { expected }),
        cause: "population",
        message: say("population", {
          role: rate.role,
          stated,
          executed: totals.executed.projects.toString(),
          execution: money(ledger, totals.execution),
          approved: totals.approved.projects.toString(),
          initial: money(ledger, totals.initial),
          consequence: expected === undefined ? "" : `；按全年预算${budget}计算为${expected}`,
        }),
      };
    }
    const { declared, others } = readings!;
    const verdict = rateVerdict(
      rate.stated,
      declared.numerator,
      declared.denominator,
      precisionOfRate(facts, rate),
      partsOfRate(facts, totals),
    );
    const {
      rate: computed,
      decimals,
      ...words
    } = describeRate(
      {
        role: rate.role,
        stated: rate.stated,
        wrongUnit: rate.wrongUnit,
        declared,
        others,
        isFormula,
        isWithinRounding: !rate.wrongUnit && verdict === "within-rounding",
        ...(rate.sum && rate.kind === "spent" && { otherBasis: otherBasisOf(facts, rate.sum.block) }),
      },
      say,
    );
    return {
      ...words,
      role: rate.role,
      figures: [words.stated, declared.formula],
      at: [rate.at],
      repairs: isFormula ? [] : [changeOfRate(rate.at, computed, decimals, rate.convention)],
    };
  },
});

function holdsAsStated(facts: LedgerFacts, { rate, totals, readings }: Question): boolean {
  if (rate.wrongUnit || !readings) return false;
  if (followsFromItsRow(facts, rate, totals)) return true;
  const { numerator, denominator } = readings.declared;
  const precision = precisionOfRate(facts, rate);
  const verdict = rateVerdict(rate.stated, numerator, denominator, precision, partsOfRate(facts, totals));
  return isInOrder(verdict, precision);
}
