import type { Ledger } from "../ledger/ledger";
import type { Amount } from "../numbers/amount";
import type { Draft, Say } from "./define-rule";
import { FORMULA_ADVICE } from "./describe-rate";
import type { Cause, Verdict } from "./finding";
import { explainAmount, isHarmless, likelihoodClause, type Explanation } from "./likely-cause";
import { money } from "./words";

/** The sentences about an amount that should equal an expression; rules on amounts declare them. */
export const AMOUNT_MESSAGES = {
  differs: "{role}应为{expected}：{formula}，表中为{stated}，相差{gap}{cause}{advice}。",
  rounding: "{role}：{formula}，表中为{stated}，相差{gap}，在四舍五入尾差范围内{advice}。",
  wide: "{role}：{formula}，表中为{stated}，相差{gap}，尾差偏大，请核对各数的舍入{advice}。",
} as const;

/** Amounts are written to so many decimals. */
const FULL_DECIMALS = 2;

export interface AmountInQuestion {
  readonly role: string;
  readonly stated: Amount;
  readonly expected: Amount;
  /** The right side with its result: "年初预算数150.00万元－调减数7.00万元＝143.00万元". */
  readonly formula: string;
  readonly verdict: Verdict;
  /** Explanations from the structure around the figure; they come before those from its digits. */
  readonly structural?: readonly Explanation[];
  readonly isFormula: boolean;
}

export interface AmountInWords extends Pick<Draft, "kind" | "message"> {
  readonly stated: string;
  readonly expected: string;
  readonly cause: Cause;
  readonly rivals: readonly Cause[];
}

export function describeAmount(
  ledger: Ledger,
  question: AmountInQuestion,
  say: Say<typeof AMOUNT_MESSAGES>,
): AmountInWords {
  const { verdict, stated, expected } = question;
  const isRounding = verdict === "within-rounding" || verdict === "worst-case";
  const explanations = isRounding ? [] : [...(question.structural ?? []), ...explainAmount(stated, expected)];
  const words = {
    role: question.role,
    formula: question.formula,
    stated: money(ledger, stated),
    expected: money(ledger, expected),
    gap: money(ledger, stated.minus(expected).abs()),
    advice: question.isFormula ? FORMULA_ADVICE : "",
  };
  return {
    kind: isRounding || (isHarmless(explanations) && !isRaised(stated, explanations)) ? "hint" : "mismatch",
    stated: words.stated,
    expected: words.expected,
    cause: explanations[0]?.cause ?? "none",
    rivals: [...new Set(explanations.slice(1).map(({ cause }) => cause))].filter(
      (cause) => cause !== explanations[0]?.cause,
    ),
    message:
      verdict === "within-rounding"
        ? say("rounding", words)
        : verdict === "worst-case"
          ? say("wide", words)
          : say("differs", { ...words, cause: likelihoodClause(explanations) }),
  };
}

/** Nobody raises 470.19 to 471 or 61.01 to 61.1: a figure so short is the nearest one, or cut. */
function isRaised(stated: Amount, [first]: readonly Explanation[]): boolean {
  return first?.cause === "rounded-up" && stated.decimals() < FULL_DECIMALS;
}
