import { AMOUNT_FIELDS, RATE_FIELDS, type AmountField, type RateField } from "../../ledger/fields";
import type { Ledger, SumRow } from "../../ledger/ledger";
import { cellsInRow, originOf, originsOf } from "../../ledger/origin";
import type { Amount } from "../../numbers/amount";
import type { CellRef } from "../../workbook/cell";
import { fundRef } from "../fund-rows";
import { FORMULA_FLAG } from "../../workbook/snapshot";

export type FigureField = AmountField | RateField;

/** A number for every figure of the ledger: of projects by field, then of sum rows, then stated totals, then of funds. */
export type CellId = number;

const FIELDS: readonly FigureField[] = [...AMOUNT_FIELDS, ...RATE_FIELDS];
const FIELD_INDEX = new Map(FIELDS.map((field, index) => [field, index]));
const STATED = ["approvedTotal", "executionTotal", "overallRate"] as const;
export type StatedFigureField = (typeof STATED)[number];

export type CellPlace =
  | { readonly kind: "project"; readonly field: FigureField; readonly project: number }
  | { readonly kind: "sum"; readonly field: FigureField; readonly sum: number }
  | { readonly kind: "stated"; readonly field: StatedFigureField }
  | { readonly kind: "fund"; readonly field: FigureField; readonly fund: number };

/** What stands in the figures of a ledger, as typed: sign conventions are not removed. */
export class CellBook {
  private readonly firstSum: number;
  private readonly firstStated: number;
  private readonly firstFund: number;

  constructor(readonly ledger: Ledger) {
    this.firstSum = FIELDS.length * ledger.projects.count;
    this.firstStated = this.firstSum + FIELDS.length * ledger.sums.length;
    this.firstFund = this.firstStated + STATED.length;
  }

  ofProject(field: FigureField, project: number): CellId {
    return FIELD_INDEX.get(field)! * this.ledger.projects.count + project;
  }

  ofSum(field: FigureField, sum: number): CellId {
    return this.firstSum + sum * FIELDS.length + FIELD_INDEX.get(field)!;
  }

  ofStated(field: StatedFigureField): CellId {
    return this.firstStated + STATED.indexOf(field);
  }

  ofFund(field: FigureField, fund: number): CellId {
    return this.firstFund + fund * FIELDS.length + FIELD_INDEX.get(field)!;
  }

  place(cell: CellId): CellPlace {
    if (cell >= this.firstFund) {
      const offset = cell - this.firstFund;
      return {
        kind: "fund",
        field: FIELDS[offset % FIELDS.length]!,
        fund: Math.floor(offset / FIELDS.length),
      };
    }
    if (cell >= this.firstStated) return { kind: "stated", field: STATED[cell - this.firstStated]! };
    if (cell >= this.firstSum) {
      const offset = cell - this.firstSum;
      const field = FIELDS[offset % FIELDS.length]!;
      return { kind: "sum", field, sum: Math.floor(offset / FIELDS.length) };
    }
    const { count } = this.ledger.projects;
    return { kind: "project", field: FIELDS[Math.floor(cell / count)]!, project: cell % count };
  }

  /** Undefined where the cell is blank or cannot be read. */
  value(cell: CellId): Amount | undefined {
    const place = this.place(cell);
    switch (place.kind) {
      case "project": {
        const { projects } = this.ledger;
        const rate = isRate(place.field) ? projects.rates[place.field]?.values : undefined;
        return (rate ?? projects.amounts[place.field as AmountField])?.at(place.project);
      }
      case "sum": {
        const sum = this.ledger.sums[place.sum]!;
        return isRate(place.field) ? sum.rates[place.field]?.value : sum.amounts[place.field];
      }
      case "stated":
        return this.ledger.stated[place.field]?.value;
      case "fund": {
        const fund = this.ledger.funds[place.fund]!;
        if (!isRate(place.field)) return fund.amounts[place.field];
        return place.field === "executionRate" ? fund.executionRate?.value : undefined;
      }
    }
  }

  /** Every cell that the figure comes from: several where columns or the rows of a list add up to it. */
  refs(cell: CellId): readonly CellRef[] {
    const place = this.place(cell);
    if (place.kind === "project") return originsOf(this.ledger, place.field, place.project);
    const at = this.ref(cell);
    if (place.kind !== "sum" || at) return at ? [at] : [];
    const { block, row } = this.ledger.sums[place.sum]!;
    return cellsInRow(this.ledger.blocks[block]!, place.field, row);
  }

  /** The one cell that holds the figure; undefined where none does. */
  ref(cell: CellId): CellRef | undefined {
    const place = this.place(cell);
    switch (place.kind) {
      case "project":
        return originOf(this.ledger, place.field, place.project);
      case "sum":
        return sumRef(this.ledger, this.ledger.sums[place.sum]!, place.field);
      case "stated":
        return this.ledger.stated[place.field]?.at;
      case "fund":
        return fundRef(this.ledger, this.ledger.funds[place.fund]!, place.field);
    }
  }

  isFormula(cell: CellId): boolean {
    const at = this.ref(cell);
    const sheet = at && this.ledger.workbook.sheets.find(({ name }) => name === at.sheet);
    return ((sheet?.columns[at!.column]?.kinds[at!.row] ?? 0) & FORMULA_FLAG) !== 0;
  }
}

export function isRate(field: FigureField): field is RateField {
  return (RATE_FIELDS as readonly string[]).includes(field);
}

function sumRef(ledger: Ledger, { block, row }: SumRow, field: FigureField): CellRef | undefined {
  const cells = cellsInRow(ledger.blocks[block]!, field, row);
  return cells.length === 1 ? cells[0] : undefined;
}
