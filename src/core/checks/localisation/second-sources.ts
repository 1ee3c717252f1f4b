import type { ComparisonLine } from "../../comparison/comparison";
import type { Subject } from "../../comparison/system-export";
import type { AmountField } from "../../ledger/fields";
import type { Amount } from "../../numbers/amount";
import type { LedgerFacts } from "../ledger-facts";
import type { CellBook, CellId } from "./cell-book";

/** A second source that bears the typed figure out: a slip there would have been made twice. */
const BORNE_OUT = 6;
/** A second source that has the very figure which mends the identities explains it like nothing else. */
const CONFIRMED = -7;

/** The net adjustment is no single cell of the ledger. */
const FIELDS: Readonly<Partial<Record<Subject, AmountField>>> = {
  initialBudget: "initialBudget",
  budget: "fullYearBudget",
  execution: "execution",
  recovered: "recovered",
};

/** What approvals, payments and the finance system say of single figures of the ledger. */
export class SecondSources {
  private readonly lines = new Map<CellId, ComparisonLine[]>();

  constructor({ lists, comparison }: LedgerFacts, book: CellBook) {
    const comparisons = [...lists.map((list) => list.comparison), ...(comparison ? [comparison] : [])];
    for (const line of comparisons.flatMap(({ lines }) => lines)) {
      const field = FIELDS[line.subject];
      const [project] = line.projects;
      if (field === undefined || project === undefined || line.projects.length > 1) continue;
      const cell = book.ofProject(field, project);
      this.lines.set(cell, [...(this.lines.get(cell) ?? []), line]);
    }
  }

  /** What it adds to the cost of a change of this figure; nothing where no second source tells of it. */
  cost(cell: CellId, right: Amount): number {
    let cost = 0;
    for (const { state, system } of this.lines.get(cell) ?? []) {
      if (state === "same" || state === "rounding") cost += BORNE_OUT;
      else if (system?.rounded(right.decimals()).equals(right)) cost += CONFIRMED;
    }
    return cost;
  }
}
