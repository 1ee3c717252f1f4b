import { readFormIndicators, type FormIndicators } from "../../evaluation/read-form-indicators";
import { USUAL_POINTS } from "../../evaluation/execution-score";
import { isSameScore } from "../../evaluation/same-score";
import { Amount, sum } from "../../numbers/amount";
import { defineRule } from "../define-rule";
import { scoreWords } from "../evaluated";
import { projectName } from "../words";

interface WrongTotal {
  readonly form: FormIndicators;
  readonly what: "points" | "score";
  readonly indicators: Amount;
  /** Absent where the form has no score of execution beside its money. */
  readonly execution?: Amount;
}

export const formTotal = defineRule({
  id: "form-total",
  statement: "单项目自评表的总分等于预算执行率得分与各项指标得分之和，所列的分值总分也等于各项分值之和。",
  messages: {
    score: "总分应为{expected}：{formula}＝{expected}，表中为{stated}，{direction}{difference}。",
    points:
      "分值之和为{expected}：{formula}＝{expected}，表中总分的分值为{stated}，{direction}{difference}；请调整指标分值。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: WrongTotal[] = [];
    let subjects = 0;
    let unverifiable = 0;
    for (const form of readFormIndicators(ledger))
      for (const what of ["score", "points"] as const) {
        const stated = form.total?.[what];
        if (!stated || stated.shown === "") continue;
        subjects += 1;
        const values = form.indicators.map((row) => row[what]?.value);
        const execution = what === "score" ? form.execution?.score.value : form.execution?.points;
        if (!stated.value || !values.every((value) => value !== undefined)) {
          unverifiable += 1;
          continue;
        }
        const indicators = sum(values);
        if (totals(form, indicators, execution).some((total) => isTotal(stated.value!, total))) continue;
        if (!execution && mayHoldExecution(form, stated.value.minus(indicators))) unverifiable += 1;
        else failures.push({ form, what, indicators, ...(execution && { execution }) });
      }
    return { subjects, unverifiable, failures };
  },

  report({ form, what, indicators, execution }, { ledger }, say) {
    const cell = form.total![what]!;
    const stated = cell.value!;
    const expected = indicators.plus(execution ?? Amount.zero);
    const gap = stated.minus(expected);
    const word = what === "score" ? "得分" : "分值";
    const of = `各项指标${word}之和${scoreWords(indicators)}`;
    const data = {
      expected: scoreWords(expected),
      stated: scoreWords(stated),
      formula: execution ? `预算执行率${word}${scoreWords(execution)}＋${of}` : of,
      direction: gap.isPositive() ? "多" : "少",
      difference: scoreWords(gap.abs()),
    };
    const isTyped = what === "score" && !cell.isFormula;
    return {
      kind: "mismatch",
      project: projectName(ledger, form.project),
      role: what === "score" ? "自评表总分" : "自评表分值合计",
      figures: [data.stated, data.expected],
      at: [
        cell.at,
        ...(form.execution && what === "score" ? [form.execution.score.at] : []),
        ...form.indicators.flatMap((row) => row[what]?.at ?? []),
      ],
      stated: data.stated,
      expected: data.expected,
      message: say(what, data),
      repairs: isTyped
        ? [{ cells: [{ at: cell.at, value: expected.toString(), shown: expected.toString() }] }]
        : [],
    };
  },
});

/**
 * With the score of execution, or without it where the indicators have a row of their own for it. Some forms list it
 * among the indicators and beside the money.
 */
function totals(
  { indicators }: FormIndicators,
  sumOfIndicators: Amount,
  execution: Amount | undefined,
): readonly Amount[] {
  if (!execution) return [sumOfIndicators];
  const isListed = indicators.some(({ name }) => /预算执行|^(?:资金)?执行率/.test(name));
  return [sumOfIndicators.plus(execution), ...(isListed ? [sumOfIndicators] : [])];
}

/** Its score stands nowhere, is blank or cannot be read: what the total has beyond the indicators may be it. */
function mayHoldExecution({ execution }: FormIndicators, rest: Amount): boolean {
  return execution !== undefined || (rest.isPositive() && rest.compare(USUAL_POINTS) <= 0);
}

/** A total may be rounded to fewer decimals than its parts. */
function isTotal(stated: Amount, total: Amount): boolean {
  return isSameScore(stated, total) || stated.equals(total.rounded(stated.decimals()));
}
