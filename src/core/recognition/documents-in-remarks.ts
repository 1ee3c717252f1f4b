import type { ReadColumn } from "./column-meaning";
import type { MappedField } from "./mapping";
import { isSumRow } from "./sum-rows";
import type { Table } from "./table";

const REMARKS = /^(?:备\s*注|说\s*明|备注说明|情况说明|调整说明|备注[(（].*[)）])$/;
/** 清财预〔2023〕21号, 财社[2022]第5号, 2021年8号文. */
const DOCUMENT = /20\d\d\s*(?:[〕\])）】]|年)?\s*第?\s*\d{1,4}\s*号/;
const MOST_ROWS = 400;

/**
 * Where no column is headed 调整依据, the remarks may hold the documents, or a column headed 文件: where most rows with an
 * adjustment name one there, it is read as that column.
 */
export function withDocumentsInRemarks(
  { view, firstRow, lastRow }: Table,
  columns: readonly ReadColumn[],
  chosen: ReadonlyMap<MappedField, number>,
): ReadonlyMap<MappedField, number> {
  const adjusted = (["increase", "decrease", "amount"] as const).flatMap((field) => chosen.get(field) ?? []);
  if (adjusted.length === 0 || chosen.has("adjustmentDocument")) return chosen;
  const rows = Array.from(
    { length: Math.min(lastRow - firstRow, MOST_ROWS) + 1 },
    (_, index) => firstRow + index,
  )
    .filter((row) => adjusted.some((column) => !view.amount(row, column).isZero()))
    .filter((row) => !isSumRow(view, row, 0, Math.min(...adjusted)));
  const holds = ({ column }: ReadColumn): boolean => {
    const documents = rows.filter((row) => DOCUMENT.test(view.text(row, column) ?? ""));
    return documents.length > 0 && documents.length * 2 >= rows.length;
  };
  const taken = new Set(chosen.values());
  const free = columns.filter(({ column }) => !taken.has(column));
  const remarks = free.filter(({ header }) => REMARKS.test(header.trim()));
  const [documents, ...others] = (remarks.length > 0 ? remarks : free).filter(holds);
  return documents && others.length === 0
    ? new Map([...chosen, ["adjustmentDocument", documents.column]])
    : chosen;
}
