import {
  readFormIndicators,
  type FormIndicator,
  type FormIndicators,
} from "../../evaluation/read-form-indicators";
import { isSameScore, isScoreAbove } from "../../evaluation/same-score";
import type { Amount } from "../../numbers/amount";
import { parseFigure } from "../../numbers/parse-figure";
import { quotient } from "../../numbers/quotient";
import { defineRule } from "../define-rule";
import { scoreWords } from "../evaluated";
import { projectName } from "../words";

const MOST_DECIMALS = 4;
/** So many indicators that were met in part must follow the proportion before another is asked about. */
const FEWEST = 2;

interface WrongScore {
  readonly form: FormIndicators;
  readonly indicator: FormIndicator;
  /** Absent where the score is beyond its points, or below nothing. */
  readonly expected?: Amount;
}

export const formIndicator = defineRule({
  id: "form-indicator",
  statement:
    "单项目自评表各项指标的得分不低于0、不高于分值；填表说明写明（或各项得分都按此计算）的，正向定量指标得分＝实际完成值÷指标值×分值。",
  messages: {
    over: "指标“{indicator}”的得分{stated}高于分值{points}，多{difference}；得分以分值为限。",
    negative: "指标“{indicator}”的得分为{stated}，得分不能低于0分，请核对。",
    differs:
      "指标“{indicator}”的得分应为{expected}：实际完成值{achieved}÷指标值{target}×分值{points}{limit}＝{expected}，表中为{stated}，相差{difference}；填表说明写明按完成比例计分。",
    asked:
      "指标“{indicator}”的得分按完成比例应为{expected}：实际完成值{achieved}÷指标值{target}×分值{points}{limit}＝{expected}，表中为{stated}，相差{difference}；表中其他指标都按完成比例计分，请核对。",
  },
  gravest: "mismatch",

  examine({ ledger }) {
    const failures: WrongScore[] = [];
    let subjects = 0;
    for (const form of readFormIndicators(ledger)) {
      const scored = form.indicators.filter(({ score, points }) => score?.value && points?.value);
      subjects += scored.length;
      const beyond = scored.filter(({ score, points }) => isBeyond(score!.value!, points!.value!));
      failures.push(...beyond.map((indicator) => ({ form, indicator })));
      const rest = scored.filter((indicator) => !beyond.includes(indicator));
      const judged = rest.flatMap((indicator) => {
        const expected = proportion(indicator);
        return expected ? [{ form, indicator, expected }] : [];
      });
      const wrong = judged.filter(({ indicator }) => !follows(indicator));
      const inPart = judged.filter(({ indicator, expected }) => !expected.equals(indicator.points!.value!));
      const following = inPart.filter((each) => !wrong.includes(each)).length;
      const isHabit = following >= FEWEST && wrong.length === 1;
      if (form.saysProportion || isHabit) failures.push(...wrong);
    }
    return { subjects, unverifiable: 0, failures };
  },

  report({ form, indicator, expected }, { ledger }, say) {
    const [score, points] = [indicator.score!.value!, indicator.points!.value!];
    const data = { indicator: indicator.name, stated: scoreWords(score), points: scoreWords(points) };
    const draft = {
      project: projectName(ledger, form.project),
      role: `${indicator.name}的得分`,
      at: [indicator.score!.at, indicator.points!.at],
      stated: data.stated,
    };
    if (!expected)
      return {
        ...draft,
        kind: "mismatch",
        figures: [data.stated, data.points],
        message: score.isNegative()
          ? say("negative", data)
          : say("over", { ...data, difference: scoreWords(score.minus(points)) }),
      };
    const words = {
      ...data,
      expected: scoreWords(expected),
      achieved: indicator.achieved!,
      target: indicator.target!,
      limit: expected.equals(points) ? "（以分值为限）" : "",
      difference: scoreWords(score.minus(expected).abs()),
    };
    return {
      ...draft,
      kind: form.saysProportion ? "mismatch" : "verify",
      figures: [words.stated, words.achieved, words.target],
      expected: words.expected,
      message: say(form.saysProportion ? "differs" : "asked", words),
    };
  },
});

function isBeyond(score: Amount, points: Amount): boolean {
  return score.isNegative() || isScoreAbove(score, points);
}

/** Of ≥ alone: what is met by less, and texts, are scored otherwise. Undefined where figures or units do not tell. */
function proportion({ nature, target, achieved, points }: FormIndicator, decimals = 2): Amount | undefined {
  if (nature === undefined || !/^[≥>]=?$/.test(nature)) return undefined;
  const [wanted, met] = [measured(target), measured(achieved)];
  if (!wanted?.amount.isPositive() || !met || met.amount.isNegative() || wanted.unit !== met.unit)
    return undefined;
  if (met.amount.compare(wanted.amount) >= 0) return points!.value!;
  return quotient(met.amount.times(points!.value!), wanted.amount, decimals);
}

function follows(indicator: FormIndicator): boolean {
  const score = indicator.score!.value!;
  return Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals) => decimals).some((decimals) =>
    isFollowed(proportion(indicator, decimals), score),
  );
}

function isFollowed(expected: Amount | undefined, score: Amount): boolean {
  return expected !== undefined && isSameScore(expected, score);
}

function measured(text: string | undefined): { readonly amount: Amount; readonly unit: string } | undefined {
  const match = /^([\d,]+(?:\.\d+)?)\s*(.*)$/u.exec(text ?? "");
  const reading = match && parseFigure(match[1]!);
  return reading?.kind === "figure" ? { amount: reading.amount, unit: match![2]! } : undefined;
}
