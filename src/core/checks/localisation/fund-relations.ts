import { AMOUNT_FIELDS, type AmountField } from "../../ledger/fields";
import type { FundDivision } from "../../ledger/fund-rows";
import { isWholeUnread } from "../fund-figures";
import { dividesWhole, missingPart, wholeAmount } from "../fund-rows";
import type { LedgerFacts } from "../ledger-facts";
import { isRate, type CellBook, type CellId, type FigureField } from "./cell-book";
import { isColumnFormula } from "./column-formula";
import { contains, listedTerms, type Relation, type SumRelation } from "./relation";
import type { FigureRow, RowRelations } from "./row-relations";

/** The identities of forms: sources that make up a sum, and the figures of one source. Forms are few and short. */
export class FundRelations {
  private readonly sums = new Map<number, readonly SumRelation[]>();
  private readonly rows: readonly (readonly Relation[])[];

  constructor(
    private readonly facts: LedgerFacts,
    private readonly book: CellBook,
    relations: RowRelations,
  ) {
    const { divisions, funds } = facts.ledger;
    for (const division of divisions) {
      const own = AMOUNT_FIELDS.flatMap((field) => this.sum(division, field) ?? []);
      this.sums.set(division.project, [...(this.sums.get(division.project) ?? []), ...own]);
    }
    this.rows = funds.map((_, fund) => relations.of(this.row(fund)));
  }

  *all(): Generator<Relation> {
    for (const sums of this.sums.values()) yield* sums;
    for (const relations of this.rows) yield* relations;
  }

  ofProject(project: number, field: AmountField): readonly Relation[] {
    return this.sumsWith(project, this.book.ofProject(field, project));
  }

  ofFund(fund: number, field: FigureField): readonly Relation[] {
    const sums = isRate(field)
      ? []
      : this.sumsWith(this.facts.ledger.funds[fund]!.project, this.book.ofFund(field, fund));
    return [...this.rows[fund]!, ...sums];
  }

  private sumsWith(project: number, cell: CellId): readonly SumRelation[] {
    return this.sums.get(project)?.filter((relation) => contains(relation, cell)) ?? [];
  }

  /** Undefined where the rows need not be all there is, or a figure of theirs is missing. */
  private sum(division: FundDivision, field: AmountField): SumRelation | undefined {
    const { ledger } = this.facts;
    const stated = wholeAmount(ledger, division, field);
    if (!stated || isWholeUnread(this.facts, division, field) || !dividesWhole(ledger, division))
      return undefined;
    const parts = division.parts.map((part) => ledger.funds[part]!);
    if (parts.some(({ unread }) => unread.includes(field)) || missingPart(parts, field)) return undefined;
    const cells = division.parts
      .filter((part) => ledger.funds[part]!.amounts[field])
      .map((part) => [this.book.ofFund(field, part), 1] as const);
    if (cells.length === 0) return undefined;
    const { project, whole } = division;
    const target = whole === undefined ? this.book.ofProject(field, project) : this.book.ofFund(field, whole);
    return {
      kind: "sum",
      rule: "fund-sum",
      target,
      isDefinition: isColumnFormula(this.book, target),
      terms: listedTerms(cells, (cell) => this.book.value(cell)),
      stated,
    };
  }

  private row(fund: number): FigureRow {
    const { book } = this;
    const own = this.facts.ledger.funds[fund]!;
    const cellOf = (field: FigureField): CellId => book.ofFund(field, fund);
    return {
      key: `f${fund}`,
      block: own.block,
      cellOf,
      has: (field) =>
        book.value(cellOf(field)) !== undefined && !(isRate(field) && own.executionRate?.wrongUnit),
      decimalsOf: () => own.executionRate!.decimals,
      isComputed: (cell) => book.isFormula(cell),
      rules: { budget: "fund-budget", rate: "fund-rate" },
    };
  }
}
