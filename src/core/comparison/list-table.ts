import type { MappedBlock, MappedField } from "../recognition/mapping";
import { mappedFieldLabel } from "../recognition/mapped-fields";
import { formatColumn } from "../workbook/address";
import type { ExportTable } from "./find-export-table";

/** A list of the workbook as a table of an export, with these columns for its figures. */
export function listTable(
  sheet: number,
  { columns, firstRow, lastRow }: MappedBlock,
  figures: readonly { readonly field: MappedField; readonly column: number }[],
): ExportTable {
  return {
    sheet,
    headerRow: firstRow - 1,
    lastRow,
    code: columns.projectCode?.column,
    name: columns.projectName?.column,
    status: undefined,
    date: undefined,
    amounts: figures.map(({ field, column }) => ({
      subject: "execution" as const,
      column,
      place: placeOfColumn(field, column),
    })),
  };
}

/** C列“金额”. */
export function placeOfColumn(field: MappedField, column: number): string {
  return `${formatColumn(column)}列“${mappedFieldLabel(field)}”`;
}
