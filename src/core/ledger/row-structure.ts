import type { BlockCells } from "./block-cells";
import { furtherParts } from "./further-parts";
import { groupedParts } from "./grouped-parts";
import { outlinedSums } from "./outlined-sums";
import { withoutFurtherExpenses } from "./public-expense-rows";
import type { RowClassifier } from "./row-classifier";
import { RowFigures } from "./row-figures";
import { withSourceRows } from "./source-rows";
import { withoutParts, type StructuredRows, type ToldRows } from "./told-rows";
import { unmarkedSums } from "./unmarked-sums";

/**
 * Takes out of the projects what their numbers, indents and figures tell to be sums of other rows, or parts of one, so
 * that nothing is counted twice.
 */
export function structured(cells: BlockCells, classifier: RowClassifier, rows: ToldRows): StructuredRows {
  const figures = new RowFigures(cells);
  const further = withoutParts(rows, furtherParts(classifier, figures, rows));
  const withParts = withSourceRows(classifier, figures, further);
  const outlined = outlinedSums(classifier, figures, groupedParts(figures, withParts));
  return unmarkedSums(cells, classifier, figures, withoutFurtherExpenses(classifier, figures, outlined));
}
