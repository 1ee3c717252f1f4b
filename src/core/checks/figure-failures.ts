import type { FigureSum, FigureTable } from "../ledger/figure-table";
import { suspectsOf, type Suspects } from "./figure-suspects";

/** A sum that fails, whose figure it probably is, and what else fails for the same reason. */
export interface FigureFailure<Sum extends FigureSum> {
  readonly sum: Sum;
  readonly suspects: Suspects;
  /** Further sums of the table that fail because of the same figure. */
  readonly also: readonly Sum[];
}

/** One failure a suspected figure: the sum that it states itself before those of which it is a part. */
export function failuresByFigure<Sum extends FigureSum>(
  table: FigureTable,
  failing: readonly Sum[],
): readonly FigureFailure<Sum>[] {
  const byFigure = new Map<string, FigureFailure<Sum>>();
  for (const sum of failing) {
    const suspects = suspectsOf(table, sum);
    const [first] = suspects.cells;
    const { sheet, row, column } = first!.at;
    const isSole = suspects.cells.length === 1;
    const key = `${sheet}!${row},${column} ${isSole ? suspects.implied.toString() : `of ${sum.whole.label}`}`;
    const former = byFigure.get(key);
    if (!former) byFigure.set(key, { sum, suspects, also: [] });
    else if (first === sum.whole && former.suspects.cells[0] !== former.sum.whole)
      byFigure.set(key, { sum, suspects, also: [former.sum, ...former.also] });
    else byFigure.set(key, { ...former, also: [...former.also, sum] });
  }
  return [...byFigure.values()];
}
