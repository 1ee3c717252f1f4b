import { fieldLabel, type AnyField } from "../ledger/field-names";
import { namedFields, type BlockSource, type NamedField } from "../ledger/find-blocks";
import {
  AMOUNT_FIELDS,
  SINGLE_FIELDS,
  STATED_TOTALS,
  type AmountField,
  type ColumnField,
  type SingleField,
  type StatedTotalField,
} from "../ledger/fields";
import { OddityLog } from "../ledger/oddity-log";
import type { LedgerLayout } from "../ledger/read-ledger";
import type { MoneyUnit } from "../numbers/money-unit";
import type { CellRef } from "../workbook/cell";
import type { Area, WorkbookSnapshot } from "../workbook/snapshot";
import { LIST_FIELDS, type MappedBlock, type MappedForm, type Mapping } from "./mapping";

const WORKBOOK = -1;

/**
 * What a mapping says, in the terms in which defined names are read. Sheets that are gone are left out; single cells
 * that the workbook names are taken from its names.
 */
export function layoutOfMapping(workbook: WorkbookSnapshot, mapping: Mapping): LedgerLayout {
  const sourcesOf = (isWanted: (block: MappedBlock) => boolean): readonly BlockSource[] =>
    mapping.blocks.filter(isWanted).flatMap((block) => {
      const sheet = workbook.sheets.findIndex(({ name }) => name === block.sheet);
      return sheet < 0 ? [] : [sourceOf(block, sheet)];
    });
  const named = namedFields(workbook, new OddityLog()).filter(({ field }) => isSingle(field));
  return {
    sources: sourcesOf(({ role }) => role === "ledger"),
    forms: sourcesOf(({ role, form }) => role === "summary" && form !== undefined),
    singles: [
      ...named,
      ...Object.entries(mapping.singles)
        .filter(([field]) => !named.some((name) => name.field === field))
        .flatMap(([field, single]) => singleOf(workbook, field as SingleField | StatedTotalField, single)),
    ],
  };
}

function isSingle(field: AnyField): boolean {
  return ([...SINGLE_FIELDS, ...STATED_TOTALS] as readonly AnyField[]).includes(field);
}

function sourceOf(block: MappedBlock, sheet: number): BlockSource {
  const { columns, firstRow, lastRow, unit, form, sumRows = [], projectRows = [] } = block;
  const areas = new Map<ColumnField, Area>();
  const units = new Map<ColumnField, MoneyUnit>();
  const addends = new Map<AmountField, readonly Area[]>();
  for (const [name, { column, unit: own, also }] of Object.entries(columns)) {
    if ((LIST_FIELDS as readonly string[]).includes(name)) continue;
    const field = name as ColumnField;
    const areaOf = (at: number): Area => ({ top: firstRow, bottom: lastRow, left: at, right: at });
    areas.set(field, areaOf(column));
    const amount = AMOUNT_FIELDS.find((each) => each === field);
    if (also && amount) addends.set(amount, also.map(areaOf));
    if (own && own !== unit) units.set(field, own);
  }
  return {
    sheet,
    columns: areas,
    unit,
    ...(units.size > 0 && { units }),
    ...(addends.size > 0 && { addends }),
    ...(form && { form: formSource(form) }),
    ...(sumRows.length + projectRows.length > 0 && {
      told: { sums: new Set(sumRows), projects: new Set(projectRows) },
    }),
  };
}

function formSource({ totalRow, name, points, score }: MappedForm): NonNullable<BlockSource["form"]> {
  return {
    totalRow,
    name,
    ...(points !== undefined && { points }),
    ...(score !== undefined && { score }),
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
