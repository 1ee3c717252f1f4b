import type { AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { AmountColumn } from "../numbers/amount-column";
import { AmountColumn as Column } from "../numbers/amount-column";
import { combined, type Term } from "../numbers/column-arithmetic";
import type { AmountColumns } from "./amount-columns";
import type { Bases } from "./finding";
import type { Unreadable } from "./unreadable";

const ADDED_OR_TAKEN_OFF: readonly AmountField[] = ["carriedOver", "increase", "decrease"];

/** The figures that 全年预算 is made of; 收回 only where it is taken off during the year. */
export function budgetFields(recoveryBasis: Bases["recoveryBasis"]): readonly AmountField[] {
  const fields: AmountField[] = ["initialBudget", "carriedOver", "increase", "decrease"];
  return recoveryBasis === "年中收回" ? [...fields, "recovered"] : fields;
}

/** −1 for what is taken off the budget. */
export function budgetSign(field: AmountField): 1 | -1 {
  return field === "decrease" || field === "recovered" ? -1 : 1;
}

/** 年初 + 上年结转 + 调增 − 调减 (− 收回) as terms, for columns that exist. */
export function budgetTerms(columns: AmountColumns, recoveryBasis: Bases["recoveryBasis"]): readonly Term[] {
  return budgetFields(recoveryBasis).flatMap((field): Term[] => {
    const column = columns[field];
    return column ? [{ column, sign: budgetSign(field) }] : [];
  });
}

/** Whether a sheet, or a list beside it, tells of adjustments or 上年结转 at all; else 全年预算 cannot be recomputed. */
export function listsAdjustments({ blocks, assembled }: Ledger, block: number): boolean {
  if (assembled?.parts.increase) return true;
  const columns = blocks[block]?.columns;
  return ADDED_OR_TAKEN_OFF.some((field) => columns?.[field] !== undefined);
}

/**
 * The full-year budget of each project as the checks count it: computed from the source figures; as stated where
 * the sheet lists no adjustments or a source figure cannot be read; absent where neither is there.
 */
export function effectiveBudgets(
  ledger: Ledger,
  columns: AmountColumns,
  unreadable: Unreadable,
  recoveryBasis: Bases["recoveryBasis"],
): AmountColumn {
  const { count, block } = ledger.projects;
  const computed = combined(count, budgetTerms(columns, recoveryBasis));
  const stated = columns.fullYearBudget ?? new Column(count);
  const fields = budgetFields(recoveryBasis);
  const computable = ledger.blocks.map((_, index) => listsAdjustments(ledger, index));
  for (let row = 0; row < count; row++) {
    const isComputable = computable[block[row]!]!;
    // Without adjustments the initial budget does not stand in for a full-year budget that cannot be read.
    const isLost = unreadable.any(fields, row) || (!isComputable && unreadable.any(["fullYearBudget"], row));
    if (!isLost && (isComputable || !stated.has(row))) continue;
    const amount = stated.at(row);
    if (amount) computed.set(row, amount);
    else computed.clear(row);
  }
  return computed;
}
