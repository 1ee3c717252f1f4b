import type { Ledger } from "../ledger/ledger";
import { spaceless } from "../numbers/spaceless";
import { cellAt, type CellRef } from "../workbook/cell";
import { rowsOfForm } from "./read-form-scores";

/** The project code that a form beside the ledger states above its money. */
export interface FormCode {
  /** The ledger's rows of its project, ascending. */
  readonly members: readonly number[];
  readonly code: string;
  readonly at: CellRef;
}

const LABEL = /^项目(?:编码|代码|编号)[:：]?(.*)$/u;
const MOST_COLUMNS = 40;

/** The codes of the forms beside the ledger; forms that state none have none. */
export function formCodes(ledger: Ledger): readonly FormCode[] {
  return ledger.besideForms.flatMap(({ block: index, members }) => {
    const block = ledger.blocks[index]!;
    const { top } = rowsOfForm(ledger, block);
    const last = block.form?.totalRow ?? block.firstRow;
    for (let row = last - 1; row >= top; row -= 1) {
      const found = codeInRow(ledger, block.sheet, row);
      if (found)
        return [{ members, code: found.code, at: { sheet: block.sheetName, row, column: found.column } }];
    }
    return [];
  });
}

/** What stands right of 项目编码, or behind its colon in the same cell. */
function codeInRow(
  { workbook }: Ledger,
  sheet: number,
  row: number,
): { readonly code: string; readonly column: number } | undefined {
  const width = Math.min(workbook.sheets[sheet]!.columnCount, MOST_COLUMNS);
  let isLabelled = false;
  for (let column = 0; column < width; column += 1) {
    const { value } = cellAt(workbook, sheet, row, column);
    if (value.kind === "blank") continue;
    const text = spaceless(String(value.value));
    if (isLabelled) return /[0-9]/.test(text) ? { code: text, column } : undefined;
    const [, joint] = LABEL.exec(text) ?? [];
    if (joint) return /^[0-9A-Z-]+$/i.test(joint) ? { code: joint, column } : undefined;
    isLabelled = joint === "";
  }
  return undefined;
}
