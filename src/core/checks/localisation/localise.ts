import type { LedgerFacts } from "../ledger-facts";
import { ChangeCosts } from "./change-cost";
import type { CellBook } from "./cell-book";
import { failingRelations } from "./failing-relations";
import { groupsOf, type Group } from "./failing-groups";
import { independent } from "./independent-repairs";
import { IdentityNetwork } from "./identity-network";
import type { Localised } from "./localised";
import type { Relation } from "./relation";
import { RepairSearch } from "./search-repairs";

export interface Localisation {
  readonly book: CellBook;
  /** Of the identity that a rule reports at a cell, "rule|sheet|row|column". */
  readonly byFinding: ReadonlyMap<string, Localised>;
}

/** Hypotheses whose costs differ by no more are told together, never broken by chance. */
export const TIE = 1;
const MOST_CHANGES = 3;
const MOST_ROWS_TOGETHER = 3;

/**
 * Which cells are wrong: among all identities of the ledger, failing and holding, the smallest and likeliest changes
 * that make every failing one hold and break none. Linear in the rows; the same ledger gives the same answer.
 */
export function localise(facts: LedgerFacts): Localisation {
  const network = new IdentityNetwork(facts);
  const costs = new ChangeCosts(network);
  const byFinding = new Map<string, Localised>();
  const keep = (localised: Localised): void => {
    for (const { rule, target } of localised.relations) {
      const at = network.book.ref(target);
      if (at) byFinding.set(findingKey(rule, at), localised);
    }
  };
  for (const group of groupsOf(network, failingRelations(network)))
    if (!isAlone(group.relations))
      for (const localised of localiseGroup(network, costs, group))
        for (const part of independent(localised, TIE)) keep(part);
  return { book: network.book, byFinding };
}

export function findingKey(rule: string, at: { sheet: string; row: number; column: number }): string {
  return `${rule}|${at.sheet}|${at.row}|${at.column}`;
}

/** One identity of one row that fails by itself: nothing but the look of the digits would speak against its sources. */
function isAlone(relations: readonly Relation[]): boolean {
  return relations.length === 1 && relations[0]!.row !== undefined;
}

function localiseGroup(network: IdentityNetwork, costs: ChangeCosts, group: Group): readonly Localised[] {
  if (group.rows.length <= MOST_ROWS_TOGETHER) {
    const repairs = new RepairSearch(network, costs).repairs(group.relations, MOST_CHANGES);
    if (repairs.length > 0 || group.rows.length === 0) return [{ relations: group.relations, repairs }];
  }
  return apart(network, costs, group);
}

/** Too much at once: each row by itself, the columns left open, and the columns by themselves. */
function apart(network: IdentityNetwork, costs: ChangeCosts, group: Group): readonly Localised[] {
  const columns = new Set(group.relations.filter(({ row }) => row === undefined));
  const rows = group.rows.filter((relations) => !isAlone(relations));
  return rows.map((relations) => ({
    relations,
    repairs: new RepairSearch(network, costs, columns).repairs(relations, MOST_CHANGES - 1),
  }));
}
