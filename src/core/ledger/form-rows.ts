import { textAt } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS } from "./fields";
import { isFormSum, isLeftOver, readFormLabel, type FormLabel } from "./form-labels";
import { formContradictsPercent, rateConventionOfForm } from "./form-rate-convention";
import type { SourceRow } from "./fund-reader";
import type { RateConvention } from "./rate-convention";
import { hasPercentHeader } from "./read-rates";

/** The rows of a form but that of its sum, from top to bottom. */
export function labelledFormRows(block: BlockReading): readonly SourceRow[] {
  const { top, bottom } = block.cells.area("projectName")!;
  const { totalRow } = block.cells.source.form!;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index)
    .map((row) => ({ row, label: labelOf(block, row) }))
    .filter(({ row, label: { bare } }) => row !== totalRow && bare !== "" && !isFormSum(bare));
  // 结余 below a sum that closes its rows is what is left of it; below 年度资金总额 it is a source.
  const isClosed = rows.some(({ row }) => row < totalRow);
  return isClosed ? rows.filter(({ row, label }) => row < totalRow || !isLeftOver(label.bare)) : rows;
}

/** The row of the sum as a row like the others. */
export function formTotalRow(block: BlockReading): SourceRow {
  const { totalRow } = block.cells.source.form!;
  return { row: totalRow, label: labelOf(block, totalRow) };
}

/** How a rate without % is meant: as the header says, else as the rows' own figures tell. */
export function bareRatesOfForm({ cells }: BlockReading): RateConvention {
  if (!cells.has("executionRate")) return "fraction";
  const isHeaded = hasPercentHeader(cells, "executionRate", cells.source.form!.totalRow);
  return isHeaded && !formContradictsPercent(cells) ? "percent" : rateConventionOfForm(cells);
}

/** A cell of its own for 其中 puts the name of the source right of it. */
function labelOf({ cells }: BlockReading, row: number): FormLabel {
  const { left } = cells.area("projectName")!;
  const raw = (column: number): string => {
    const texts = cells.sheet.columns[column];
    return texts && textAt(texts, row) !== undefined ? texts.strings[texts.mantissas[row]!]! : "";
  };
  const own = readFormLabel(raw(left));
  const isFigure = AMOUNT_FIELDS.some((field) => cells.has(field) && cells.area(field)!.left === left + 1);
  if (own.bare !== "" || isFigure) return own;
  const beside = readFormLabel(raw(left + 1));
  return { ...beside, isOfWhich: beside.isOfWhich || own.isOfWhich };
}
