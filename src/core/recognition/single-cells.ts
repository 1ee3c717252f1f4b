import type { SingleField, StatedTotalField } from "../ledger/fields";
import { STATED_TOTALS } from "../ledger/fields";
import { readHeaderText } from "../ledger/header-text";
import { formatAddress } from "../workbook/address";
import { cellAt } from "../workbook/cell";
import { shownText } from "../workbook/shown-text";
import { singleFieldNamed } from "./mapped-fields";
import type { ProposedSingle } from "./proposal";
import type { SheetView } from "./sheet-view";
import type { Table } from "./table";

/** Labels of single cells stand at the top left, not in the thousandth row. */
const MOST_ROWS = 300;
const MOST_COLUMNS = 40;
const LONGEST_LABEL = 16;

/** Cells with a label such as 数据截止日期 or 执行合计 left of them; the first one of a label counts. */
export function singleCells(view: SheetView, tables: readonly Table[]): readonly ProposedSingle[] {
  const found = new Map<SingleField | StatedTotalField, ProposedSingle>();
  const { rowCount, columnCount } = view.snapshot;
  for (let row = 0; row < Math.min(rowCount, MOST_ROWS); row++)
    for (let column = 0; column < Math.min(columnCount, MOST_COLUMNS); column++) {
      const label = view.text(row, column);
      if (label === undefined || label.length > LONGEST_LABEL || isInTable(row, column, tables)) continue;
      const field = singleFieldNamed(label.replace(/[:：]\s*$/, ""));
      if (!field || found.has(field)) continue;
      const next = valueRightOf(view, row, column);
      if (next === undefined || heads(field, view.text(row, next) ?? "")) continue;
      const isTotal = (STATED_TOTALS as readonly string[]).includes(field);
      if (isTotal && !view.figure(row, next) && !view.isNumber(row, next)) continue;
      const { value, format } = cellAt(view.workbook, view.sheet, row, next);
      found.set(field, {
        field,
        value: shownText(value, format, view.workbook.date1904),
        at: view.ref(row, next),
        evidence: `${formatAddress(row, column)}“${label}”右边的单元格`,
      });
    }
  return [...found.values()];
}

const BUREAUS: readonly string[] = ["bureauName", "bureauShortName", "supervisor"];

/** 单位名称 beside 项目代码 heads a list; it labels nothing. */
function heads(field: string, beside: string): boolean {
  if (singleFieldNamed(beside) !== undefined) return true;
  const isHeader =
    readHeaderText(beside)?.word !== undefined || /(?:编码|代码|编号|名称|类型|类别|科目|金额)$/.test(beside);
  return isHeader && BUREAUS.includes(field);
}

function isInTable(row: number, column: number, tables: readonly Table[]): boolean {
  return tables.some(
    ({ band, lastRow, columns }) =>
      row >= band.top && row <= lastRow && columns.some((each) => each.column === column),
  );
}

/** The next filled cell, over at most the rest of the label's merge. */
function valueRightOf(view: SheetView, row: number, column: number): number | undefined {
  const merge = view.snapshot.merges.find(
    ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
  );
  const next = (merge?.right ?? column) + 1;
  return view.isBlank(row, next) ? undefined : next;
}
