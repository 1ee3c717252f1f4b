import type { CheckedWorkbook } from "../../app/check-workbook";
import type { CellRef } from "../../core/workbook/cell";
import { strings } from "../strings";

export interface BasisTerm {
  readonly term: string;
  readonly meaning: string;
  /** Whether the workbook says so itself. */
  readonly origin: string;
  readonly at: CellRef | undefined;
}

/** Each word of the 口径, what it means for the arithmetic, and who said so. */
export function basisTerms({
  ledger: { heading },
  result: { bases },
}: CheckedWorkbook): readonly BasisTerm[] {
  const { basis } = strings;
  const declared = (is: boolean, otherwise: string = basis.missing): string =>
    is ? basis.declared : otherwise;
  const chosen = (at: CellRef | undefined, is: boolean, otherwise: string): string =>
    is && !at ? basis.chosen : declared(is, otherwise);
  return [
    {
      term: basis.rate,
      meaning: basis.rateText[bases.rateBasis],
      origin: chosen(
        heading.at.rateBasis,
        bases.rateBasisDeclared,
        bases.rateBasis === "年初预算" ? basis.inferred : basis.assumed,
      ),
      at: heading.at.rateBasis,
    },
    {
      term: basis.recovered,
      meaning: basis.recoveredText[bases.recoveryBasis],
      origin: chosen(
        heading.at.recoveryBasis,
        bases.recoveryBasisDeclared,
        bases.recoveryBasis === "年中收回" ? basis.inferred : basis.assumed,
      ),
      at: heading.at.recoveryBasis,
    },
    {
      term: basis.fullYear,
      meaning: basis.fullYearText[bases.recoveryBasis],
      origin: "",
      at: undefined,
    },
    {
      term: basis.unit,
      meaning: heading.unit,
      origin: declared(heading.at.amountUnit !== undefined, basis.assumed),
      at: heading.at.amountUnit,
    },
    {
      term: basis.cutoff,
      meaning: heading.cutoffDate ?? "—",
      origin: declared(heading.cutoffDate !== undefined),
      at: heading.at.cutoffDate,
    },
    {
      term: basis.execution,
      meaning: heading.executionBasis ?? "—",
      origin: declared(heading.executionBasis !== undefined),
      at: heading.at.executionBasis,
    },
  ];
}
