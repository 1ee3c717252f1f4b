import type { Amount } from "../../numbers/amount";
import type { CellBook, CellId } from "./cell-book";
import { residualOf, type Deltas, type Relation } from "./relation";
import { ARBITRARY, slipOf } from "./slip-cost";

/**
 * The cells in which what a failing sum has left over would be a slip of hand, of the point, the sign or the unit.
 * Much cheaper than to try each of them: of a long column hardly any is left.
 */
export function slippedAmong(
  book: CellBook,
  cells: readonly CellId[],
  failing: readonly Relation[],
  deltas: Deltas,
): readonly CellId[] {
  const residuals = residualsOf(failing, deltas);
  return cells.filter((cell) => {
    const now = book.value(cell)!;
    return residuals.some((residual) =>
      [now.minus(residual), now.plus(residual)].some((right) => slipOf(right, now) !== ARBITRARY),
    );
  });
}

/** Each once, whichever way round. */
function residualsOf(failing: readonly Relation[], deltas: Deltas): readonly Amount[] {
  const residuals = new Map<string, Amount>();
  for (const relation of failing) {
    if (relation.kind !== "sum") continue;
    const residual = residualOf(relation, deltas);
    residuals.set(residual.abs().toString(), residual);
  }
  return [...residuals.values()];
}
