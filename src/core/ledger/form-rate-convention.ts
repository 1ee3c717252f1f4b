import type { Amount } from "../numbers/amount";
import { parseFigure } from "../numbers/parse-figure";
import type { Cell } from "../workbook/cell";
import type { BlockCells } from "./block-cells";
import type { AmountField } from "./fields";
import {
  conventionOf,
  contradictsPercent,
  namesItsUnit,
  rateFormat,
  type RateConvention,
  type RateEvidence,
} from "./rate-convention";

/**
 * How a form's execution rates without % are meant, as its rows' own figures tell: the sum's and the sources' together,
 * so that 0.95 among 88.12 and 91.4 is a slip and no other way of writing.
 */
export function rateConventionOfForm(cells: BlockCells): RateConvention {
  return conventionOf(evidenceIn(cells));
}

/** Whether the rows' own figures tell that a header such as 执行率% stands over fractions. */
export function formContradictsPercent(cells: BlockCells): boolean {
  return contradictsPercent(evidenceIn(cells));
}

function evidenceIn(cells: BlockCells): readonly RateEvidence[] {
  const { top, bottom } = cells.area("projectName")!;
  const rows = Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
  return rows.flatMap((row) => {
    const stated = bareRate(cells.cell("executionRate", row));
    const execution = figureAt(cells, "execution", row);
    if (!stated || !execution) return [];
    const candidates = (["fullYearBudget", "initialBudget"] as const).flatMap((field) => {
      const budget = figureAt(cells, field, row);
      return budget ? [[execution, budget] as const] : [];
    });
    return [{ stated, candidates }];
  });
}

/** In the column's own unit: a rate needs no other, and nothing odd is noted twice. */
function figureAt(cells: BlockCells, field: AmountField, row: number): Amount | undefined {
  if (!cells.has(field)) return undefined;
  const { value } = cells.cell(field, row);
  if (value.kind === "number") return value.value;
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  return reading?.kind === "figure" && reading.unit === undefined ? reading.amount : undefined;
}

/** A rate that neither its format nor its text explains. */
function bareRate({ value, format }: Cell): Amount | undefined {
  if (value.kind === "number") return rateFormat(format).convention ? undefined : value.value;
  if (value.kind !== "text" || namesItsUnit(value.value)) return undefined;
  const reading = parseFigure(value.value);
  return reading.kind === "figure" ? reading.amount : undefined;
}
