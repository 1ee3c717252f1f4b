import { mappedFieldLabel } from "../core/recognition/mapped-fields";
import type { MappedBlock, MappedColumn, MappedField, Mapping } from "../core/recognition/mapping";
import { fieldLabel } from "../core/ledger/field-names";
import type { SingleField } from "../core/ledger/fields";
import { formatAddress, formatCellRef, formatColumn } from "../core/workbook/address";

/** A mapping as people may edit it and --map reads it: addresses as in Excel, fields by their Chinese names. */
export function mappingAsJson({ blocks, singles }: Mapping): object {
  const cells: Record<string, string> = {};
  const values: Record<string, string> = {};
  for (const [field, single] of Object.entries(singles)) {
    const label = fieldLabel(field as SingleField);
    if (typeof single === "string") values[label] = single;
    else cells[label] = formatCellRef(single);
  }
  return {
    blocks: blocks.map(blockAsJson),
    ...(Object.keys(cells).length > 0 && { cells }),
    ...(Object.keys(values).length > 0 && { values }),
  };
}

function blockAsJson(block: MappedBlock): object {
  const { role, sheet, firstRow, lastRow, unit, columns, form, sumRows, projectRows } = block;
  const entries = Object.entries(columns) as [MappedField, MappedColumn][];
  return {
    role,
    sheet,
    rows: `${firstRow + 1}:${lastRow + 1}`,
    unit,
    columns: Object.fromEntries(
      entries.map(([field, { column, unit: own, also }]) => [
        mappedFieldLabel(field),
        own || also
          ? {
              column: formatColumn(column),
              ...(own && { unit: own }),
              ...(also && { also: also.map(formatColumn) }),
            }
          : formatColumn(column),
      ]),
    ),
    ...(form && {
      form: {
        total: form.totalRow + 1,
        name: form.name,
        ...(form.nameAt && { nameAt: formatAddress(form.nameAt.row, form.nameAt.column) }),
        ...(form.points !== undefined && { points: formatColumn(form.points) }),
        ...(form.score !== undefined && { score: formatColumn(form.score) }),
      },
    }),
    ...(sumRows && { sumRows: sumRows.map((row) => row + 1) }),
    ...(projectRows && { projectRows: projectRows.map((row) => row + 1) }),
  };
}
