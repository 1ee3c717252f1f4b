import { AMOUNT_FIELDS } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import { Amount, sum } from "../numbers/amount";
import type { AmountColumn } from "../numbers/amount-column";
import { rateHoldsFast } from "../numbers/stated-rate";
import { columnSum, rowsThatFail, type Term } from "../numbers/column-arithmetic";
import type { AmountColumns } from "./amount-columns";
import { budgetTerms } from "./effective-budget";
import type { Bases } from "./finding";
import { wholeAmount } from "./fund-rows";
import { membersOf } from "./sum-members";
import type { Precision } from "./figure-precision";
import { rateVerdict } from "./verdict";

/** Below this chance that rounded figures would add up so well, they are taken for exact. */
const MOST_LIKELIHOOD = 0.05;
const MOST_DOUBT = 0.001;
/** A sum that misses by a last digit may be a slip; several are a habit. */
const FEWEST_MISSES = 2;
const MISSES_IN = 10;

/** As the workbook declares it (尾差口径); else as the unit and the ledger's own sums tell. */
export function precisionOf(
  ledger: Ledger,
  columns: AmountColumns,
  recoveryBasis: Bases["recoveryBasis"],
): Precision {
  const { unit, roundingBasis } = ledger.heading;
  if (roundingBasis === "逐分相符" || (unit === "元" && roundingBasis === undefined))
    return { sumsAreExact: true, ratesAreExact: true, areRoundedCopies: false };
  const inFunds = ledger.funds.flatMap(({ amounts }) =>
    Object.values(amounts).map((each) => each.decimals()),
  );
  const decimals = Math.max(2, ...AMOUNT_FIELDS.map((field) => finestDecimals(columns[field])), ...inFunds);
  if (roundingBasis === "允许尾差")
    return { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  const evidence = new Evidence(decimals);
  const terms = budgetTerms(columns, recoveryBasis);
  if (columns.fullYearBudget) evidence.addRows(columns.fullYearBudget, terms);
  for (const sum of ledger.sums)
    for (const field of AMOUNT_FIELDS) {
      const stated = sum.amounts[field];
      const column = ledger.projects.amounts[field];
      if (!stated || !column) continue;
      evidence.add(stated.minus(columnSum(column, membersOf(sum))), partsIn(column, membersOf(sum)));
    }
  for (const division of ledger.divisions)
    for (const field of AMOUNT_FIELDS) {
      const stated = wholeAmount(ledger, division, field);
      const parts = division.parts.flatMap((part) => ledger.funds[part]!.amounts[field] ?? []);
      if (stated) evidence.add(stated.minus(sum(parts)), parts.filter((part) => !part.isZero()).length);
    }
  if (balancesAreOfFinerFigures(columns, terms, decimals))
    return { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  const verdict = evidence.verdict();
  const denominator = columns.fullYearBudget ?? columns.initialBudget;
  return {
    decimals,
    ...verdict,
    ratesAreExact: verdict.ratesAreExact && !ratesAreOfFinerFigures(ledger, columns, denominator, decimals),
  };
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
  const evidence = new Evidence(decimals);
  evidence.addRows(balance, [...budget, { column: execution, sign: -1 }]);
  return evidence.verdict().areRoundedCopies;
}

/**
 * Whether several rates miss what the printed amounts give, yet keep within what the finer amounts behind them may
 * give. Sums that hold do not speak against it: totals are as a rule formed from the printed figures.
 */
function ratesAreOfFinerFigures(
  ledger: Ledger,
  columns: AmountColumns,
  denominator: AmountColumn | undefined,
  decimals: number,
): boolean {
  const rates = ledger.projects.rates.executionRate;
  const { execution } = columns;
  if (!rates || !execution || !denominator) return false;
  const rounded = { decimals, sumsAreExact: false, ratesAreExact: false, areRoundedCopies: true };
  let exact = 0;
  let misses = 0;
  for (let row = 0; row < rates.values.length; row++) {
    if (!rates.values.has(row) || !execution.has(row) || (denominator.signAt(row) ?? 0) <= 0) continue;
    const shown = rates.decimals[row]!;
    if (rateHoldsFast(rates.values, shown, execution, denominator, row)) exact += 1;
    else {
      const stated = { value: rates.values.at(row)!, decimals: shown };
      const verdict = rateVerdict(stated, execution.at(row)!, denominator.at(row)!, rounded);
      if (verdict === "exact") exact += 1;
      else if (verdict === "within-rounding") misses += 1;
    }
  }
  return isHabit(misses, exact);
}

/** One miss may be a slip; several, and not few among those that hold, are a habit. */
function isHabit(misses: number, exact: number): boolean {
  return misses >= FEWEST_MISSES && misses * MISSES_IN > exact;
}

class Evidence {
  private exact = 0;
  private misses = 0;
  /** Chance that rounded figures add up as well as these do. A weight, not an amount. */
  private likelihood = 1;

  constructor(private readonly decimals: number) {}

  add(residual: Amount, parts: number): void {
    if (parts < 2) return;
    const widest = Amount.ofScaled(Math.ceil(Math.sqrt(parts)), this.decimals);
    if (residual.isZero()) this.addExact(parts);
    else if (residual.abs().compare(widest) <= 0) this.misses += 1;
  }

  addRows(target: AmountColumn, terms: readonly Term[]): void {
    const failing = rowsThatFail(target, terms);
    let next = 0;
    for (let row = 0; row < target.length; row++) {
      if (!target.has(row)) continue;
      const fails = failing[next] === row;
      if (fails) next += 1;
      let parts = 0;
      for (let index = 0; index < terms.length; index++)
        if (terms[index]!.column.signAt(row) !== 0) parts += 1;
      if (parts >= 2 && !fails) this.addExact(parts);
      else if (parts >= 2) this.add(residualOf(target, terms, row), parts);
    }
  }

  verdict(): Omit<Precision, "decimals"> {
    return {
      sumsAreExact: this.misses === 0 && this.likelihood < MOST_LIKELIHOOD,
      ratesAreExact: this.misses === 0 && this.likelihood < MOST_DOUBT,
      areRoundedCopies: isHabit(this.misses, this.exact),
    };
  }

  private addExact(parts: number): void {
    this.exact += 1;
    this.likelihood *= Math.min(0.75, Math.sqrt(6 / (Math.PI * parts)));
  }
}

function residualOf(target: AmountColumn, terms: readonly Term[], row: number): Amount {
  return terms.reduce((rest, { column, sign }) => {
    const amount = column.at(row) ?? Amount.zero;
    return sign === 1 ? rest.minus(amount) : rest.plus(amount);
  }, target.at(row)!);
}

function partsIn(column: AmountColumn, rows: Iterable<number>): number {
  let parts = 0;
  for (const row of rows) if (column.signAt(row) !== 0) parts += 1;
  return parts;
}

/** The most decimals that an entry really uses; trailing zeros are not counted. */
function finestDecimals(column: AmountColumn | undefined): number {
  let finest = 0;
  for (let row = 0; column && row < column.length; row++) {
    if (!column.isScaled(row)) continue;
    let scale = column.scaleAt(row);
    let mantissa = column.mantissaAt(row);
    if (scale <= finest || mantissa === 0) continue;
    for (; scale > finest && mantissa % 10 === 0; scale -= 1) mantissa /= 10;
    if (scale > finest) finest = scale;
  }
  return finest;
}
