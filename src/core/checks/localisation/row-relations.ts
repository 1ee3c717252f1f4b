import type { AmountField, RateField } from "../../ledger/fields";
import { isNegativeByConvention } from "../amount-columns";
import { budgetFields, budgetSign, listsAdjustments } from "../effective-budget";
import type { LedgerFacts } from "../ledger-facts";
import type { CellBook, CellId, FigureField } from "./cell-book";
import { listedTerms, type RateRelation, type Relation, type SumRelation } from "./relation";

type Signed = readonly (readonly [cell: CellId, sign: 1 | -1])[];

/** A project or a sum row: where its figures stand and which way its reductions are written. */
export interface FigureRow {
  readonly key: string;
  readonly block: number;
  readonly cellOf: (field: FigureField) => CellId;
  readonly has: (field: FigureField) => boolean;
  readonly decimalsOf: (field: RateField) => number;
  /** Whether the cell is a live formula that works along the row. */
  readonly isComputed: (cell: CellId) => boolean;
  /** The rules that report its identities, where they are not those of projects. */
  readonly rules?: { readonly budget: string; readonly rate: string };
}

/** The identities inside one row: 全年预算, 结余 and the rates, on the figures that the row itself states. */
export class RowRelations {
  private readonly turned: readonly ReadonlySet<AmountField>[];

  constructor(
    private readonly facts: LedgerFacts,
    private readonly book: CellBook,
  ) {
    const fields: readonly AmountField[] = ["decrease", "recovered", "carriedForward"];
    this.turned = facts.ledger.blocks.map(
      (_, block) => new Set(fields.filter((field) => isNegativeByConvention(facts.ledger, field, block))),
    );
  }

  of(row: FigureRow): readonly Relation[] {
    return [this.budget(row), this.balance(row), ...this.rates(row)].flatMap((relation) => relation ?? []);
  }

  /** −1 where the block writes such figures as negatives. */
  signOf(field: AmountField, block: number): 1 | -1 {
    return this.turned[block]!.has(field) ? -1 : 1;
  }

  /** What 全年预算 is made of in a row, as far as its figures are there. */
  sources(row: FigureRow): Signed {
    return budgetFields(this.facts.bases.recoveryBasis).flatMap((field): Signed => {
      return row.has(field)
        ? [[row.cellOf(field), (budgetSign(field) * this.signOf(field, row.block)) as 1 | -1]]
        : [];
    });
  }

  budget(row: FigureRow): SumRelation | undefined {
    if (!row.has("fullYearBudget") || !listsAdjustments(this.facts.ledger, row.block)) return undefined;
    return this.sum(row, row.rules?.budget ?? "full-year-budget", "fullYearBudget", this.sources(row));
  }

  balance(row: FigureRow): SumRelation | undefined {
    if (!row.has("balance")) return undefined;
    return this.sum(row, "balance", "balance", [...this.ownBudget(row), ...this.spent(row, -1)]);
  }

  private rates(row: FigureRow): readonly (RateRelation | undefined)[] {
    const { rateBasis } = this.facts.bases;
    const budget = this.ownBudget(row);
    const initial: Signed = row.has("initialBudget") ? [[row.cellOf("initialBudget"), 1]] : [];
    const isOnInitial = rateBasis === "年初预算" && !listedTerms(initial, this.valueOf).base.isZero();
    const basis = isOnInitial ? initial : budget;
    return [
      this.rate(row, row.rules?.rate ?? "execution-rate", "executionRate", this.spent(row, 1), basis),
      this.rate(row, "saving-rate", "savingRate", [...basis, ...this.spent(row, -1)], basis),
      this.rate(row, "balance-rate", "balanceRate", [...budget, ...this.spent(row, -1)], budget),
    ];
  }

  /** The full-year budget as the row states it, else as its sources give it. */
  private ownBudget(row: FigureRow): Signed {
    return row.has("fullYearBudget") ? [[row.cellOf("fullYearBudget"), 1]] : this.sources(row);
  }

  private spent(row: FigureRow, sign: 1 | -1): Signed {
    return row.has("execution") ? [[row.cellOf("execution"), sign]] : [];
  }

  private readonly valueOf = (cell: CellId): ReturnType<CellBook["value"]> => this.book.value(cell);

  private sum(row: FigureRow, rule: string, field: AmountField, signed: Signed): SumRelation | undefined {
    if (signed.length === 0) return undefined;
    const target = row.cellOf(field);
    return {
      kind: "sum",
      rule,
      target,
      row: row.key,
      isDefinition: row.isComputed(target),
      terms: listedTerms(signed, this.valueOf),
      stated: this.book.value(target)!,
    };
  }

  private rate(
    row: FigureRow,
    rule: string,
    field: RateField,
    above: Signed,
    below: Signed,
  ): RateRelation | undefined {
    const denominator = listedTerms(below, this.valueOf);
    if (!row.has(field) || denominator.base.isZero()) return undefined;
    const target = row.cellOf(field);
    return {
      kind: "rate",
      rule,
      target,
      row: row.key,
      isDefinition: row.isComputed(target),
      numerator: listedTerms(above, this.valueOf),
      denominator,
      stated: { value: this.book.value(target)!, decimals: row.decimalsOf(field) },
    };
  }
}
