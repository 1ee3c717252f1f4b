import { AMOUNT_FIELDS, type AmountField } from "../ledger/fields";
import type { Ledger } from "../ledger/ledger";
import type { OfficeFigure, OfficeRate, OfficeRow, OfficeSummary } from "../ledger/office-summary";
import { nameKeyOf } from "../ledger/project-identity";
import { labelKind } from "../ledger/row-label";
import { textAt } from "../ledger/block-cells";
import type { Amount } from "../numbers/amount";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit } from "../numbers/money-unit";
import { parseFigure } from "../numbers/parse-figure";
import type { MappedBlock, MappedField, Mapping } from "../recognition/mapping";
import { officeNamedBy } from "../recognition/office-named-by";
import { cellAt, type Cell, type CellRef } from "../workbook/cell";
import { isPercentFormat } from "../workbook/shown-text";

const OFFICES = ["responsibleOffice", "approvalOffice"] as const;
const TOTALS: readonly string[] = ["sum", "total"];
/** One sheet that bears the name of an office may be the whole bureau's. */
const FEWEST_SHEETS = 2;

/** The tables of a mapping that state the ledger's figures by office. */
export function officeSummaries(ledger: Ledger, mapping: Mapping): readonly OfficeSummary[] {
  return mapping.blocks.flatMap((block) =>
    block.role === "offices" ? (summaryOf(ledger, block) ?? []) : [],
  );
}

function summaryOf(ledger: Ledger, block: MappedBlock): OfficeSummary | undefined {
  const sheet = ledger.workbook.sheets.findIndex(({ name }) => name === block.sheet);
  const label = OFFICES.map((field) => block.columns[field]?.column).find((column) => column !== undefined);
  if (sheet < 0 || label === undefined) return undefined;
  const cells = Array.from({ length: block.lastRow - block.firstRow + 1 }, (_, index) => {
    const row = block.firstRow + index;
    const { value } = cellAt(ledger.workbook, sheet, row, label);
    return { row, label: value.kind === "text" ? value.value.trim() : "" };
  }).filter(({ label: text }) => text !== "");
  const plain = cells.filter((each) => labelKind(each.label) === "plain");
  const projectsOf = byOffice(
    ledger,
    plain.map((each) => nameKeyOf(each.label)),
  );
  const keys = new Set(plain.map((each) => nameKeyOf(each.label)));
  if (keys.size < plain.length) return undefined;
  const row = (at: (typeof cells)[number], projects: readonly number[]): OfficeRow =>
    readRow(ledger, block, sheet, at, projects);
  const known = plain.filter((each) => projectsOf.has(nameKeyOf(each.label)));
  const totals = cells.filter((each) => TOTALS.includes(labelKind(each.label)));
  const all = Array.from({ length: ledger.projects.count }, (_, project) => project);
  return {
    sheetName: block.sheet,
    unit: block.unit,
    fields: AMOUNT_FIELDS.filter((field) => block.columns[field] !== undefined),
    rows: known.map((each) => row(each, projectsOf.get(nameKeyOf(each.label))!)),
    ...(totals.length === 1 && { total: row(totals[0]!, all) }),
  };
}

/** The projects of each office, by the column of the ledger that names most of those offices, or by its sheets. */
function byOffice(ledger: Ledger, wanted: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const { projects } = ledger;
  const found = OFFICES.map((field) => {
    const of = new Map<string, number[]>();
    projects.texts[field]?.forEach((text, project) => {
      const key = text && nameKeyOf(text);
      if (key && wanted.includes(key)) of.set(key, [...(of.get(key) ?? []), project]);
    });
    return of;
  });
  return [...found, bySheet(ledger, wanted)].reduce((best, each) => (each.size > best.size ? each : best));
}

/** Where each office has a sheet of its own, which bears its name or says it in the title. */
function bySheet(
  { workbook, blocks, projects }: Ledger,
  wanted: readonly string[],
): ReadonlyMap<string, number[]> {
  const offices = blocks.map(({ sheet, sheetName, firstRow }) => {
    const above = blocks.filter((other) => other.sheet === sheet && other.lastRow < firstRow);
    const floor = Math.max(-1, ...above.map(({ lastRow }) => lastRow)) + 1;
    const texts: string[] = [];
    for (let row = floor; row < firstRow; row++)
      for (const column of workbook.sheets[sheet]!.columns) texts.push(textAt(column, row) ?? "");
    return officeNamedBy(sheetName, texts.join(" "), wanted);
  });
  const of = new Map<string, number[]>();
  if (new Set(offices.filter((office) => office !== undefined)).size < FEWEST_SHEETS) return of;
  for (let project = 0; project < projects.count; project++) {
    const office = offices[projects.block[project]!];
    if (office === undefined) continue;
    if (of.has(office)) of.get(office)!.push(project);
    else of.set(office, [project]);
  }
  return of;
}

function readRow(
  { workbook, heading }: Ledger,
  block: MappedBlock,
  sheet: number,
  { row, label }: { readonly row: number; readonly label: string },
  projects: readonly number[],
): OfficeRow {
  const ref = (column: number): CellRef => ({ sheet: block.sheet, row, column });
  const figure = (field: MappedField): OfficeFigure | undefined => {
    const mapped = block.columns[field];
    if (!mapped) return undefined;
    const cell = cellAt(workbook, sheet, row, mapped.column);
    if (cell.value.kind === "blank" || isNil(cell)) return undefined;
    const value = figureIn(cell)?.amount;
    const unit = mapped.unit ?? block.unit;
    const isMoney = field !== "projectCount";
    const own = value && isMoney ? convertUnit(withoutBinaryNoise(value, unit), unit, heading.unit) : value;
    return { at: ref(mapped.column), ...(own && { value: own }) };
  };
  const amounts: Partial<Record<AmountField, OfficeFigure>> = {};
  for (const field of AMOUNT_FIELDS) {
    const own = figure(field);
    if (own) amounts[field] = own;
  }
  const count = figure("projectCount");
  const rateColumn = block.columns.executionRate?.column;
  const rate =
    rateColumn === undefined ? undefined : rateIn(cellAt(workbook, sheet, row, rateColumn), ref(rateColumn));
  return { label, projects, amounts, ...(count && { count }), ...(rate && { rate }) };
}

/** A bare number may be a fraction or percentage points. */
function rateIn(cell: Cell, at: CellRef): OfficeRate | undefined {
  const own = figureIn(cell);
  if (!own) return undefined;
  if (own.unit === "%") return { readings: [own.amount], at };
  if (own.unit !== undefined) return undefined;
  const isFraction = cell.value.kind === "number" && isPercentFormat(cell.format);
  return { readings: isFraction ? [own.amount.shifted(2)] : [own.amount, own.amount.shifted(2)], at };
}

function isNil({ value }: Cell): boolean {
  return value.kind === "text" && parseFigure(value.value).kind === "nil";
}

function figureIn({
  value,
  notCalculated,
}: Cell): { readonly amount: Amount; readonly unit?: string } | undefined {
  if (notCalculated) return undefined;
  if (value.kind === "number") return { amount: value.value };
  if (value.kind !== "text") return undefined;
  const reading = parseFigure(value.value);
  if (reading.kind !== "figure") return undefined;
  return { amount: reading.amount, ...(reading.unit !== undefined && { unit: reading.unit }) };
}
