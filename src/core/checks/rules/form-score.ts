import { executionScore, USUAL_DECIMALS, USUAL_POINTS } from "../../evaluation/execution-score";
import { readFormScores, type FormScore } from "../../evaluation/read-form-scores";
import { isSameScore, isScoreAbove, isUnrounded } from "../../evaluation/same-score";
import type { AmountField } from "../../ledger/fields";
import type { Ledger } from "../../ledger/ledger";
import { Amount, sum } from "../../numbers/amount";
import { formatRate } from "../../numbers/format-amount";
import { quotient } from "../../numbers/quotient";
import { originOf } from "../../ledger/origin";
import { defineRule } from "../define-rule";
import { scoreWords } from "../evaluated";
import { budgetOf } from "../fund-figures";
import { dividesWhole, fundRef } from "../fund-rows";
import { amountOf, type LedgerFacts } from "../ledger-facts";
import { money, projectName } from "../words";

/** Scores are given to so many decimals at most. */
const MOST_DECIMALS = 4;
/** What a formula leaves unrounded is told to so many. */
const UNROUNDED_DECIMALS = 10;
const HUNDRED = Amount.of("100");

interface WrongScore {
  readonly form: FormScore;
  readonly stated: Amount;
  readonly points: Amount;
  /** Absent where the score is beyond its points, whatever the rate. */
  readonly ratio?: Ratio;
}

interface Ratio {
  readonly execution: Amount;
  readonly budget: Amount;
}

export const formScore = defineRule({
  id: "form-score",
  statement:
    "单项目自评表中预算执行率的得分等于执行率乘以分值，最高不超过分值；表中另有计分办法的，只看是否超过分值。",
  messages: {
    over: "预算执行率得分{stated}高于分值{points}，多{difference}；得分以分值为限。",
    differs:
      "预算执行率得分应为{expected}：执行率{rate}（执行数{execution}÷预算数{budget}）×分值{points}{limit}＝{expected}，表中为{stated}，相差{difference}。",
    untold:
      "预算执行率得分按执行率×分值应为{expected}：执行率{rate}（执行数{execution}÷预算数{budget}）×分值{points}{limit}＝{expected}，表中为{stated}，相差{difference}；按其他办法计分的，请在表中注明计分办法。",
  },
  gravest: "mismatch",

  examine(facts) {
    const failures: WrongScore[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const form of readFormScores(facts.ledger)) {
      subjects += 1;
      const stated = form.score.value;
      const points = form.points ?? USUAL_POINTS;
      const ratio = ratioOf(facts, form);
      const isBeyond = stated !== undefined && isScoreAbove(stated, points);
      if (isBeyond && form.points) failures.push({ form, stated, points });
      else if (!stated || isBeyond || !ratio || !points.isPositive()) unverifiable += 1;
      else if (!isInOrder(facts, form, stated, points, ratio)) failures.push({ form, stated, points, ratio });
    }
    return { subjects, unverifiable, failures };
  },

  report({ form, stated, points, ratio }, facts, say) {
    const { ledger } = facts;
    const data = { stated: scoreWords(stated), points: scoreWords(points) };
    const cells = (["execution", "fullYearBudget", "initialBudget"] as const).flatMap(
      (field) =>
        (form.total === undefined
          ? originOf(ledger, field, form.project)
          : fundRef(ledger, ledger.funds[form.total]!, field)) ?? [],
    );
    const draft = {
      project: projectName(ledger, form.project),
      role: "预算执行率得分",
      at: [form.score.at, ...cells],
      stated: data.stated,
    };
    if (!ratio) {
      const message = say("over", { ...data, difference: scoreWords(stated.minus(points)) });
      return { ...draft, kind: "mismatch", figures: [data.stated, data.points], message };
    }
    const expected = scored(ratio, points, ledger.heading.scoreDecimals ?? USUAL_DECIMALS);
    const words = {
      ...data,
      ...ratioWords(ledger, ratio),
      expected: scoreWords(expected),
      difference: scoreWords(stated.minus(expected).abs()),
    };
    const isPlain = form.method === "plain";
    return {
      ...draft,
      kind: isPlain ? "mismatch" : "verify",
      figures: [data.stated, words.execution, words.budget],
      expected: words.expected,
      message: say(isPlain ? "differs" : "untold", words),
      repairs:
        form.score.isFormula || !isPlain
          ? []
          : [{ cells: [{ at: form.score.at, value: expected.toString(), shown: expected.toString() }] }],
    };
  },
});

function ratioWords(
  ledger: Ledger,
  { execution, budget }: Ratio,
): Readonly<Record<"rate" | "execution" | "budget" | "limit", string>> {
  return {
    rate: formatRate(quotient(execution.shifted(2), budget, 2)),
    execution: money(ledger, execution),
    budget: money(ledger, budget),
    limit: execution.compare(budget) > 0 ? "（以分值为限）" : "",
  };
}

/** What the score is formed of, by the basis in force; undefined where a figure is missing or there is no budget. */
function ratioOf(facts: LedgerFacts, { project, total }: FormScore): Ratio | undefined {
  const { bases, budgets, balances, columns, ledger } = facts;
  const fund = total === undefined ? undefined : ledger.funds[total]!;
  if (!fund && !balances.has(project)) return undefined;
  const execution = fund ? fund.amounts.execution : amountOf(facts, "execution", project);
  const initial = fund ? fund.amounts.initialBudget : columns.initialBudget?.at(project);
  const fullYear = fund
    ? budgetOf(facts, fund)
    : (columns.fullYearBudget?.at(project) ?? budgets.at(project));
  const byInitial = bases.rateBasis === "年初预算" && initial?.isPositive() ? initial : undefined;
  const budget = byInitial ?? fullYear;
  return execution && !execution.isNegative() && budget?.isPositive() ? { execution, budget } : undefined;
}

/** A score that follows the stated rate, or the sums of the sources, is right; their own rules speak of those. */
function isInOrder(
  facts: LedgerFacts,
  form: FormScore,
  stated: Amount,
  points: Amount,
  ratio: Ratio,
): boolean {
  if (form.method === "other") return true;
  const { heading, projects } = facts.ledger;
  const rate =
    form.total === undefined
      ? projects.rates.executionRate?.values.at(form.project)
      : facts.ledger.funds[form.total]!.executionRate?.value;
  const ratios = [...bySources(facts.ledger, form, ratio)];
  if (rate) ratios.push({ execution: rate, budget: HUNDRED });
  const own = heading.scoreDecimals;
  const usual = Array.from({ length: MOST_DECIMALS + 1 }, (_, index) => index);
  const decimals =
    own === undefined ? [...usual, ...(isUnrounded(stated) ? [UNROUNDED_DECIMALS] : [])] : [own];
  return ratios.some((each) => decimals.some((places) => isSameScore(scored(each, points, places), stated)));
}

/** The ratio itself, and those in which the sources' sums stand for what the total states. */
function bySources(
  ledger: Ledger,
  { project, total: row }: FormScore,
  { execution, budget }: Ratio,
): readonly Ratio[] {
  const total = (field: AmountField, stated: Amount): readonly Amount[] => {
    const sums = ledger.divisions
      .filter((division) => division.project === project && division.whole === row)
      .filter((division) => dividesWhole(ledger, division))
      .map(({ parts }) => sum(parts.flatMap((part) => ledger.funds[part]!.amounts[field] ?? [])));
    return [stated, ...sums.filter((amount) => amount.isPositive())];
  };
  const isStated =
    row === undefined
      ? ledger.projects.amounts.fullYearBudget?.has(project)
      : ledger.funds[row]!.amounts.fullYearBudget !== undefined;
  return total("execution", execution).flatMap((above) =>
    total(isStated ? "fullYearBudget" : "initialBudget", budget).map((below) => ({
      execution: above,
      budget: below,
    })),
  );
}

function scored({ execution, budget }: Ratio, points: Amount, decimals: number): Amount {
  return executionScore(execution, budget, points, decimals)!;
}
