import type { Amount } from "../numbers/amount";
import { formatRate } from "../numbers/format-amount";
import { computedRate, rateHolds, type StatedRate } from "../numbers/stated-rate";
import type { Draft, Say } from "./define-rule";
import {
  explainRate,
  isHarmless,
  likelihoodClause,
  type Explanation,
  type RateReading,
} from "./likely-cause";
import type { OtherBasis } from "./other-basis";

/** The sentences about a rate; every rule on rates declares them among its messages. */
export const RATE_MESSAGES = {
  unit: "{role}单位应为“%”：{formula}＝{expected}，表中为“{stated}”{cause}{advice}。",
  shift: "{role}小数点错位：{formula}＝{expected}，表中为{stated}{cause}{advice}。",
  cut: "{role}：{formula}＝{precise}，四舍五入为{expected}，表中为{stated}，{clause}{cause}{advice}。",
  denominator: "{role}{stated}系{clause}；{formula}＝{expected}，请注明口径{cause}{advice}。",
  mixed:
    "{role}{stated}系{clause}，工作簿中其他执行率按全年预算数计算；{formula}＝{expected}，请统一口径{cause}{advice}。",
  rounding:
    "{role}：{formula}＝{expected}，表中为{stated}，相差{gap}个百分点，在四舍五入尾差范围内{advice}。",
  differs: "{role}应为{expected}：{formula}＝{precise}，表中为{stated}，相差{gap}个百分点{cause}{advice}。",
} as const;

export const FORMULA_ADVICE = "；该单元格为公式，请检查其引用单元格";

/** A last digit cut or raised is told as such, whether or not rounding might explain it too. */
const CUT: readonly (Draft["cause"] | undefined)[] = ["truncated", "rounded-up"];

/** A rate in a cell, as it is to be put into words. */
export interface RateInQuestion {
  readonly role: string;
  readonly stated: StatedRate;
  /** 万元 behind a rate. */
  readonly wrongUnit?: string | undefined;
  readonly declared: FormulatedReading;
  readonly others: readonly RateReading[];
  readonly isFormula: boolean;
  readonly isWithinRounding: boolean;
  /** Present where the workbook's other rates tell against another denominator. */
  readonly otherBasis?: OtherBasis | undefined;
}

export interface FormulatedReading extends RateReading {
  /** "执行数137.00万元÷年初预算数150.00万元". */
  readonly formula: string;
}

export interface RateInWords extends Pick<Draft, "kind" | "message"> {
  readonly cause: NonNullable<Draft["cause"]>;
  readonly rivals: NonNullable<Draft["rivals"]>;
  readonly stated: string;
  readonly expected: string;
  /** What the cell should hold, in percentage points, and the decimals to show. */
  readonly rate: Amount;
  readonly decimals: number;
}

/** A typed rate seldom has more decimals; a formula's double has, and nobody reads them. */
const MOST_SHOWN_DECIMALS = 6;
const PRECISE_DECIMALS = 4;
/** A rate that is wrong is told at least so finely: 99.8% is not to be mended to 100%. */
const LEAST_DECIMALS = 2;

export function describeRate(question: RateInQuestion, say: Say<typeof RATE_MESSAGES>): RateInWords {
  const { declared, role, wrongUnit } = question;
  const value = question.stated.value;
  const typed = question.stated.decimals > MOST_SHOWN_DECIMALS ? 2 : question.stated.decimals;
  const stated = value.toFixed(typed) + (wrongUnit ?? "%");
  const explanations = explanationsOf(question);
  const kind = kindOf(question, explanations);
  const isRounding = question.isWithinRounding && !CUT.includes(explanations[0]?.cause);
  const decimals = kind !== "hint" ? Math.max(typed, LEAST_DECIMALS) : typed;
  const rate = computedRate(declared.numerator, declared.denominator, decimals);
  const expected = formatRate(rate, decimals);
  const [first, ...rivals] = explanations;
  const rest = rivals.length > 0 ? `，也可能是${rivals.map(({ clause }) => clause).join("，也可能是")}` : "";
  const data = {
    role,
    stated,
    expected,
    formula: declared.formula,
    precise: preciseRate(declared, decimals),
    gap: gapOf(value, rate, typed),
    clause: first?.clause ?? "",
    advice: question.isFormula ? FORMULA_ADVICE : "",
  };
  return {
    kind,
    stated,
    expected,
    rate,
    decimals,
    cause: isRounding ? "none" : (first?.cause ?? "none"),
    rivals: isRounding ? [] : rivals.map(({ cause }) => cause),
    message: sentence(),
  };

  function sentence(): string {
    if (isRounding) return say("rounding", data);
    switch (first?.cause) {
      case "unit":
        return say("unit", { ...data, cause: rest });
      case "shift":
        return say("shift", { ...data, cause: rest });
      case "denominator":
        return say(kind === "hint" ? "denominator" : "mixed", { ...data, cause: rest });
      case "truncated":
      case "rounded-up":
        return say("cut", { ...data, cause: rest });
      default:
        return say("differs", { ...data, cause: likelihoodClause(explanations) });
    }
  }
}

/** Between the two figures as they are shown; a formula's double is told in full only where they look alike. */
function gapOf(stated: Amount, rate: Amount, shown: number): string {
  const gap = stated.rounded(shown).minus(rate);
  return (gap.isZero() ? stated.minus(rate) : gap).abs().toString();
}

function explanationsOf({ stated, wrongUnit, declared, others }: RateInQuestion): readonly Explanation[] {
  if (!wrongUnit) return explainRate(stated, declared, others);
  const unit: Explanation = { cause: "unit", clause: "单位填写有误" };
  if (rateHolds(stated, declared.numerator, declared.denominator)) return [unit];
  return [unit, ...explainRate(stated, declared, others)];
}

function kindOf(
  { isWithinRounding, otherBasis }: RateInQuestion,
  explanations: readonly Explanation[],
): Draft["kind"] {
  if (otherBasis && !isWithinRounding && explanations[0]?.cause === "denominator")
    return otherBasis === "wrong" ? "mismatch" : "verify";
  return isWithinRounding || isHarmless(explanations) ? "hint" : "mismatch";
}

/** The quotient with more decimals where it has them: 95.3282%. */
function preciseRate({ numerator, denominator }: RateReading, decimals: number): string {
  const rate = computedRate(numerator, denominator, Math.max(PRECISE_DECIMALS, decimals));
  return formatRate(rate, Math.max(decimals, rate.decimals()));
}
