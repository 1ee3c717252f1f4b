import { figuredSentences, sentencesOfRows } from "../../comparison/told-totals";
import {
  sumOfParts,
  writtenRates,
  writtenSums,
  type WrittenAmount,
  type WrittenRate,
  type WrittenSum,
} from "../../comparison/sentence-arithmetic";
import { formatMoney } from "../../numbers/format-amount";
import { computedRate } from "../../numbers/stated-rate";
import { formatAddress } from "../../workbook/address";
import type { CellRef } from "../../workbook/cell";
import { defineRule } from "../define-rule";
import { explainAmount, explainRate, likelihoodClause } from "../likely-cause";
import { judgedClaims } from "../told-claims";
import { rateReading, writtenRateHolds, writtenSumHolds } from "../written-figures";

type Wrong = { readonly at: CellRef } & ({ readonly rate: WrittenRate } | { readonly sum: WrittenSum });

export const writtenArithmetic = defineRule({
  id: "written-arithmetic",
  statement:
    "文字中的预算执行率等于同一句所写的执行数除以预算数；金额后括号内逐项列出的数，合起来等于该金额。",
  messages: {
    rate: "工作表“{sheet}”{cell}的文字写“{quote}”，而同一句写{execution}、{budget}，{formula}＝{expected}，相差{gap}{cause}；请核对文字中的各数。",
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
      const [rates, sums] = [writtenRates(text), writtenSums(text)];
      subjects += rates.length + sums.length;
      for (const rate of rates) if (!writtenRateHolds(rate)) failures.push({ at, rate });
      for (const sum of sums) if (!writtenSumHolds(sum)) failures.push({ at, sum });
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
    const { rate, execution, budgets } = failure.rate;
    const budget = budgets.filter(({ value }) => !value.isZero()).at(-1)!;
    const reading = rateReading(execution, budget);
    const stated = { value: rate.value, decimals: rate.decimals };
    const places = Math.max(2, rate.decimals);
    const right = computedRate(reading.numerator, reading.denominator, places);
    const explained = explainRate(stated, reading, []);
    const expected = `${right.toFixed(places)}%`;
    return {
      kind: "mismatch",
      role: rate.quote,
      figures: [rate.quote, expected],
      at: [at],
      stated: `${rate.value.toFixed(places)}%`,
      expected,
      cause: explained[0]?.cause ?? "none",
      message: say("rate", {
        ...place,
        quote: rate.quote,
        execution: execution.quote,
        budget: budget.quote,
        formula: `${moneyOf(execution)}÷${moneyOf(budget)}`,
        expected,
        gap: `${rate.value.minus(right).abs().toFixed(places)}个百分点`,
        cause: likelihoodClause(explained),
      }),
    };
  },
});

function moneyOf({ value, unit }: WrittenAmount): string {
  return formatMoney(value, unit);
}
