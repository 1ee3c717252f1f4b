import { fieldLabel } from "../core/ledger/field-names";
import { mappedFieldLabel } from "../core/recognition/mapped-fields";
import type { HeadedColumn, Proposal, ProposedBlock } from "../core/recognition/proposal";
import { formatAddress, formatColumn } from "../core/workbook/address";

/** Evidence, rivals, questions and remarks of a proposal, for people and programs; --map does not read them back. */
export function proposalAsJson({ blocks, singles, questions, remarks }: Proposal): object {
  return {
    understood: blocks.map(blockAsJson),
    singles: singles.map(({ field, value, evidence }) => ({ field: fieldLabel(field), value, evidence })),
    questions: questions.map(({ text, field, at, choices }) => ({
      text,
      ...(field && { field: mappedFieldLabel(field) }),
      ...(at && { at: { sheet: at.sheet, cell: formatAddress(at.row, at.column) } }),
      choices: choices.map(({ label }) => label),
    })),
    remarks,
  };
}

function blockAsJson(block: ProposedBlock): object {
  const { role, sheet, headerRows, firstRow, lastRow, unit, unitFrom, fields, others } = block;
  return {
    role,
    sheet,
    headerRows: `${headerRows.top + 1}:${headerRows.bottom + 1}`,
    rows: `${firstRow + 1}:${lastRow + 1}`,
    unit: unit ?? null,
    unitFrom,
    fields: fields.map((field) => ({
      field: mappedFieldLabel(field.field),
      range: `${formatColumn(field.column)}${firstRow + 1}:${formatColumn(field.column)}${lastRow + 1}`,
      header: field.header,
      at: formatAddress(field.at.row, field.at.column),
      confidence: field.confidence,
      evidence: field.evidence,
      rivals: field.rivals.map(headed),
      ...(field.unit && { unit: field.unit }),
    })),
    others: others.map(headed),
  };
}

function headed({ column, header }: HeadedColumn): object {
  return { column: formatColumn(column), header };
}
