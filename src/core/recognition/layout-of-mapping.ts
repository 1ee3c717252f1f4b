import { fieldLabel } from "../ledger/field-names";
import type { BlockSource, NamedField } from "../ledger/find-blocks";
import type { ColumnField, SingleField, StatedTotalField } from "../ledger/fields";
import type { LedgerLayout } from "../ledger/read-ledger";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { Area, WorkbookSnapshot } from "../workbook/snapshot";
import type { MappedBlock, Mapping } from "./mapping";

const WORKBOOK = -1;

/** What a mapping says, in the terms in which defined names are read. Sheets that are gone are left out. */
export function layoutOfMapping(workbook: WorkbookSnapshot, mapping: Mapping): LedgerLayout {
  const blocks = mapping.blocks.filter(({ role }) => role === "ledger");
  return {
    sources: blocks.flatMap((block) => {
      const sheet = workbook.sheets.findIndex(({ name }) => name === block.sheet);
      return sheet < 0 ? [] : [sourceOf(block, sheet)];
    }),
    singles: Object.entries(mapping.singles).flatMap(([field, single]) =>
      singleOf(workbook, field as SingleField | StatedTotalField, single),
    ),
  };
}

function sourceOf({ columns, firstRow, lastRow, unit, form }: MappedBlock, sheet: number): BlockSource {
  const areas = new Map<ColumnField, Area>();
  const units = new Map<ColumnField, MoneyUnit>();
  for (const [name, { column, unit: own }] of Object.entries(columns)) {
    if (name === "amount" || name === "kind") continue;
    const field = name as ColumnField;
    areas.set(field, { top: firstRow, bottom: lastRow, left: column, right: column });
    if (own && own !== unit) units.set(field, own);
  }
  return {
    sheet,
    columns: areas,
    unit,
    ...(units.size > 0 && { units }),
    ...(form && { form: { totalRow: form.totalRow, name: form.name } }),
  };
}

function singleOf(
  workbook: WorkbookSnapshot,
  field: SingleField | StatedTotalField,
  single: CellRef | string,
): NamedField[] {
  const name = fieldLabel(field);
  if (typeof single === "string") {
    const value = { kind: "text", value: single } as const;
    return [{ field, scope: WORKBOOK, name, target: { kind: "constant", value } }];
  }
  const sheet = workbook.sheets.findIndex((each) => each.name === single.sheet);
  if (sheet < 0) return [];
  const { row, column } = single;
  const area = { top: row, left: column, bottom: row, right: column };
  return [{ field, scope: WORKBOOK, name, target: { kind: "area", sheet, area } }];
}
