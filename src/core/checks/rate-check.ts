import type { AmountField, RateField } from "../ledger/fields";
import { originOf } from "../ledger/origin";
import type { AmountColumn } from "../numbers/amount-column";
import { rateHolds, rateHoldsFast, type StatedRate } from "../numbers/stated-rate";
import type { Draft, Examination, Say } from "./define-rule";
import { cellsOf, changeOfRate, formulaAt } from "./derived-repair";
import { describeRate, type FormulatedReading, type RATE_MESSAGES } from "./describe-rate";
import type { Verdict } from "./finding";
import { coarsePrecision } from "./form-precision";
import type { LedgerFacts } from "./ledger-facts";
import type { RateReading } from "./likely-cause";
import type { Precision } from "./figure-precision";
import { otherBasisOf } from "./other-basis";
import { rateVerdict } from "./verdict";
import { FIELD_WORDS, projectName } from "./words";

const BUDGETS = ["initialBudget", "fullYearBudget"] as const;

/** What a rate is tested against, for one project. */
export interface RateReadings {
  readonly declared: FormulatedReading;
  /** The same rate on figures that the sheet states instead; accepted, because their own check speaks of them. */
  readonly asStated: readonly RateReading[];
  /** The same rate on the finer figures behind those in the row, where another sheet states them. */
  readonly finer?: FormulatedReading;
  /** Other denominators; where one fits, it is named. */
  readonly others: readonly RateReading[];
}

export interface RateRelation {
  readonly field: RateField;
  /** Figures that the rate cannot be judged without, as far as they stand in the workbook. */
  readonly needs: readonly AmountField[];
  /** Undefined where no rate is formed. */
  readonly readingsOf: (project: number) => RateReadings | undefined;
  /** Columns whose plain quotient settles most projects at once; only a yes counts. */
  readonly usual?: { readonly numerator: AmountColumn; readonly denominator: AmountColumn } | undefined;
}

/** Looks at every stated rate of a column; failures are projects. */
export function examineRates(facts: LedgerFacts, relation: RateRelation): Examination<number> {
  const { projects } = facts.ledger;
  const rates = projects.rates[relation.field];
  const failures: number[] = [];
  let subjects = 0;
  let unverifiable = 0;
  const own = [relation.field];
  for (let project = 0; project < projects.count; project++) {
    const isOdd = facts.unreadable.any(own, project);
    if (!rates?.values.has(project) && !isOdd) continue;
    subjects += 1;
    if (!rates || isOdd || facts.unreadable.any(relation.needs, project)) unverifiable += 1;
    else {
      const verdict = verdictOf(facts, relation, project);
      if (verdict === "undefined") unverifiable += 1;
      else if (!isInOrder(verdict, precisionOfProject(facts, project)) || rates.wrongUnits.has(project))
        failures.push(project);
    }
  }
  return { subjects, unverifiable, failures };
}

/** A rate of unrounded figures is right even where the rounded ones beside it give another last digit. */
export function isInOrder(verdict: Verdict, precision: Precision): boolean {
  return verdict === "exact" || (verdict === "within-rounding" && precision.areRoundedCopies);
}

function precisionOfProject({ ledger, precisions }: LedgerFacts, project: number): Precision {
  return precisions[ledger.projects.block[project]!]!;
}

function verdictOf(facts: LedgerFacts, relation: RateRelation, project: number): Verdict {
  const rates = facts.ledger.projects.rates[relation.field]!;
  const { usual } = relation;
  if (
    usual &&
    rateHoldsFast(rates.values, rates.decimals[project]!, usual.numerator, usual.denominator, project)
  )
    return "exact";
  const readings = relation.readingsOf(project);
  if (!readings) return "undefined";
  const stated = statedRate(facts, relation.field, project);
  const printed = printedVerdict(facts, relation, project, readings);
  const verdict = printed === "within-rounding" ? onFiner(readings, stated) : printed;
  const isAsStated = readings.asStated.some((one) => rateHolds(stated, one.numerator, one.denominator));
  return verdict !== "undefined" && isAsStated ? "exact" : verdict;
}

/** By the figures of the row alone. */
function printedVerdict(
  facts: LedgerFacts,
  relation: RateRelation,
  project: number,
  { declared: { numerator, denominator } }: RateReadings,
): Verdict {
  const stated = statedRate(facts, relation.field, project);
  const parts = { above: 1, below: relation.needs.length - 1 };
  const block = facts.ledger.projects.block[project]!;
  const own = rateVerdict(stated, numerator, denominator, facts.precisions[block]!, parts);
  const coarse = own === "violated" ? coarsePrecision(facts, block) : undefined;
  return coarse ? rateVerdict(stated, numerator, denominator, coarse, parts) : own;
}

/** Where the finer figures are known, they decide what rounding could explain. */
function onFiner({ finer }: RateReadings, stated: StatedRate): Verdict {
  if (!finer) return "within-rounding";
  return rateHolds(stated, finer.numerator, finer.denominator) ? "exact" : "violated";
}

function statedRate(facts: LedgerFacts, field: RateField, project: number): StatedRate {
  const rates = facts.ledger.projects.rates[field]!;
  return { value: rates.values.at(project)!, decimals: rates.decimals[project]! };
}

/** Puts one failing rate into words. */
export function reportRate(
  project: number,
  facts: LedgerFacts,
  relation: RateRelation,
  say: Say<typeof RATE_MESSAGES>,
): Draft {
  const { ledger } = facts;
  const { field } = relation;
  const rates = ledger.projects.rates[field]!;
  const at = originOf(ledger, field, project)!;
  const readings = relation.readingsOf(project)!;
  const isFormula = formulaAt(ledger, at) !== undefined;
  const isFiner = printedVerdict(facts, relation, project, readings) === "within-rounding";
  const declared = (isFiner ? readings.finer : undefined) ?? readings.declared;
  const { rate, decimals, ...words } = describeRate(
    {
      role: FIELD_WORDS[field],
      stated: statedRate(facts, field, project),
      wrongUnit: rates.wrongUnits.get(project),
      declared,
      others: readings.others,
      isFormula,
      otherBasis: otherBasisOf(facts, ledger.projects.block[project]!),
      isWithinRounding:
        !rates.wrongUnits.has(project) && verdictOf(facts, relation, project) === "within-rounding",
    },
    say,
  );
  // Both budgets are told where the rate is formed on the wrong one.
  const isOther = words.cause === "denominator";
  const told = isOther ? BUDGETS.filter((budget) => !relation.needs.includes(budget)) : [];
  return {
    ...words,
    project: projectName(ledger, project),
    role: FIELD_WORDS[field],
    figures: [words.stated, declared.formula],
    at: [at, ...cellsOf(ledger, relation.needs, project), ...cellsOf(ledger, told, project)],
    repairs: isFormula ? [] : [changeOfRate(at, rate, decimals, rates.convention)],
  };
}
