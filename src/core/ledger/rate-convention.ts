import { Amount } from "../numbers/amount";
import { quotient } from "../numbers/quotient";
import { parseFigure } from "../numbers/parse-figure";
import { moneyUnitIn, decimalsShown, isDateFormat, isPercentFormat } from "../workbook/shown-text";
import type { RateColumn } from "./ledger";

export type RateConvention = RateColumn["convention"];

/** What a number format says about a rate. */
export interface RateFormat {
  readonly isDate: boolean;
  /** undefined: 0.00 or General, which either convention may use. */
  readonly convention: "fraction" | "percent" | undefined;
  readonly decimals: number;
  /** 0.00"万元" on a rate. */
  readonly wrongUnit: string | undefined;
}

export function rateFormat(format: string): RateFormat {
  const wrongUnit = moneyUnitIn(format);
  const isTyped = /"[^"]*[%％][^"]*"|\\[%％]/.test(format) || wrongUnit !== undefined;
  return {
    isDate: isDateFormat(format),
    convention: isPercentFormat(format) ? "fraction" : isTyped ? "percent" : undefined,
    decimals: decimalsShown(format) ?? 0,
    wrongUnit,
  };
}

/** Whether a text names its own unit, so that no convention is needed: 86%, 91.33万元. */
export function namesItsUnit(text: string): boolean {
  const reading = parseFigure(text);
  return reading.kind === "figure" && reading.unit !== undefined;
}

/** 执行率（%） says percentage points; 执行率（B/A×100%） is a formula and % by itself a name: they say nothing. */
export function headerSaysPercent(header: string): boolean {
  const text = header.normalize("NFKC").trim();
  return text !== "%" && /%/.test(text.replace(/[×x*]\s*100\s*%/gi, ""));
}

/** A stated figure of unknown convention, with the rates in percentage points that it may mean. */
export interface RateEvidence {
  readonly stated: Amount;
  readonly candidates: readonly (readonly [numerator: Amount, denominator: Amount])[];
}

const NEARLY = 4;
/** One rate or two may have lost their decimal point. */
const FEWEST_AGAINST_HEADER = 3;
const UNIT = Amount.of("1");

/**
 * Which convention the figures follow: the one under which more of them agree with a rate of their own row, then the
 * one that comes nearer. Never decided by their size alone; fraction where nothing tells.
 */
export function conventionOf(evidence: readonly RateEvidence[]): "fraction" | "percent" {
  let balance = 0;
  for (const each of evidence) {
    const { asPercent, asFraction } = agreement(each);
    balance += Number(asPercent) - Number(asFraction);
  }
  return balance === 0 ? nearerConvention(evidence) : balance > 0 ? "percent" : "fraction";
}

/** Whether figures under a header that says % agree with the rates of their rows as fractions, and none as it says. */
export function contradictsPercent(evidence: readonly RateEvidence[]): boolean {
  const agreements = evidence.map(agreement);
  const fractions = agreements.filter(({ asPercent, asFraction }) => asFraction && !asPercent).length;
  return (
    fractions >= FEWEST_AGAINST_HEADER &&
    agreements.every(({ asPercent, asFraction }) => asFraction || !asPercent)
  );
}

function agreement({ stated, candidates }: RateEvidence): { asPercent: boolean; asFraction: boolean } {
  let asPercent = false;
  let asFraction = false;
  for (const [numerator, denominator] of candidates) {
    if (denominator.isZero()) continue;
    const decimals = Math.min(stated.decimals(), NEARLY);
    const rate = quotient(numerator.shifted(2), denominator, decimals);
    asPercent ||= isWithinUnit(stated, rate, decimals);
    const fraction = quotient(numerator, denominator, decimals);
    asFraction ||= isWithinUnit(stated, fraction, decimals);
  }
  return { asPercent, asFraction };
}

function nearerConvention(evidence: readonly RateEvidence[]): "fraction" | "percent" {
  let balance = 0;
  for (const { stated, candidates } of evidence)
    for (const [numerator, denominator] of candidates) {
      if (denominator.isZero()) continue;
      const scaled = stated.times(denominator);
      const gap = (value: Amount): Amount => value.minus(scaled).abs();
      balance -= gap(numerator.shifted(2)).compare(gap(numerator));
    }
  return balance > 0 ? "percent" : "fraction";
}

function isWithinUnit(a: Amount, b: Amount, decimals: number): boolean {
  return a.minus(b).abs().shifted(decimals).compare(UNIT) <= 0;
}
