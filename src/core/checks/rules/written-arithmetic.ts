import { figuredSentences, sentencesOfRows } from "../../comparison/told-totals";
import {
  sumOfParts,
  writtenRates,
  writtenSums,
  type WrittenAmount,
  type WrittenRate,
  type WrittenSum,
} from "../../comparison/sentence-arithmetic";
import { formerExecution, writtenGrowths, type WrittenGrowth } from "../../comparison/sentence-growth";
import { formatMoney } from "../../numbers/format-amount";
import { computedRate, type StatedRate } from "../../numbers/stated-rate";
import { formatAddress } from "../../workbook/address";
import type { CellRef } from "../../workbook/cell";
import { defineRule } from "../define-rule";
import { explainAmount, explainRate, likelihoodClause, type RateReading } from "../likely-cause";
import { judgedClaims } from "../told-claims";
import {
  growthReading,
  rateReading,
  writtenGrowthHolds,
  writtenRateHolds,
  writtenSumHolds,
} from "../written-figures";

type Wrong = { readonly at: CellRef } & (
  { readonly rate: WrittenRate } | { readonly sum: WrittenSum } | { readonly growth: WrittenGrowth }
);

export const writtenArithmetic = defineRule({
  id: "written-arithmetic",
  statement:
    "文字中的预算执行率等于同一句所写的执行数除以预算数，增减幅度等于同一句所写的增减额除以上年数；金额后括号内逐项列出的数，合起来等于该金额。",
  messages: {
    rate: "工作表“{sheet}”{cell}的文字写“{quote}”，而同一句写{execution}、{budget}，{formula}＝{expected}，相差{gap}{cause}；请核对文字中的各数。",
    growth:
      "工作表“{sheet}”{cell}的文字写“{quote}”，而同一句写{execution}，上年数为{former}，{formula}＝{expected}，相差{gap}{cause}；请核对文字中的各数。",
    sum: "工作表“{sheet}”{cell}的文字写“{quote}”，括号内{formula}＝{expected}，相差{gap}{cause}；请核对文字中的各数。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: Wrong[] = [];
    let subjects = 0;
    // Of sentences about all projects the ledger says better which figure is wrong.
    const told = new Set(
      judgedClaims(facts).wrong.flatMap(({ text, isAboutAll }) => (isAboutAll ? [text] : [])),
    );
    for (const { text, at } of [...figuredSentences(facts.ledger), ...sentencesOfRows(facts.ledger)]) {
      if (told.has(text)) continue;
      const [rates, sums, growths] = [writtenRates(text), writtenSums(text), writtenGrowths(text)];
      subjects += rates.length + sums.length + growths.length;
      for (const rate of rates) if (!writtenRateHolds(rate)) failures.push({ at, rate });
      for (const sum of sums) if (!writtenSumHolds(sum)) failures.push({ at, sum });
      for (const growth of growths) if (!writtenGrowthHolds(growth)) failures.push({ at, growth });
    }
    return { subjects, unverifiable: 0, failures };
  },

  report(failure, _, say) {
    const { at } = failure;
    const place = { sheet: at.sheet, cell: formatAddress(at.row, at.column) };
    if ("sum" in failure) {
      const { whole, parts, quote } = failure.sum;
      const total = sumOfParts(failure.sum);
      const explained = explainAmount(whole.value, total);
      const [stated, expected] = [formatMoney(whole.value, whole.unit), formatMoney(total, whole.unit)];
      return {
        kind: "verify",
        role: whole.quote,
        figures: [stated, expected],
        at: [at],
        stated,
        expected,
        cause: explained[0]?.cause ?? "none",
        message: say("sum", {
          ...place,
          quote,
          formula: parts.map(moneyOf).join("＋"),
          expected,
          gap: formatMoney(total.minus(whole.value).abs(), whole.unit),
          cause: likelihoodClause(explained),
        }),
      };
    }
    if ("growth" in failure) {
      const { growth } = failure;
      const former = formatMoney(formerExecution(growth), growth.change.unit);
      const { message, ...rest } = wrongRate(growth.rate, growthReading(growth));
      return {
        ...rest,
        role: growth.quote,
        figures: [growth.quote, rest.expected],
        at: [at],
        message: say("growth", {
          ...place,
          ...message,
          quote: growth.quote,
          execution: growth.execution.quote,
          former,
          formula: `${moneyOf(growth.change)}÷${former}`,
        }),
      };
    }
    const { rate, execution, budgets } = failure.rate;
    const budget = budgets.filter(({ value }) => !value.isZero()).at(-1)!;
    const { message, ...rest } = wrongRate(rate, rateReading(execution, budget));
    return {
      ...rest,
      role: rate.quote,
      figures: [rate.quote, rest.expected],
      at: [at],
      message: say("rate", {
        ...place,
        ...message,
        quote: rate.quote,
        execution: execution.quote,
        budget: budget.quote,
        formula: `${moneyOf(execution)}÷${moneyOf(budget)}`,
      }),
    };
  },
});

/** What is the same of every rate that does not follow, and what its message says of the right one. */
function wrongRate({ value, decimals }: StatedRate, reading: RateReading) {
  const places = Math.max(2, decimals);
  const right = computedRate(reading.numerator, reading.denominator, places);
  const explained = explainRate({ value, decimals }, reading, []);
  const expected = `${right.toFixed(places)}%`;
  return {
    kind: "mismatch" as const,
    stated: `${value.toFixed(places)}%`,
    expected,
    cause: explained[0]?.cause ?? ("none" as const),
    message: {
      expected,
      gap: `${value.minus(right).abs().toFixed(places)}个百分点`,
      cause: likelihoodClause(explained),
    },
  };
}

function moneyOf({ value, unit }: WrittenAmount): string {
  return formatMoney(value, unit);
}
