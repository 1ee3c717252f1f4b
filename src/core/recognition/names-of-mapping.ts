import { fieldLabel } from "../ledger/field-names";
import { formatColumn, quoteSheet } from "../workbook/address";
import type { CellRef } from "../workbook/cell";
import type { Area } from "../workbook/snapshot";
import { assemblyOf } from "./assembly";
import { mappedFieldLabel } from "./mapped-fields";
import type { MappedBlock, MappedField, Mapping } from "./mapping";

/** A defined name to be written, so that the next run reads by names and needs no guess. */
export interface NameToDefine {
  readonly name: string;
  /** The sheet that it belongs to; absent for workbook scope. */
  readonly sheet?: string;
  /** An absolute reference or a text in double quotes, without "=". */
  readonly formula: string;
}

export type NamesOfMapping =
  | {
      readonly kind: "names";
      readonly names: readonly NameToDefine[];
      /** Chinese sentences on what names cannot keep. */
      readonly remarks: readonly string[];
    }
  /** message: one Chinese sentence on why names cannot keep this mapping. */
  | { readonly kind: "refused"; readonly message: string };

/**
 * The names that keep a mapping: one a column, of its sheet's scope, because every sheet that bears 项目名称 is one
 * block; one a single cell, of the workbook's scope.
 */
export function namesOfMapping(mapping: Mapping): NamesOfMapping {
  const { blocks, singles } = mapping;
  const { adjustments, payments } = assemblyOf(mapping);
  const [list] = [...payments, ...adjustments];
  if (list)
    return {
      kind: "refused",
      message: `台账的${list.role === "payments" ? "执行数" : "调增、调减数"}由“${list.sheet}”逐行合计得来，名称只能指向一列，记不下；下次仍按表头识别。`,
    };
  const ledger = blocks.filter(({ role }) => role === "ledger");
  const refusal = ledger.map((block) => refusalOf(block, ledger)).find(Boolean);
  if (refusal) return { kind: "refused", message: refusal };
  const lists = blocks.filter(({ role }) => role !== "ledger").map(({ sheet }) => `“${sheet}”`);
  return {
    kind: "names",
    names: [...ledger.flatMap(namesOfBlock), ...namesOfSingles(singles)],
    remarks:
      lists.length > 0
        ? [`名称只记台账各列；${lists.join("、")}是对照用的明细，按名称读取时不再与它们核对。`]
        : [],
  };
}

function refusalOf(block: MappedBlock, ledger: readonly MappedBlock[]): string | undefined {
  const { sheet, columns, unit, form, sumRows = [], projectRows = [] } = block;
  if (form) return `工作表“${sheet}”是一表一项目的表格，列对应不能记成名称；下次仍按表头识别。`;
  if (ledger.some((other) => other !== block && other.sheet === sheet))
    return `工作表“${sheet}”上有几块台账，名称只能各记一块；下次仍按表头识别。`;
  const [told] = [...sumRows, ...projectRows];
  if (told !== undefined)
    return `工作表“${sheet}”第${told + 1}行等是小计还是项目由人指明，名称记不下；在小计行的项目名称前写上“小计”后再记，或下次仍按表头识别。`;
  const summed = (Object.keys(columns) as MappedField[]).find((field) => columns[field]?.also);
  if (summed)
    return `工作表“${sheet}”的${mappedFieldLabel(summed)}是几列之和，名称只能指向一列，记不下；下次仍按表头识别。`;
  if (Object.values(columns).some((column) => column.unit && column.unit !== unit))
    return `工作表“${sheet}”各列的金额单位不同，名称记不下单位；下次仍按表头识别。`;
  return undefined;
}

function namesOfBlock({ sheet, columns, firstRow, lastRow, unit }: MappedBlock): readonly NameToDefine[] {
  const entries = Object.entries(columns) as [MappedField, { readonly column: number }][];
  return [
    ...entries.map(([field, { column }]) => ({
      name: mappedFieldLabel(field),
      sheet,
      formula: absoluteReference(sheet, { top: firstRow, left: column, bottom: lastRow, right: column }),
    })),
    { name: fieldLabel("amountUnit"), sheet, formula: quoted(unit) },
  ];
}

function namesOfSingles(singles: Mapping["singles"]): readonly NameToDefine[] {
  const entries = Object.entries(singles) as [keyof typeof singles, CellRef | string][];
  return entries
    .filter(([field]) => field !== "amountUnit")
    .map(([field, single]) => ({
      name: fieldLabel(field),
      formula:
        typeof single === "string" ? quoted(single) : absoluteReference(single.sheet, cellArea(single)),
    }));
}

/** '年初批复'!$C$6:$C$31 */
export function absoluteReference(sheet: string, { top, left, bottom, right }: Area): string {
  const corner = (row: number, column: number): string => `$${formatColumn(column)}$${row + 1}`;
  const first = corner(top, left);
  const last = corner(bottom, right);
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function cellArea({ row, column }: CellRef): Area {
  return { top: row, left: column, bottom: row, right: column };
}

/** A text as a formula holds it. */
function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
