import type { Amount } from "../../numbers/amount";
import { formulaAt } from "../derived-repair";
import { structuralCauses } from "../structural-cause";
import { isRate, type CellId } from "./cell-book";
import type { IdentityNetwork } from "./identity-network";
import { residualOf, NO_CHANGE } from "./relation";
import { SecondSources } from "./second-sources";
import { ARBITRARY, slipOf, type Slip } from "./slip-cost";

const FORMULA = 6;
/** More decimals than the ledger ever uses. */
const TOO_FINE = 6;
/** Structural causes fit by chance the more rows there are. */
const STRUCTURAL = 1.5;
const COPIED = 3.5;
const FEWEST_DIGITS = 3;

/** How likely it is that this cell is wrong in this way: the cost of putting right where typed stands. */
export class ChangeCosts {
  private readonly rowsByValue = new Map<string, ReadonlyMap<string, readonly number[]>>();

  private readonly secondSources: SecondSources;

  constructor(private readonly network: IdentityNetwork) {
    this.secondSources = new SecondSources(network.facts, network.book);
  }

  slip(cell: CellId, right: Amount): Slip {
    const { book, facts } = this.network;
    const typed = book.value(cell)!;
    const slips = [slipOf(right, typed), this.copied(cell, typed), this.structural(cell)];
    const best = slips.reduce<Slip>(
      (least, slip) => (slip && slip.cost < least.cost ? slip : least),
      ARBITRARY,
    );
    const finest = Math.max(facts.precision.decimals ?? 2, typed.decimals());
    const place = book.place(cell);
    const isTooFine =
      !isRate(place.field as "executionRate") && place.field !== "overallRate" && right.decimals() > finest;
    const extra =
      (isTooFine ? TOO_FINE : 0) +
      (book.isFormula(cell) ? FORMULA : 0) +
      this.secondSources.cost(cell, right);
    return extra === 0 ? best : { ...best, cost: Math.max(0, best.cost + extra) };
  }

  /** The figure of another row of the same column. */
  private copied(cell: CellId, typed: Amount): Slip | undefined {
    const { book } = this.network;
    const place = book.place(cell);
    if (place.kind !== "project" || isRate(place.field)) return undefined;
    const text = typed.toString();
    if (text.replace(/\D/g, "").replace(/^0+|0+$/g, "").length < FEWEST_DIGITS) return undefined;
    const others = (this.valuesOf(place.field).get(text) ?? []).filter(
      (project) => project !== place.project,
    );
    if (others.length === 0) return undefined;
    const row = book.ledger.projects.row[others[0]!]! + 1;
    return { cost: COPIED, cause: "digits", clause: `误填为第${row}行的数` };
  }

  private valuesOf(field: "initialBudget" | string): ReadonlyMap<string, readonly number[]> {
    const known = this.rowsByValue.get(field);
    if (known) return known;
    const rows = new Map<string, number[]>();
    const column = this.network.book.ledger.projects.amounts[field as "initialBudget"];
    for (let project = 0; column && project < column.length; project++) {
      const text = column.at(project)?.toString();
      if (text === undefined) continue;
      const known = rows.get(text);
      if (known) known.push(project);
      else rows.set(text, [project]);
    }
    this.rowsByValue.set(field, rows);
    return rows;
  }

  /** A row left out of a total, counted twice, a subtotal counted: the total's own wrong making. */
  private structural(cell: CellId): Slip | undefined {
    const { book } = this.network;
    const { ledger } = book;
    const place = book.place(cell);
    if (place.kind !== "sum" || isRate(place.field)) return undefined;
    const relation = this.network.down(place.sum, place.field);
    const column = ledger.projects.amounts[place.field];
    if (!relation || !column) return undefined;
    const residual = residualOf(relation, NO_CHANGE);
    if (residual.isZero()) return undefined;
    const at = book.ref(cell);
    const formula = at && formulaAt(ledger, at);
    const [cause] = structuralCauses(ledger, ledger.sums[place.sum]!, place.field, column, residual, formula);
    if (!cause) return undefined;
    const chance = formula === undefined ? Math.log(Math.max(1, relation.terms.size / 10)) : 0;
    return { cost: STRUCTURAL + chance, cause: cause.cause, clause: cause.clause };
  }
}
