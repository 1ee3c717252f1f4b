import type { Doubt } from "./doubts";
import type { MappedField } from "./mapping";
import type { HeadedColumn, ProposedField } from "./proposal";

interface Columns {
  readonly fields: readonly ProposedField[];
  readonly others: readonly HeadedColumn[];
  readonly doubts: readonly Doubt[];
}

const REPEATED: readonly MappedField[] = ["initialBudget", "fullYearBudget", "balance", "executionRate"];

/** Budgets that a list of payments repeats in every row are no figures of its rows. */
export function withoutBudgets<Own extends Columns>(own: Own): Own {
  const repeated = own.fields.filter(({ field }) => REPEATED.includes(field));
  return {
    ...own,
    fields: own.fields.filter((field) => !repeated.includes(field)),
    others: [...own.others, ...repeated].sort((a, b) => a.column - b.column),
    doubts: own.doubts.filter(({ field }) => !REPEATED.includes(field)),
  };
}
