import { CALCULATED_FLAG, type CellColumn, type WorkbookSnapshot } from "../../workbook/snapshot";
import type { CellRef } from "../../workbook/cell";
import type { Oddity } from "../../ledger/ledger";
import { defineRule } from "../define-rule";
import { fieldWord } from "../words";

/** Formulas of one sheet that the file stores no value of and that were calculated here. */
interface CalculatedSheet {
  readonly count: number;
  readonly first: CellRef;
}

type Failure =
  | { readonly kind: "columns"; readonly columns: readonly Oddity[] }
  | { readonly kind: "sheets"; readonly sheets: readonly CalculatedSheet[] };

export const notCalculated = defineRule({
  id: "not-calculated",
  statement: "公式单元格存有计算结果，可以核对。",
  messages: {
    columns:
      "下列各列的公式没有存储计算结果（未重算）：{columns}；有关核对未作，请在表格软件中重新计算并保存后再核对。",
    sheets:
      "下列公式没有存储计算结果（未重算）：{sheets}；本次按公式算出的数核对，不符的已列出，相符的仍按未核对计数，请在表格软件中重新计算并保存后再核对一次。",
  },
  gravest: "verify",

  examine({ ledger }) {
    const columns = ledger.oddities.filter(({ kind }) => kind === "not-calculated");
    const sheets = calculatedSheets(ledger.workbook);
    const failures: Failure[] = [];
    if (sheets.length > 0) failures.push({ kind: "sheets", sheets });
    if (columns.length > 0) failures.push({ kind: "columns", columns });
    const count = columns.length + sheets.length;
    return { subjects: count, unverifiable: 0, failures, failed: count };
  },

  report(failure, _facts, say) {
    if (failure.kind === "sheets") {
      const names = failure.sheets.map(({ first, count }) => `工作表“${first.sheet}”${count}个`);
      return {
        kind: "verify",
        role: "未重算",
        figures: names,
        at: failure.sheets.map(({ first }) => first),
        message: say("sheets", { sheets: names.join("、") }),
      };
    }
    const names = failure.columns.map(({ field, at }) => {
      const sheet = at[0]?.sheet;
      return sheet === undefined ? fieldWord(field) : `工作表“${sheet}”的${fieldWord(field)}`;
    });
    return {
      kind: "verify",
      role: "未重算",
      figures: names,
      at: failure.columns.flatMap(({ at }) => at.slice(0, 1)),
      message: say("columns", { columns: names.join("、") }),
    };
  },
});

function calculatedSheets({ holdsCalculated, sheets }: WorkbookSnapshot): readonly CalculatedSheet[] {
  if (!holdsCalculated) return [];
  return sheets.flatMap(({ name, columns }): readonly CalculatedSheet[] => {
    const rows = columns.map(calculatedRows);
    const column = rows.findIndex((own) => own.length > 0);
    if (column < 0) return [];
    const count = rows.reduce((sum, own) => sum + (own?.length ?? 0), 0);
    return [{ count, first: { sheet: name, row: rows[column]![0]!, column } }];
  });
}

function calculatedRows(cells: CellColumn | undefined): readonly number[] {
  const rows: number[] = [];
  cells?.kinds.forEach((flags, row) => {
    if (flags & CALCULATED_FLAG) rows.push(row);
  });
  return rows;
}
