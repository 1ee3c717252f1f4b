import type { AmountField } from "../../ledger/fields";
import type { Amount } from "../../numbers/amount";
import { columnSum, countEntries } from "../../numbers/column-arithmetic";
import { RowRange } from "../../numbers/row-range";
import { budgetFields, budgetSign, listsAdjustments } from "../effective-budget";
import type { LedgerFacts } from "../ledger-facts";
import { mixesPopulations, overallReadings, partsOfRate, totalsOf, type OverallRate } from "../overall-rates";
import { membersOf } from "../sum-members";
import type { CellBook, CellId } from "./cell-book";
import { isColumnFormula } from "./column-formula";
import type { Members } from "./members";
import type { RateRelation, SumRelation, Terms } from "./relation";
import type { RowRelations } from "./row-relations";

/** The identities down the columns: subtotals, totals, stated totals, overall rates. */
export class ColumnRelations {
  constructor(
    private readonly facts: LedgerFacts,
    private readonly book: CellBook,
    private readonly members: Members,
    private readonly rows: RowRelations,
  ) {}

  ofSum(sum: number, field: AmountField): SumRelation | undefined {
    const { ledger, unreadable } = this.facts;
    const row = ledger.sums[sum]!;
    const stated = row.amounts[field];
    const column = ledger.projects.amounts[field];
    if (!stated || !column || !unreadable.none(field)) return undefined;
    const target = this.book.ofSum(field, sum);
    const terms = this.columnTerms(
      field,
      () => membersOf(row),
      (project) => this.members.has(sum, project),
    );
    if (terms.size === 0) return undefined;
    return {
      kind: "sum",
      rule: "subtotal",
      target,
      isDefinition: isColumnFormula(this.book, target),
      terms,
      stated,
    };
  }

  ofStated(field: "approvedTotal" | "executionTotal"): SumRelation | undefined {
    const { ledger, unreadable } = this.facts;
    const column = field === "approvedTotal" ? "initialBudget" : "execution";
    const stated = ledger.stated[field];
    if (!stated || !ledger.projects.amounts[column] || !unreadable.none(column)) return undefined;
    const target = this.book.ofStated(field);
    return {
      kind: "sum",
      rule: "stated-total",
      target,
      isDefinition: this.book.isFormula(target),
      terms: this.columnTerms(
        column,
        () => new RowRange(0, ledger.projects.count - 1),
        () => true,
      ),
      stated: stated.value,
    };
  }

  /** Undefined where the rate divides other projects than it counts: no slip explains that. */
  ofRate(
    rate: OverallRate,
    target: CellId,
    isMember: (project: number) => boolean,
  ): RateRelation | undefined {
    const totals = totalsOf(this.facts, rate);
    const readings = totals && overallReadings(this.facts, rate, totals);
    if (!readings || rate.wrongUnit || mixesPopulations(this.facts, rate, totals)) return undefined;
    const isOnInitial =
      this.facts.bases.rateBasis === "年初预算" &&
      !rate.isOnBudgetOnly &&
      totals.isSamePopulation &&
      !totals.initial.isZero();
    const below = (cell: CellId): -1 | 0 | 1 =>
      isOnInitial ? this.fieldSign(cell, "initialBudget", isMember) : this.budgetSign(cell, isMember);
    const spent = (cell: CellId): -1 | 0 | 1 => this.fieldSign(cell, "execution", isMember);
    const { numerator, denominator } = readings.declared;
    const isSpent = rate.kind === "spent";
    const parts = partsOfRate(this.facts, totals);
    const terms = (base: Amount, signOf: Terms["signOf"], size: number): Terms => ({
      size,
      base,
      signOf,
      cells: () => this.cellsWith(signOf, rate.rows()),
    });
    return {
      kind: "rate",
      rule: "overall-rate",
      target,
      isDefinition: this.book.isFormula(target),
      numerator: terms(
        numerator,
        isSpent ? spent : (cell) => (below(cell) || 0 - spent(cell)) as -1 | 0 | 1,
        parts.above,
      ),
      denominator: terms(denominator, below, parts.below),
      stated: rate.stated,
    };
  }

  private columnTerms(
    field: AmountField,
    rows: () => Iterable<number>,
    isMember: (project: number) => boolean,
  ): Terms {
    const column = this.facts.ledger.projects.amounts[field]!;
    const { book } = this;
    return {
      size: countEntries(column, rows()),
      base: columnSum(column, rows()),
      signOf: (cell) => this.fieldSign(cell, field, isMember),
      *cells() {
        for (const project of rows()) if (column.has(project)) yield book.ofProject(field, project);
      },
    };
  }

  private fieldSign(cell: CellId, field: AmountField, isMember: (project: number) => boolean): 0 | 1 {
    const place = this.book.place(cell);
    return place.kind === "project" && place.field === field && isMember(place.project) ? 1 : 0;
  }

  /** How a figure counts in the budgets that the checks themselves add up. */
  private budgetSign(cell: CellId, isMember: (project: number) => boolean): -1 | 0 | 1 {
    const place = this.book.place(cell);
    if (place.kind !== "project" || !isMember(place.project)) return 0;
    const { ledger, bases } = this.facts;
    const block = ledger.projects.block[place.project]!;
    if (place.field === "fullYearBudget")
      return listsAdjustments(ledger, block) || !this.facts.columns.fullYearBudget?.has(place.project)
        ? 0
        : 1;
    const sources = budgetFields(bases.recoveryBasis) as readonly string[];
    const isStated =
      !listsAdjustments(ledger, block) && this.facts.columns.fullYearBudget?.has(place.project);
    if (isStated || !sources.includes(place.field)) return 0;
    const field = place.field as AmountField;
    return (budgetSign(field) * this.rows.signOf(field, block)) as 1 | -1;
  }

  private *cellsWith(signOf: Terms["signOf"], rows: Iterable<number>): Generator<CellId> {
    const fields: readonly AmountField[] = [
      "initialBudget",
      "carriedOver",
      "increase",
      "decrease",
      "recovered",
      "fullYearBudget",
      "execution",
    ];
    for (const project of rows)
      for (const field of fields) {
        const cell = this.book.ofProject(field, project);
        if (signOf(cell) !== 0 && this.book.value(cell)) yield cell;
      }
  }
}
