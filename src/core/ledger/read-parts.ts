import type { Amount } from "../numbers/amount";
import { withoutBinaryNoise } from "../numbers/binary-noise";
import { convertUnit, type MoneyUnit } from "../numbers/money-unit";
import { parseFigure } from "../numbers/parse-figure";
import { cellAt, type CellRef } from "../workbook/cell";
import { isDateFormat } from "../workbook/shown-text";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import type { Part, ProjectTable, SumRow } from "./ledger";
import { partColumns } from "./part-columns";

/** A row with its amounts: a project or a sum. */
export interface Owner {
  readonly row: number;
  readonly name: string;
  readonly project?: number;
  readonly amountOf: (field: AmountField) => Amount | undefined;
}

/**
 * The figures of a block that stand under 其中, in a column or a row of their own, each beside the figure of which it is
 * a part; in that unit. Pairs of which one cannot be read are left out.
 */
export function readParts(
  block: BlockReading,
  projects: ProjectTable,
  sums: readonly SumRow[],
  unit: MoneyUnit,
): readonly Part[] {
  const columns = partColumns(block);
  if (columns.length === 0 && block.partRows.length === 0) return [];
  const owners = ownersOf(block, projects, sums);
  const parts: Part[] = [];
  const add = (
    owner: Owner | undefined,
    field: AmountField,
    label: string,
    at: { readonly row: number; readonly column: number; readonly unit: MoneyUnit },
  ): void => {
    const whole = owner?.amountOf(field);
    const amount = amountAt(block, at, unit);
    if (!owner || !whole || !amount) return;
    const sheet = block.cells.sheet.name;
    const wholeAt: CellRef = { sheet, row: owner.row, column: block.cells.area(field)!.left };
    const own: CellRef = { sheet, row: at.row, column: at.column };
    const { name, project } = owner;
    parts.push({
      label,
      field,
      amount,
      at: own,
      whole,
      wholeAt,
      owner: name,
      ...(project !== undefined && { project }),
    });
  };
  for (const owner of owners.values())
    for (const { column, field, label, unit: own } of columns)
      add(owner, field, label, { row: owner.row, column, unit: own });
  for (const { row, label, of, isSource } of block.partRows)
    for (const field of AMOUNT_FIELDS) {
      const column = block.cells.area(field)?.left;
      const whole = owners.get(of) ?? partAsOwner(block, of, unit);
      if (column !== undefined && !isSource)
        add(whole, field, label, { row, column, unit: block.unitOf(field) });
    }
  return parts;
}

/** A part that has parts of its own. */
function partAsOwner(block: BlockReading, row: number, unit: MoneyUnit): Owner {
  const amountOf = (field: AmountField): Amount | undefined =>
    amountAt(block, { row, column: block.cells.area(field)!.left, unit: block.unitOf(field) }, unit);
  return { row, name: `第${row + 1}行`, amountOf };
}

/** The rows of projects and sums, by sheet row. */
export function ownersOf(
  block: BlockReading,
  projects: ProjectTable,
  sums: readonly SumRow[],
): ReadonlyMap<number, Owner> {
  const owners = new Map<number, Owner>();
  block.rows.forEach((row, index) => {
    const project = block.first + index;
    const name = projects.texts.projectName?.[project] ?? `第${row + 1}行`;
    owners.set(row, { row, name, project, amountOf: (field) => projects.amounts[field]?.at(project) });
  });
  for (const { row, label, amounts } of sums)
    owners.set(row, { row, name: label, amountOf: (field) => amounts[field] });
  return new Map([...owners].sort(([a], [b]) => a - b));
}

/** The amount of a cell in that unit; undefined where it holds none. */
export function amountAt(
  { cells }: BlockReading,
  { row, column, unit: own }: { readonly row: number; readonly column: number; readonly unit: MoneyUnit },
  unit: MoneyUnit,
): Amount | undefined {
  const { value, format } = cellAt(cells.workbook, cells.source.sheet, row, column);
  if (value.kind === "number")
    return isDateFormat(format) ? undefined : convertUnit(withoutBinaryNoise(value.value, own), own, unit);
  const reading = value.kind === "text" ? parseFigure(value.value) : undefined;
  if (reading?.kind !== "figure" || reading.unit === "%") return undefined;
  return convertUnit(reading.amount, reading.unit ?? own, unit);
}
