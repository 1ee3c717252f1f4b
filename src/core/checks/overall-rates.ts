import type { RateField } from "../ledger/fields";
import type { RateColumn, SumRow } from "../ledger/ledger";
import { Amount } from "../numbers/amount";
import type { RateParts } from "../numbers/rounded-rate";
import type { AmountColumn } from "../numbers/amount-column";
import { columnSum } from "../numbers/column-arithmetic";
import { RowRange } from "../numbers/row-range";
import { rateHolds, type StatedRate } from "../numbers/stated-rate";
import type { CellRef } from "../workbook/cell";
import type { FormulatedReading } from "./describe-rate";
import type { Precision } from "./figure-precision";
import { isNegativeByConvention } from "./amount-columns";
import { budgetFields, budgetSign, budgetTerms } from "./effective-budget";
import type { LedgerFacts } from "./ledger-facts";
import type { RateReading } from "./likely-cause";
import { projectsOf, type Population } from "./populations";
import { readingOf, type RateKind } from "./rate-readings";
import { membersOf } from "./sum-members";
import { isInOrder } from "./rate-check";
import { rateVerdict } from "./verdict";
import { FIELD_WORDS } from "./words";

/** A stated rate of several projects: 合计执行率, or a rate in a subtotal or total row. */
export interface OverallRate {
  readonly role: string;
  readonly stated: StatedRate;
  readonly wrongUnit?: string | undefined;
  readonly at: CellRef;
  readonly convention: RateColumn["convention"];
  readonly kind: RateKind;
  /** 结余率 knows one denominator only. */
  readonly isOnBudgetOnly: boolean;
  readonly rows: () => Iterable<number>;
  /** The row that states it, with the sums beside it. */
  readonly sum?: SumRow;
}

/** All overall rates that the ledger states, single cell first. */
export function overallRatesOf({ ledger }: LedgerFacts): readonly OverallRate[] {
  const all: OverallRate[] = [];
  const single = ledger.stated.overallRate;
  if (single)
    all.push({
      role: "合计执行率",
      stated: { value: single.value, decimals: single.decimals },
      wrongUnit: single.wrongUnit,
      at: single.at,
      convention: single.convention ?? "fraction",
      kind: "spent",
      isOnBudgetOnly: false,
      rows: () => new RowRange(0, ledger.projects.count - 1),
    });
  for (const sum of ledger.sums)
    for (const [field, stated] of Object.entries(sum.rates) as [RateField, StatedRate][]) {
      const block = ledger.blocks[sum.block]!;
      const column = block.columns[field];
      if (column === undefined) continue;
      all.push({
        role: `${sum.label}的${FIELD_WORDS[field]}`,
        stated,
        at: { sheet: block.sheetName, row: sum.row, column },
        convention: ledger.projects.rates[field]?.convention ?? "fraction",
        kind: field === "executionRate" ? "spent" : "left",
        isOnBudgetOnly: field === "balanceRate",
        rows: () => membersOf(sum),
        sum,
      });
    }
  return all;
}

/** The totals that an overall rate can be made of, and whose they are. */
export interface OverallTotals {
  readonly execution: Amount;
  readonly initial: Amount;
  readonly budget: Amount;
  readonly executed: Population;
  readonly approved: Population;
  /** Rows that the rate covers. */
  readonly budgeted: number;
  /** Whether every executed project also stands in the initial budget. */
  readonly isSamePopulation: boolean;
}

/** Undefined where one of the figures cannot be read. */
export function totalsOf(facts: LedgerFacts, rate: OverallRate): OverallTotals | undefined {
  const { columns, budgets, ledger, unreadable, bases } = facts;
  for (const row of rate.rows())
    if (unreadable.any(["execution", ...budgetFields(bases.recoveryBasis)], row)) return undefined;
  const total = (column: AmountColumn | undefined): Amount =>
    column ? columnSum(column, rate.rows()) : Amount.zero;
  const executed = projectsOf(ledger, columns.execution, rate.rows());
  const approved = projectsOf(ledger, columns.initialBudget, rate.rows());
  return {
    execution: total(columns.execution),
    initial: total(columns.initialBudget),
    budget: total(budgets),
    executed,
    approved,
    budgeted: [...rate.rows()].length,
    isSamePopulation: executed.rows.every((row) => approved.has(row)),
  };
}

export interface OverallReadings {
  readonly declared: FormulatedReading;
  readonly others: readonly RateReading[];
}

/**
 * The reading by the basis in force; the initial budget only counts where it is of the same projects. Undefined
 * where no rate is formed.
 */
export function overallReadings(
  facts: LedgerFacts,
  rate: OverallRate,
  totals: OverallTotals,
): OverallReadings | undefined {
  const read = (denominator: Amount, name: string): FormulatedReading[] =>
    denominator.isZero() ? [] : [readingOf(facts, totals.execution, denominator, name, rate.kind)];
  const byInitial = read(totals.initial, "年初预算数");
  const byBudget = read(totals.budget, "全年预算数");
  const isInitial = facts.bases.rateBasis === "年初预算" && !rate.isOnBudgetOnly && totals.isSamePopulation;
  if (isInitial && byInitial[0]) return { declared: byInitial[0], others: byBudget };
  if (!byBudget[0]) return undefined;
  return { declared: byBudget[0], others: [...byInitial, ...approvedOnly(facts, rate, totals)] };
}

/**
 * Whether the rate is that of the sums which its own row states, where these are not the sums of the projects: their own
 * check speaks of them, and the rate follows from them.
 */
export function followsFromItsRow(
  facts: LedgerFacts,
  { sum, stated, kind, isOnBudgetOnly }: OverallRate,
  totals: OverallTotals,
): boolean {
  const execution = sum?.amounts.execution;
  const isOnInitial = facts.bases.rateBasis === "年初预算" && !isOnBudgetOnly;
  const denominator = sum && (isOnInitial ? sum.amounts.initialBudget : ownBudget(facts, sum));
  if (!execution || !denominator || denominator.isZero()) return false;
  const own = isOnInitial ? totals.initial : totals.budget;
  if (execution.equals(totals.execution) && denominator.equals(own)) return false;
  return rateHolds(stated, kind === "spent" ? execution : denominator.minus(execution), denominator);
}

/**
 * The full-year budget of a sum's row; of what its own figures make where the sheet has no column of it. Undefined where
 * it leaves one of them blank that its projects have.
 */
function ownBudget({ ledger, columns, bases }: LedgerFacts, sum: SumRow): Amount | undefined {
  if (ledger.blocks[sum.block]!.columns.fullYearBudget !== undefined) return sum.amounts.fullYearBudget;
  let budget = Amount.zero;
  for (const field of budgetFields(bases.recoveryBasis)) {
    const amount = sum.amounts[field];
    const column = columns[field];
    if (!amount && column && !columnSum(column, membersOf(sum)).isZero()) return undefined;
    const isAdded = (budgetSign(field) === -1) === isNegativeByConvention(ledger, field, sum.block);
    if (amount) budget = isAdded ? budget.plus(amount) : budget.minus(amount);
  }
  return budget;
}

/** The approved projects alone over their own initial budgets: the same projects, but not all of them. */
function approvedOnly(facts: LedgerFacts, rate: OverallRate, totals: OverallTotals): RateReading[] {
  const { execution } = facts.columns;
  if (!execution || totals.isSamePopulation || totals.initial.isZero()) return [];
  const spent = columnSum(execution, totals.approved.rows);
  const reading = readingOf(facts, spent, totals.initial, "年初预算数", rate.kind);
  return [{ ...reading, denominatorWords: `年初批复项目的${reading.denominatorWords}` }];
}

/** How many figures the two sides are made of: execution one a project, the full-year budget some more. */
export function partsOfRate(
  { bases, columns }: LedgerFacts,
  { executed, budgeted }: Pick<OverallTotals, "executed" | "budgeted">,
): RateParts {
  const terms = Math.max(1, budgetTerms(columns, bases.recoveryBasis).length);
  return { above: executed.rows.length, below: budgeted * terms };
}

/** Whether the rate divides what all projects spent by the initial budget of only some of them. */
export function mixesPopulations(facts: LedgerFacts, rate: OverallRate, totals: OverallTotals): boolean {
  if (totals.isSamePopulation || totals.initial.isZero() || rate.kind === "left") return false;
  const parts = { above: totals.executed.rows.length, below: totals.approved.rows.length };
  const precision = precisionOfRate(facts, rate);
  const verdict = rateVerdict(rate.stated, totals.execution, totals.initial, precision, parts);
  return isInOrder(verdict, precision);
}

/** How fine the figures are that the rate is formed of: those of its own sum row's block, where it stands in one. */
export function precisionOfRate({ precision, precisions }: LedgerFacts, { sum }: OverallRate): Precision {
  return sum ? precisions[sum.block]! : precision;
}
