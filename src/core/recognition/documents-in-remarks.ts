import type { ReadColumn } from "./column-meaning";
import type { MappedField } from "./mapping";
import type { Table } from "./table";

const REMARKS = /^(?:备\s*注|说\s*明|备注说明|情况说明|调整说明|备注[(（].*[)）])$/;
/** 清财预〔2023〕21号, 财社[2022]第5号, 2021年8号文. */
const DOCUMENT = /20\d\d\s*(?:[〕\])）】]|年)?\s*第?\s*\d{1,4}\s*号/;
const MOST_ROWS = 400;

/**
 * Where no column is headed 调整依据, the remarks may hold the documents: where most rows with an adjustment name one
 * there, they are read as that column.
 */
export function withDocumentsInRemarks(
  { view, firstRow, lastRow }: Table,
  columns: readonly ReadColumn[],
  chosen: ReadonlyMap<MappedField, number>,
): ReadonlyMap<MappedField, number> {
  const adjusted = (["increase", "decrease"] as const).flatMap((field) => chosen.get(field) ?? []);
  if (adjusted.length === 0 || chosen.has("adjustmentDocument")) return chosen;
  const taken = new Set(chosen.values());
  const [remarks, ...others] = columns.filter(
    ({ column, header }) => !taken.has(column) && REMARKS.test(header.trim()),
  );
  if (!remarks || others.length > 0) return chosen;
  let [rows, documents] = [0, 0];
  for (let row = firstRow; row <= Math.min(lastRow, firstRow + MOST_ROWS); row += 1) {
    if (!adjusted.some((column) => !view.amount(row, column).isZero())) continue;
    rows += 1;
    if (DOCUMENT.test(view.text(row, remarks.column) ?? "")) documents += 1;
  }
  return documents > 0 && documents * 2 >= rows
    ? new Map([...chosen, ["adjustmentDocument", remarks.column]])
    : chosen;
}
