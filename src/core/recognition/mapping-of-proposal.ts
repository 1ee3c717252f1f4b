import type { SingleField, StatedTotalField } from "../ledger/fields";
import type { CellRef } from "../workbook/cell";
import type { MappedBlock, MappedColumn, MappedField, Mapping } from "./mapping";
import type { Proposal, ProposedBlock } from "./proposal";

/** The mapping that a proposal amounts to; a unit that must be asked counts as 万元 until it is answered. */
export function mappingOfProposal({ blocks, singles }: Pick<Proposal, "blocks" | "singles">): Mapping {
  const single: Partial<Record<SingleField | StatedTotalField, CellRef | string>> = {};
  for (const { field, value, at } of singles) single[field] ??= at ?? value;
  return { blocks: blocks.map(blockOf), singles: single };
}

function blockOf(block: ProposedBlock): MappedBlock {
  const { role, sheet, firstRow, lastRow, unit, fields, form, sumRows, projectRows } = block;
  const columns: Partial<Record<MappedField, MappedColumn>> = {};
  for (const { field, column, unit: own, also } of fields)
    columns[field] = {
      column,
      ...(own && own !== unit && { unit: own }),
      ...(also && { also: also.map((each) => each.column) }),
    };
  return {
    role,
    sheet,
    firstRow,
    lastRow,
    unit: unit ?? "万元",
    columns,
    ...(form && { form }),
    ...(sumRows && { sumRows }),
    ...(projectRows && { projectRows }),
  };
}
