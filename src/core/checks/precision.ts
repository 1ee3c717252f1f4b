import { AMOUNT_FIELDS } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { sum } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { columnSum, countFilled, type Term } from "../numbers/column-arithmetic";
import { unitShift, type MoneyUnit } from "../numbers/money-unit";
import { rateHoldsFast } from "../numbers/stated-rate";
import type { AmountColumns } from "./amount-columns";
import { budgetTerms } from "./effective-budget";
import type { Bases } from "./finding";
import { wholeAmount } from "./fund-rows";
import { membersOf } from "./sum-members";
import type { Precision } from "./figure-precision";
import { isHabit, RoundingEvidence } from "./rounding-evidence";
import { rateVerdict } from "./verdict";

/** In a place coarser than usual a miss weighs more: it takes so many that no two slips would explain. */
const FEWEST_COARSE_SLIPS = 3;
/** Below this chance that rates of finer amounts would come out so well, they are of the printed ones. */
const MOST_RATE_DOUBT = 0.001;
/** 万元 are written with two decimals as a rule; a ledger that shows fewer may still work in them. */
const USUAL_DECIMALS = 2;

/**
 * Of the figures in one unit, which are all that the ledger holds: as the workbook declares it (尾差口径), else as the
 * unit and the sums of these figures tell.
 */
export function precisionOf(
  ledger: Ledger,
  columns: AmountColumns,
  recoveryBasis: Bases["recoveryBasis"],
  unit: MoneyUnit = ledger.heading.unit,
): Precision {
  const { roundingBasis } = ledger.heading;
  if (roundingBasis === "逐分相符" || (unit === "元" && roundingBasis === undefined))
    return { sumsAreExact: true, ratesAreExact: true, areRoundedCopies: false };
  const shift = unitShift(unit, ledger.heading.unit);
  const inLists = AMOUNT_FIELDS.map((field) => finestDecimals(columns[field], shift));
  const shown = Math.max(0, ...inLists, finestOfFunds(ledger, shift));
  // Decimals of the unit itself, told in the ledger's.
  const finest = shown - shift;
  const decimals = Math.max(USUAL_DECIMALS, shown) - shift;
  if (roundingBasis === "允许尾差")
    return { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  const terms = budgetTerms(columns, recoveryBasis);
  if (finest < decimals && areRoundedTo(finest, ledger, columns, terms))
    return { decimals: finest, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  const evidence = new RoundingEvidence(decimals);
  addSums(evidence, ledger, columns, terms);
  if (balancesAreOfFinerFigures(columns, terms, decimals))
    return { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  const verdict = evidence.verdict();
  return {
    decimals,
    ...verdict,
    ratesAreExact: areRatesExact(verdict, countRates(ledger, columns, decimals)),
  };
}

/** The budgets of the rows, the totals and what the parts of a project's money add up to. */
function addSums(
  evidence: RoundingEvidence,
  ledger: Ledger,
  { fullYearBudget }: AmountColumns,
  terms: readonly Term[],
): void {
  if (fullYearBudget) evidence.addRows(fullYearBudget, terms);
  for (const sum of ledger.sums)
    for (const field of AMOUNT_FIELDS) {
      const stated = sum.amounts[field];
      const column = ledger.projects.amounts[field];
      if (!stated || !column) continue;
      const parts = countFilled(column, membersOf(sum));
      evidence.add(stated.minus(columnSum(column, membersOf(sum))), parts, "columns", field);
    }
  for (const division of ledger.divisions)
    for (const field of AMOUNT_FIELDS) {
      const stated = wholeAmount(ledger, division, field);
      const parts = division.parts.flatMap((part) => ledger.funds[part]!.amounts[field] ?? []);
      const count = parts.filter((part) => !part.isZero()).length;
      if (stated) evidence.add(stated.minus(sum(parts)), count, "columns", field);
    }
}

/**
 * Whether figures that all end in a place coarser than usual, such as whole 万元, were rounded to it one by one: sums
 * and balances miss by that last place in several rows or totals, or the rates were formed of finer figures. Fewer
 * decimals alone say nothing of it.
 */
function areRoundedTo(
  decimals: number,
  ledger: Ledger,
  columns: AmountColumns,
  terms: readonly Term[],
): boolean {
  const evidence = new RoundingEvidence(decimals);
  addSums(evidence, ledger, columns, terms);
  const { balance, execution, fullYearBudget } = columns;
  const budget = fullYearBudget ? [{ column: fullYearBudget, sign: 1 } as const] : terms;
  if (balance && execution) evidence.addRows(balance, [...budget, { column: execution, sign: -1 }]);
  if (evidence.fewestSlips() >= FEWEST_COARSE_SLIPS && evidence.verdict().areRoundedCopies) return true;
  const rates = countRates(ledger, columns, decimals);
  return (
    rates.misses >= FEWEST_COARSE_SLIPS &&
    rates.misses > 2 * rates.wrong &&
    isHabit(rates.misses, rates.exact)
  );
}

/**
 * Whether balances miss by a last digit so often that they were formed from finer figures. Those that hold prove
 * nothing beside other sums, because they may as well have been formed from the rounded ones.
 */
function balancesAreOfFinerFigures(
  { balance, execution, fullYearBudget }: AmountColumns,
  terms: readonly Term[],
  decimals: number,
): boolean {
  if (!balance || !execution) return false;
  const budget = fullYearBudget ? [{ column: fullYearBudget, sign: 1 } as const] : terms;
  const evidence = new RoundingEvidence(decimals);
  evidence.addRows(balance, [...budget, { column: execution, sign: -1 }]);
  return evidence.verdict().areRoundedCopies;
}

/**
 * Not where several rates miss what the printed amounts give, yet keep within what the finer amounts behind them may
 * give: sums that hold do not speak against it, as totals are as a rule formed from the printed figures. Else where the
 * sums prove it, or the rates themselves, of which finer amounts would have given some another last digit.
 */
function areRatesExact(
  { ratesAreExact, areRoundedCopies }: Omit<Precision, "decimals">,
  { exact, misses, likelihood }: RateCount,
): boolean {
  if (isHabit(misses, exact)) return false;
  return ratesAreExact || (!areRoundedCopies && likelihood < MOST_RATE_DOUBT);
}

interface RateCount {
  readonly exact: number;
  /** Those that finer amounts may have given. */
  readonly misses: number;
  readonly wrong: number;
  /**
   * Chance that rates of finer amounts agree with the printed ones as well as these do, followed until it is below
   * MOST_RATE_DOUBT. A weight, not an amount.
   */
  readonly likelihood: number;
}

function countRates(ledger: Ledger, columns: AmountColumns, decimals: number): RateCount {
  const rates = ledger.projects.rates.executionRate;
  const { execution } = columns;
  const denominator = columns.fullYearBudget ?? columns.initialBudget;
  const count = { exact: 0, misses: 0, wrong: 0, likelihood: 1 };
  if (!rates || !execution || !denominator) return count;
  const rounded = { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  for (let row = 0; row < rates.values.length; row++) {
    if (!rates.values.has(row) || !execution.has(row) || (denominator.signAt(row) ?? 0) <= 0) continue;
    const shown = rates.decimals[row]!;
    if (rateHoldsFast(rates.values, shown, execution, denominator, row)) {
      count.exact += 1;
      if (count.likelihood >= MOST_RATE_DOUBT)
        count.likelihood *= chanceOfExact(shown, execution, denominator, row, decimals);
    } else {
      const stated = { value: rates.values.at(row)!, decimals: shown };
      const verdict = rateVerdict(stated, execution.at(row)!, denominator.at(row)!, rounded);
      if (verdict === "exact") count.exact += 1;
      else if (verdict === "within-rounding") count.misses += 1;
      else count.wrong += 1;
    }
  }
  return count;
}

/**
 * How likely a rate of finer amounts is to be that of the printed ones to the last digit: the amount spent may lie
 * anywhere within its last place, which moves the rate by so many of its own. Amounts that end before that place may
 * have been no finer, and all or nothing spent is 100% or 0% however fine.
 */
function chanceOfExact(
  shown: number,
  execution: AmountColumn,
  denominator: AmountColumn,
  row: number,
  decimals: number,
): number {
  const budget = denominator.at(row)!;
  const places = 10 ** (2 + shown - decimals);
  const chance = Math.min(1, budget.toCell() / places);
  if (chance === 1) return 1;
  const spent = execution.at(row)!;
  return spent.shifted(decimals - 1).decimals() === 0 || spent.equals(budget) ? 1 : chance;
}

/** The most decimals that an entry really uses in its own unit; trailing zeros are not counted. */
function finestDecimals(column: AmountColumn | undefined, shift: number): number {
  let finest = 0;
  for (let row = 0; column && row < column.length; row++) {
    if (shift !== 0) finest = Math.max(finest, column.at(row)?.shifted(-shift).decimals() ?? 0);
    if (shift !== 0 || !column.isScaled(row)) continue;
    let scale = column.scaleAt(row);
    let mantissa = column.mantissaAt(row);
    if (scale <= finest || mantissa === 0) continue;
    for (; scale > finest && mantissa % 10 === 0; scale -= 1) mantissa /= 10;
    if (scale > finest) finest = scale;
  }
  return finest;
}

/** The same of the rows that say where money comes from: of a long list there are more than a call takes arguments. */
function finestOfFunds({ funds }: Ledger, shift: number): number {
  let finest = 0;
  for (const { amounts } of funds)
    for (const amount of Object.values(amounts)) finest = Math.max(finest, amount.shifted(-shift).decimals());
  return finest;
}
