import type { AmountField } from "../../ledger/fields";
import type { Precision } from "../figure-precision";
import type { LedgerFacts } from "../ledger-facts";
import { overallRatesOf } from "../overall-rates";
import { CellBook, isRate, type CellId, type FigureField } from "./cell-book";
import { isColumnFormula } from "./column-formula";
import { ColumnRelations } from "./column-relations";
import { FundRelations } from "./fund-relations";
import { Members } from "./members";
import { contains, type RateRelation, type Relation, type SumRelation } from "./relation";
import { RowRelations, type FigureRow } from "./row-relations";

/** All identities of a ledger over its cells; made where they are asked for, because most are never looked at. */
export class IdentityNetwork {
  readonly book: CellBook;
  readonly members: Members;
  readonly rowRelations: RowRelations;
  readonly funds: FundRelations;
  private readonly columns: ColumnRelations;
  private readonly byRow = new Map<string, readonly Relation[]>();
  private readonly byColumn = new Map<CellId, SumRelation | undefined>();
  private overall: ReadonlyMap<CellId, RateRelation> | undefined;

  constructor(readonly facts: LedgerFacts) {
    const { ledger } = facts;
    this.book = new CellBook(ledger);
    this.members = new Members(ledger);
    this.rowRelations = new RowRelations(facts, this.book);
    this.funds = new FundRelations(facts, this.book, this.rowRelations);
    this.columns = new ColumnRelations(facts, this.book, this.members, this.rowRelations);
  }

  ofProject(project: number): readonly Relation[] {
    return this.rowOf(`p${project}`, () => this.projectRow(project));
  }

  /** The identities along a sum row; its rates are overall rates. */
  alongSum(sum: number): readonly Relation[] {
    return this.rowOf(`s${sum}`, () => this.sumRow(sum)).filter(({ kind }) => kind === "sum");
  }

  down(sum: number, field: AmountField): SumRelation | undefined {
    return this.column(this.book.ofSum(field, sum), () => this.columns.ofSum(sum, field));
  }

  stated(field: "approvedTotal" | "executionTotal"): SumRelation | undefined {
    return this.column(this.book.ofStated(field), () => this.columns.ofStated(field));
  }

  overallRates(): ReadonlyMap<CellId, RateRelation> {
    return (this.overall ??= this.readOverallRates());
  }

  /** Every identity that the cell stands in. */
  relationsOf(cell: CellId): readonly Relation[] {
    const place = this.book.place(cell);
    const found: (Relation | undefined)[] = [];
    if (place.kind === "project") {
      const { field, project } = place;
      found.push(...this.ofProject(project));
      if (!isRate(field)) for (const sum of this.members.sumsOf(project)) found.push(this.down(sum, field));
      if (field === "initialBudget") found.push(this.stated("approvedTotal"));
      if (field === "execution") found.push(this.stated("executionTotal"));
      if (!isRate(field))
        found.push(...this.overallRates().values(), ...this.funds.ofProject(project, field));
    } else if (place.kind === "fund") found.push(...this.funds.ofFund(place.fund, place.field));
    else if (place.kind === "sum") {
      found.push(...this.alongSum(place.sum));
      found.push(isRate(place.field) ? this.overallRates().get(cell) : this.down(place.sum, place.field));
    } else if (place.field === "overallRate") found.push(this.overallRates().get(cell));
    else found.push(this.stated(place.field));
    return found.flatMap((relation) => (relation && contains(relation, cell) ? [relation] : []));
  }

  /** The identity that a live formula computes. */
  definitionOf(cell: CellId): Relation | undefined {
    if (!this.book.isFormula(cell)) return undefined;
    const defines = ({ target, isDefinition }: Relation): boolean => isDefinition && target === cell;
    const place = this.book.place(cell);
    const inRow = place.kind === "project" ? this.ofProject(place.project).find(defines) : undefined;
    return inRow ?? this.relationsOf(cell).find(defines);
  }

  /** How fine the figures are that the relation holds between: those of the block of its target. */
  precisionOf({ target }: Relation): Precision {
    const { ledger, precision, precisions } = this.facts;
    const place = this.book.place(target);
    if (place.kind === "project") return precisions[ledger.projects.block[place.project]!]!;
    if (place.kind === "fund") return precisions[ledger.funds[place.fund]!.block]!;
    if (place.kind === "sum") return precisions[ledger.sums[place.sum]!.block]!;
    return precision;
  }

  private rowOf(key: string, make: () => FigureRow): readonly Relation[] {
    const known = this.byRow.get(key);
    if (known) return known;
    const relations = this.rowRelations.of(make());
    this.byRow.set(key, relations);
    return relations;
  }

  private column(target: CellId, make: () => SumRelation | undefined): SumRelation | undefined {
    if (!this.byColumn.has(target)) this.byColumn.set(target, make());
    return this.byColumn.get(target);
  }

  private projectRow(project: number): FigureRow {
    const { ledger, unreadable } = this.facts;
    const cellOf = (field: FigureField): CellId => this.book.ofProject(field, project);
    return {
      key: `p${project}`,
      block: ledger.projects.block[project]!,
      cellOf,
      has: (field) =>
        !unreadable.any([field], project) &&
        !(isRate(field) && ledger.projects.rates[field]?.wrongUnits.has(project)) &&
        this.book.value(cellOf(field)) !== undefined,
      decimalsOf: (field) => ledger.projects.rates[field]!.decimals[project]!,
      isComputed: (cell) => this.book.isFormula(cell),
    };
  }

  private sumRow(sum: number): FigureRow {
    const row = this.facts.ledger.sums[sum]!;
    const cellOf = (field: FigureField): CellId => this.book.ofSum(field, sum);
    return {
      key: `s${sum}`,
      block: row.block,
      cellOf,
      has: (field) => this.book.value(cellOf(field)) !== undefined,
      decimalsOf: (field) => row.rates[field]!.decimals,
      isComputed: (cell) => this.book.isFormula(cell) && !isColumnFormula(this.book, cell),
    };
  }

  private readOverallRates(): ReadonlyMap<CellId, RateRelation> {
    const { ledger } = this.facts;
    const cellAt = new Map<string, { readonly cell: CellId; readonly sum: number }>();
    ledger.sums.forEach((row, sum) => {
      for (const field of ["executionRate", "balanceRate", "savingRate"] as const) {
        const cell = this.book.ofSum(field, sum);
        const at = row.rates[field] && this.book.ref(cell);
        if (at) cellAt.set(`${at.sheet}|${at.row}|${at.column}`, { cell, sum });
      }
    });
    const relations = new Map<CellId, RateRelation>();
    for (const rate of overallRatesOf(this.facts)) {
      const own = cellAt.get(`${rate.at.sheet}|${rate.at.row}|${rate.at.column}`);
      const cell = own?.cell ?? this.book.ofStated("overallRate");
      const isMember = own ? (project: number) => this.members.has(own.sum, project) : () => true;
      const relation = this.columns.ofRate(rate, cell, isMember);
      if (relation) relations.set(cell, relation);
    }
    return relations;
  }
}
