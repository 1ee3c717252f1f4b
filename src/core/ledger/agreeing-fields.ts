import { columnSum } from "../numbers/column-arithmetic";
import { RowRange } from "../numbers/row-range";
import { AMOUNT_FIELDS } from "./fields";
import type { ProjectTable, SumRow } from "./ledger";

/** In how many amounts, zeros aside, a sum row states exactly what those projects come to; indexes inclusive. */
export function agreeingFields(
  sum: SumRow,
  { from, to }: { readonly from: number; readonly to: number },
  amounts: ProjectTable["amounts"],
): number {
  return AMOUNT_FIELDS.filter((field) => {
    const column = amounts[field];
    const stated = sum.amounts[field];
    return column && stated && !stated.isZero() && stated.equals(columnSum(column, new RowRange(from, to)));
  }).length;
}
