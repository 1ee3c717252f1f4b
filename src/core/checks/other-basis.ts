import { fundVotes, type RateBasisVotes } from "./bases";
import type { LedgerFacts } from "./ledger-facts";

/** What to think of a rate that only fits 年初预算数, by the workbook's other rates. */
export type OtherBasis = "wrong" | "doubtful";

/** So many times as many rates on 全年预算数 make it the column's basis in a list. */
const BY_FAR = 2;
const FEWEST_OTHERS = 2;

/**
 * A form heads the rate beside 全年预算数 and 全年执行数, and divides these: one on 年初预算数 is wrong where more of the
 * other rates are not. In a list the denominator is the bureau's choice, and it is only to be looked up why one row
 * departs from it. Undefined where the workbook declares a basis, or its rates show none.
 */
export function otherBasisOf(facts: LedgerFacts, block: number): OtherBasis | undefined {
  const { blocks } = facts.ledger;
  const { form, columns } = blocks[block]!;
  const { rateBasis, rateBasisDeclared } = facts.bases;
  if (columns.fullYearBudget === undefined || rateBasisDeclared || rateBasis !== "全年预算") return undefined;
  const { initialBudget, fullYearBudget } = votesBeside(facts, block);
  if (form && fullYearBudget > initialBudget) return "wrong";
  if (form) return fullYearBudget > 0 && fullYearBudget === initialBudget ? "doubtful" : undefined;
  return fullYearBudget >= FEWEST_OTHERS && fullYearBudget >= BY_FAR * initialBudget ? "doubtful" : undefined;
}

/** Forms beside a list are held against each other, not against the list. */
function votesBeside({ ledger, rateVotes }: LedgerFacts, block: number): RateBasisVotes {
  const beside = new Set(ledger.besideForms.map((form) => form.block));
  if (!beside.has(block)) return rateVotes;
  return fundVotes(ledger.funds.filter((fund) => beside.has(fund.block)));
}
