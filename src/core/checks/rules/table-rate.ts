import type { BrokenRate, TableArithmetic } from "../../ledger/table-arithmetic";
import type { Amount } from "../../numbers/amount";
import { formatMoney, formatRate } from "../../numbers/format-amount";
import { computedRate } from "../../numbers/stated-rate";
import { defineRule } from "../define-rule";
import { formulaAt } from "../derived-repair";
import { FORMULA_ADVICE } from "../describe-rate";
import { explainRate, likelihoodClause } from "../likely-cause";

interface WrongRate {
  readonly table: TableArithmetic;
  readonly rate: BrokenRate;
}

export const tableRate = defineRule({
  id: "table-rate",
  statement: "表中比率、占比等于其他各行所示的两列之商，按填列的位数四舍五入。",
  messages: {
    differs:
      "{role}应为{expected}：{formula}，表中为{stated}，相差{gap}个百分点{cause}{advice}；表中另有{held}行按同一算法相符。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const tables = ledger.tableArithmetic ?? [];
    return {
      subjects: tables.reduce((sum, { judgedRates }) => sum + judgedRates, 0),
      unverifiable: 0,
      failures: tables.flatMap((table) =>
        table.rates
          .filter((rate) => !isBlamedOnAmount(table, rate))
          .map((rate): WrongRate => ({ table, rate })),
      ),
    };
  },

  report({ table, rate }, { ledger }, say) {
    const { stated, numerator, denominator } = rate;
    const money = (amount: Amount): string => formatMoney(amount, table.unit);
    const decimals = Math.min(Math.max(2, stated.decimals), 4);
    const expected = computedRate(numerator.amount!, denominator.amount!, decimals);
    const explained = explainRate(
      stated,
      { numerator: numerator.amount!, denominator: denominator.amount!, denominatorWords: denominator.label },
      [],
    );
    const shown = formatRate(stated.value, Math.min(stated.decimals, 4));
    return {
      kind: "mismatch",
      role: rate.label,
      figures: [shown, money(numerator.amount!), money(denominator.amount!)],
      at: [rate.at, numerator.at, denominator.at],
      stated: shown,
      expected: formatRate(expected, decimals),
      cause: explained[0]?.cause ?? "none",
      message: say("differs", {
        role: rate.label,
        expected: formatRate(expected, decimals),
        formula: `${numerator.label}${money(numerator.amount!)}÷${denominator.label}${money(denominator.amount!)}`,
        stated: shown,
        gap: stated.value.minus(expected).abs().toString(),
        cause: likelihoodClause(explained),
        advice: formulaAt(ledger, rate.at) === undefined ? "" : FORMULA_ADVICE,
        held: String(rate.held),
      }),
    };
  },
});

/** A sum has told already that one of the two amounts is wrong. */
function isBlamedOnAmount({ broken }: TableArithmetic, { numerator, denominator }: BrokenRate): boolean {
  return broken.some(({ whole, parts, taken = [] }) =>
    [whole, ...parts, ...taken].some(({ at }) =>
      [numerator.at, denominator.at].some(({ row, column }) => at.row === row && at.column === column),
    ),
  );
}
