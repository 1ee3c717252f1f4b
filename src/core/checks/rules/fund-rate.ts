import type { FundRow } from "../../ledger/fund-rows";
import { rateHolds } from "../../numbers/stated-rate";
import { defineRule } from "../define-rule";
import { changeOfRate, formulaAt } from "../derived-repair";
import { describeRate, RATE_MESSAGES } from "../describe-rate";
import { coarsePrecision } from "../form-precision";
import { budgetOf, computedBudget } from "../fund-figures";
import { fundRef } from "../fund-rows";
import type { LedgerFacts } from "../ledger-facts";
import { otherBasisOf } from "../other-basis";
import { isInOrder, type RateReadings } from "../rate-check";
import { readingOf } from "../rate-readings";
import { rateVerdict } from "../verdict";
import type { Verdict } from "../finding";
import { projectName } from "../words";

export const fundRate = defineRule({
  id: "fund-rate",
  statement: "各资金来源填列的预算执行率等于该来源的执行数除以预算数，按填列的位数四舍五入。",
  messages: RATE_MESSAGES,
  gravest: "mismatch",

  examine(facts) {
    const failures: FundRow[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const fund of facts.ledger.funds) {
      const isUnread = fund.unread.includes("executionRate");
      if (!fund.executionRate && !isUnread) continue;
      subjects += 1;
      const readings = isUnread ? undefined : readingsOf(facts, fund);
      if (!readings) unverifiable += 1;
      else if (
        fund.executionRate!.wrongUnit ||
        !isInOrder(verdictOf(facts, fund, readings), facts.precisions[fund.block]!)
      )
        failures.push(fund);
    }
    return { subjects, unverifiable, failures };
  },

  report(fund, facts, say) {
    const { ledger } = facts;
    const stated = fund.executionRate!;
    const at = fundRef(ledger, fund, "executionRate")!;
    const readings = readingsOf(facts, fund)!;
    const isFormula = formulaAt(ledger, at) !== undefined;
    const role = `${fund.label}的预算执行率`;
    const coarse = coarsePrecision(facts, fund.block);
    const usual = verdictOf(facts, fund, readings);
    const isCoarse =
      usual === "violated" && coarse && verdictOf(facts, fund, readings, coarse) !== "violated";
    const { rate, decimals, ...words } = describeRate(
      {
        role,
        stated,
        wrongUnit: stated.wrongUnit,
        declared: readings.declared,
        others: readings.others,
        isFormula,
        otherBasis: otherBasisOf(facts, fund.block),
        isWithinRounding: !stated.wrongUnit && (isCoarse || usual === "within-rounding"),
      },
      say,
    );
    return {
      ...words,
      ...(isCoarse && words.kind === "hint" && { kind: "verify" as const }),
      project: projectName(ledger, fund.project),
      role,
      figures: [words.stated, readings.declared.formula],
      at: [
        at,
        ...(["execution", "fullYearBudget", "initialBudget"] as const).flatMap(
          (field) => fundRef(ledger, fund, field) ?? [],
        ),
      ],
      repairs: isFormula ? [] : [changeOfRate(at, rate, decimals, stated.convention)],
    };
  },
});

function verdictOf(
  facts: LedgerFacts,
  { executionRate, block }: FundRow,
  { declared, asStated }: RateReadings,
  precision = facts.precisions[block]!,
): Verdict {
  const verdict = rateVerdict(executionRate!, declared.numerator, declared.denominator, precision);
  const holds = asStated.some((one) => rateHolds(executionRate!, one.numerator, one.denominator));
  return holds ? "exact" : verdict;
}

/** Undefined where no rate is formed: nothing was spent that is known, or there was no budget. */
function readingsOf(facts: LedgerFacts, fund: FundRow): RateReadings | undefined {
  const { execution, initialBudget } = fund.amounts;
  if (!execution) return undefined;
  const read = (denominator: FundRow["amounts"]["execution"], name: string): RateReadings["declared"][] =>
    denominator && !denominator.isZero() ? [readingOf(facts, execution, denominator, name, "spent")] : [];
  const byInitial = read(initialBudget, "年初预算数");
  const byBudget = read(budgetOf(facts, fund), "全年预算数");
  const computed = computedBudget(facts, fund);
  if (facts.bases.rateBasis === "年初预算" && byInitial[0])
    return { declared: byInitial[0], asStated: [], others: byBudget };
  if (!byBudget[0]) return undefined;
  return { declared: byBudget[0], asStated: read(computed, "计算的全年预算数"), others: byInitial };
}
