import type { ListComparison } from "../comparison/compare-lists";
import type { ComparisonLine } from "../comparison/comparison";
import type { SumRow } from "../ledger/ledger";
import { sum, type Amount } from "../numbers/amount";
import type { CellRef } from "../workbook/cell";
import type { LedgerFacts } from "./ledger-facts";
import { expectedSum } from "./inner-sums";
import type { Explanation } from "./likely-cause";
import { listCells, listPlace } from "./list-lines";
import { membersOf } from "./sum-members";

/** Of more projects that only a list has, nobody says that the total is meant to hold them. */
const MOST_ABSENT = 3;

export interface AbsentProjects {
  readonly explanation: Explanation;
  /** The list's cells on them. */
  readonly at: readonly CellRef[];
}

/**
 * Projects that 年初批复 or another list beside the ledger has and the ledger lacks, where a total of all exceeds its
 * rows by exactly their budgets: the total is right and the rows are not all there, which tells of its other sums too.
 */
export function absentProjects(facts: LedgerFacts, row: SumRow): AbsentProjects | undefined {
  const stated = row.amounts.initialBudget;
  if (!stated || facts.lists.length === 0) return undefined;
  if ([...membersOf(row)].length !== facts.ledger.projects.count) return undefined;
  const expected = expectedSum(facts, row, "initialBudget", stated);
  const residual = expected && stated.minus(expected);
  if (!residual?.isPositive()) return undefined;
  for (const list of facts.lists) {
    const lines = absentLines(list, residual);
    if (lines.length === 0) continue;
    const names = lines.map(({ rows, name }) => `第${rows.join("、")}行“${name}”`).join("、");
    const clause = `漏列${listPlace(list)}${names}（年初预算数多出的恰为所漏之数）`;
    return {
      explanation: { cause: "population", clause },
      at: lines.flatMap((line) => listCells(list, line)),
    };
  }
  return undefined;
}

/** All that only the list has, or the single one of them that comes to the amount. */
function absentLines({ comparison }: ListComparison, amount: Amount): readonly ComparisonLine[] {
  const absent = comparison.lines.filter(
    ({ state, subject, system }) => state === "system-only" && subject === "initialBudget" && system,
  );
  const isWhole = (lines: readonly ComparisonLine[]): boolean =>
    sum(lines.map(({ system }) => system!)).equals(amount);
  if (absent.length <= MOST_ABSENT && isWhole(absent)) return absent;
  const single = absent.filter((line) => isWhole([line]));
  return single.length === 1 ? single : [];
}
