import type { MoneyUnit } from "../numbers/money-unit";
import { formatArea } from "../workbook/address";
import { resolveName, userNames, type NameTarget } from "../workbook/resolve-name";
import type { Area, WorkbookSnapshot } from "../workbook/snapshot";
import { aliasRank, fieldLabel, fieldNamed, type AnyField } from "./field-names";
import {
  AMOUNT_FIELDS,
  INSTEAD_OF_INITIAL,
  RATE_FIELDS,
  TEXT_FIELDS,
  type AmountField,
  type ColumnField,
} from "./fields";
import type { FormRows } from "./fund-rows";
import type { OddityLog } from "./oddity-log";
import { emptyColumn, faultyName, missingNames, noNames, noOverlap } from "./unusable";

export const COLUMN_FIELDS: readonly ColumnField[] = [
  ...TEXT_FIELDS,
  "projectCount",
  ...AMOUNT_FIELDS,
  ...RATE_FIELDS,
];
const REQUIRED = ["projectName", "initialBudget", "execution"] as const;
const WORKBOOK = -1;

/** One of our names as the workbook defines it; scope is a sheet index, or -1 for the workbook. */
export interface NamedField {
  readonly field: AnyField;
  readonly scope: number;
  readonly name: string;
  readonly target: NameTarget;
}

/** A list of projects on a sheet, with the area of each of its columns, cut to the used range. */
export interface BlockSource {
  readonly sheet: number;
  readonly columns: ReadonlyMap<ColumnField, Area>;
  /** Where it is known already; else what the sheet says of it. */
  readonly unit?: MoneyUnit;
  /** Of columns that are not in the block's unit. */
  readonly units?: ReadonlyMap<ColumnField, MoneyUnit>;
  /** Further columns of an amount: the figure is the sum of all. */
  readonly addends?: ReadonlyMap<AmountField, readonly Area[]>;
  /** A form: one project, whose sum stands in that row and whose funding sources stand in the others. */
  readonly form?: FormRows & { readonly name: string };
  /** Rows of which a person said what they are, since the figures do not tell. */
  readonly told?: { readonly sums: ReadonlySet<number>; readonly projects: ReadonlySet<number> };
}

/** All names of the contract, the contract's own spelling before aliases; a second one in a scope is odd. */
export function namedFields(workbook: WorkbookSnapshot, log: OddityLog): readonly NamedField[] {
  const found = new Map<string, NamedField>();
  for (const defined of userNames(workbook)) {
    const field = fieldNamed(defined.name);
    if (!field) continue;
    const scope = defined.sheet ?? WORKBOOK;
    const next = { field, scope, name: defined.name, target: resolveName(workbook, defined) };
    const key = `${scope} ${field}`;
    const other = found.get(key);
    const wins = !other || aliasRank(field, next.name) < aliasRank(field, other.name);
    if (wins) found.set(key, next);
    if (other && !sameTarget(other.target, next.target))
      log.add("duplicate-name", field, [], `${other.name}、${next.name}`);
  }
  return [...found.values()];
}

/** Whether names say where at least one column of a ledger stands. */
export function hasColumnNames(workbook: WorkbookSnapshot): boolean {
  return userNames(workbook).some(({ name }) => {
    const field = fieldNamed(name);
    return field !== undefined && (COLUMN_FIELDS as readonly AnyField[]).includes(field);
  });
}

/** The blocks in sheet order. Throws UnusableWorkbook where a required name is missing or leads nowhere. */
export function findBlocks(
  workbook: WorkbookSnapshot,
  names: readonly NamedField[],
  log: OddityLog,
): readonly BlockSource[] {
  if (names.length === 0) throw noNames();
  const scopes = names
    .filter(({ field }) => field === "projectName")
    .map((name) => ({ scope: name.scope, sheet: areaOf(workbook, name).sheet }));
  if (scopes.length === 0)
    throw missingNames(REQUIRED.filter((field) => !names.some((name) => name.field === field)));
  const ofSheet = new Map<number, number>();
  for (const { scope, sheet } of scopes)
    if (scope !== WORKBOOK || !ofSheet.has(sheet)) ofSheet.set(sheet, scope);
  const blocks = [...ofSheet]
    .sort(([a], [b]) => a - b)
    .map(([sheet, scope]) => ({ sheet, columns: columnsOf(workbook, names, sheet, scope, log) }));
  for (const block of blocks) requireColumns(workbook, block, blocks);
  return blocks;
}

function columnsOf(
  workbook: WorkbookSnapshot,
  names: readonly NamedField[],
  sheet: number,
  scope: number,
  log: OddityLog,
): Map<ColumnField, Area> {
  const columns = new Map<ColumnField, Area>();
  for (const field of COLUMN_FIELDS) {
    const own = names.find((name) => name.field === field && name.scope === scope);
    const name =
      own ??
      names.find(
        ({ field: other, scope: place, target }) =>
          other === field &&
          (place === WORKBOOK || place === sheet) &&
          target.kind === "area" &&
          target.sheet === sheet,
      );
    if (!name) continue;
    const isRequired = (REQUIRED as readonly string[]).includes(field);
    const fault = faultOf(name.target, sheet);
    if (fault && isRequired) throw faultyName(name.name, placeOf(workbook, name.scope), fault);
    if (fault)
      log.add("error", field, [], name.target.kind === "area" ? formatArea(name.target.area) : "#REF!");
    else if (name.target.kind === "area") columns.set(field, usedPart(workbook, name.target));
  }
  return columns;
}

function requireColumns(
  workbook: WorkbookSnapshot,
  block: BlockSource,
  blocks: readonly BlockSource[],
): void {
  const sheet = workbook.sheets[block.sheet]!;
  const isElsewhere = blocks.some((other) => other !== block && other.columns.has("initialBudget"));
  const isAddition = block.columns.has("increase") && isElsewhere;
  const required = REQUIRED.filter((field) => !(field === "initialBudget" && isAddition));
  const missing = required.filter((field) => !block.columns.has(field));
  if (missing.length > 0) throw missingNames(missing, blocks.length > 1 ? sheet.name : undefined);
  const areas = required.map((field) => [fieldLabel(field), block.columns.get(field)!] as const);
  for (const field of required) {
    const area = block.columns.get(field)!;
    const mayBeBlank =
      field === "initialBudget" && INSTEAD_OF_INITIAL.some((other) => hasContent(workbook, block, other));
    if (!hasContent(workbook, block, field) && !mayBeBlank)
      throw emptyColumn(sheet.name, fieldLabel(field), area);
  }
  const top = Math.max(...areas.map(([, area]) => area.top));
  if (top > Math.min(...areas.map(([, area]) => area.bottom))) throw noOverlap(sheet.name, areas);
}

function hasContent(workbook: WorkbookSnapshot, block: BlockSource, field: ColumnField): boolean {
  const area = block.columns.get(field);
  const kinds = area && workbook.sheets[block.sheet]!.columns[area.left]?.kinds;
  if (!kinds) return false;
  for (let row = area.top; row <= area.bottom && row < kinds.length; row++) if (kinds[row] !== 0) return true;
  return false;
}

function areaOf(workbook: WorkbookSnapshot, name: NamedField): { readonly sheet: number } {
  const { target, scope } = name;
  const fault = faultOf(target, target.kind === "area" ? target.sheet : WORKBOOK);
  if (fault || target.kind !== "area")
    throw faultyName(name.name, placeOf(workbook, scope), fault ?? "constant");
  return target;
}

function faultOf(target: NameTarget, sheet: number): Parameters<typeof faultyName>[2] | undefined {
  if (target.kind === "fault") return target.fault;
  if (target.kind === "constant") return "constant";
  if (target.area.left !== target.area.right) return "several-columns";
  return target.sheet === sheet ? undefined : "other-sheet";
}

function placeOf(workbook: WorkbookSnapshot, scope: number): string {
  return scope === WORKBOOK ? "工作簿范围" : `工作表“${workbook.sheets[scope]!.name}”`;
}

function usedPart(workbook: WorkbookSnapshot, { sheet, area }: { sheet: number; area: Area }): Area {
  const last = Math.max(area.top, workbook.sheets[sheet]!.rowCount - 1);
  return { ...area, bottom: Math.min(area.bottom, last) };
}

function sameTarget(a: NameTarget, b: NameTarget): boolean {
  if (a.kind !== "area" || b.kind !== "area") return a.kind === b.kind;
  return a.sheet === b.sheet && formatArea(a.area) === formatArea(b.area);
}
