import type { Assignment } from "./column-relations";
import { isClear, tallyOf, type FigureRelations, type RowTest } from "./figure-relations";
import type { MappedField } from "./mapping";

/** So many rows must show that 收回 was taken off; one alone may be a slip. */
const FEWEST_ROWS = 2;

/** The fields of a table, and whether its column of what was left stands after 收回. */
export interface RecoveryRead {
  readonly columns: Assignment;
  readonly isAfterRecovery: boolean;
}

/**
 * 年末结转＝全年预算－执行－收回: what is left after 收回 is what goes on into the next year, not the balance that both come
 * from. A column is read so where nearly every row that has 收回 shows it and the others agree with the balance, so that a
 * row which takes nothing off is the one that is wrong; 合计 may follow it. A rate of what is left stands after 收回 as
 * well and is not read.
 */
export function withoutRecovered(chosen: Assignment, figures: FigureRelations): RecoveryRead {
  const isAdjusted = chosen.has("increase") || chosen.has("decrease");
  const full = chosen.get("fullYearBudget") ?? (isAdjusted ? undefined : chosen.get("initialBudget"));
  const [execution, recovered, left] = (["execution", "recovered", "balance"] as const).map((field) =>
    chosen.get(field),
  );
  const plain = { columns: chosen, isAfterRecovery: false };
  if (full === undefined || execution === undefined || recovered === undefined || left === undefined)
    return plain;
  if (chosen.has("carriedForward")) return plain;
  const after: RowTest = figures.sum([full], [execution, recovered], left);
  const before: RowTest = figures.sum([full], [execution], left);
  const telling = figures.rows.filter((row) => !figures.amount(row, recovered).isZero());
  const [kept, missed] = [tallyOf(telling, after), tallyOf(telling, before)];
  const isShown = kept.holds >= FEWEST_ROWS && (kept.tested - kept.holds) * 2 <= kept.holds;
  if (!isShown || missed.holds * 3 > kept.holds || !isClear(figures.count(after))) return plain;
  const read: readonly (readonly [MappedField, number])[] = [...chosen].flatMap(([field, column]) => {
    if (field === "balanceRate") return [];
    return [[field === "balance" ? "carriedForward" : field, column] as const];
  });
  return { columns: new Map(read), isAfterRecovery: true };
}
