import { codeOfForm } from "../ledger/form-code";
import type { Ledger } from "../ledger/ledger";
import type { CellRef } from "../workbook/cell";
import { rowsOfForm } from "./read-form-scores";

/** The project code that a form beside the ledger states above its money. */
export interface FormCode {
  /** The ledger's rows of its project, ascending. */
  readonly members: readonly number[];
  readonly code: string;
  readonly at: CellRef;
}

/** The codes of the forms beside the ledger; forms that state none have none. */
export function formCodes(ledger: Ledger): readonly FormCode[] {
  return ledger.besideForms.flatMap(({ block: index, members }): FormCode[] => {
    const block = ledger.blocks[index]!;
    const { top } = rowsOfForm(ledger, block);
    const totalRow = block.form?.totalRow ?? block.firstRow;
    const found = codeOfForm(ledger.workbook, block.sheet, totalRow, top);
    if (!found) return [];
    return [
      { members, code: found.code, at: { sheet: block.sheetName, row: found.row, column: found.column } },
    ];
  });
}
