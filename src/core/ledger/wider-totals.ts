import { sum as total, type Amount } from "../numbers/amount";
import { columnSum } from "../numbers/column-arithmetic";
import type { MoneyUnit } from "../numbers/money-unit";
import { RowRange } from "../numbers/row-range";
import { textAt } from "./block-cells";
import type { BlockReading } from "./block-reading";
import { AMOUNT_FIELDS, type AmountField } from "./fields";
import type { FigureCell } from "./figure-table";
import type { ProjectTable, SumRow } from "./ledger";
import { OddityLog } from "./oddity-log";
import { wholeAmountOf } from "./read-addends";
import { labelKind } from "./row-label";
import type { BrokenSum, TableArithmetic } from "./table-arithmetic";

/** A table above that has more rows lists what no total below it adds up. */
const MOST_ROWS = 2_000;
const FEWEST_AGREEING = 2;
const SUMS: readonly string[] = ["sum", "named-sum", "subtotal", "total"];

/** A row above the projects that no block reads, with its figures in the columns of the block below. */
interface OuterRow {
  readonly row: number;
  readonly label: string;
  readonly amounts: Readonly<Partial<Record<AmountField, Amount>>>;
}

export interface WiderTotals {
  readonly sums: readonly (readonly SumRow[])[];
  /** What the totals that are no sum of projects alone are judged by. */
  readonly tables: readonly TableArithmetic[];
}

/**
 * 支出总计 below the projects may hold 基本支出合计 of a table above them that lists none. Where no column of it is the
 * sum of the projects, and most are with what a row above states, it is no total of the projects.
 */
export function withWiderTotals(
  readings: readonly BlockReading[],
  sums: readonly (readonly SumRow[])[],
  amounts: ProjectTable["amounts"],
  unit: MoneyUnit,
): WiderTotals {
  const tables: TableArithmetic[] = [];
  const kept = sums.map((own, index) =>
    own.filter((sum) => {
      const found = widerTable(readings, index, sum, amounts, unit);
      if (found) tables.push(found);
      return !found;
    }),
  );
  return { sums: kept, tables };
}

function widerTable(
  readings: readonly BlockReading[],
  index: number,
  sum: SumRow,
  amounts: ProjectTable["amounts"],
  unit: MoneyUnit,
): TableArithmetic | undefined {
  const reading = readings[index]!;
  if (!isOfBlock(sum, reading) || sum.row < reading.rows.at(-1)!) return undefined;
  const members = new RowRange(reading.first, reading.first + reading.rows.length - 1);
  const fields = AMOUNT_FIELDS.filter((field) => amounts[field] && sum.amounts[field]?.isZero() === false);
  const gap = (field: AmountField): Amount => sum.amounts[field]!.minus(columnSum(amounts[field]!, members));
  if (fields.length < FEWEST_AGREEING || fields.some((field) => gap(field).isZero())) return undefined;
  const above = outerRows(readings, index, unit);
  const totals = above.filter(({ label }) => SUMS.includes(labelKind(label)));
  const agreeing = (rows: readonly OuterRow[]): readonly AmountField[] =>
    fields.filter((field) => total(rows.flatMap((row) => row.amounts[field] ?? [])).equals(gap(field)));
  const tried = [...above.map((row) => [row]), totals];
  const best = tried.reduce<readonly OuterRow[]>(
    (most, rows) => (agreeing(rows).length > agreeing(most).length ? rows : most),
    [],
  );
  const holding = agreeing(best);
  if (holding.length < FEWEST_AGREEING || holding.length * 2 <= fields.length) return undefined;
  const { cells } = reading;
  const cell = (field: AmountField, row: number, amount: Amount | undefined, label: string): FigureCell => ({
    label,
    at: cells.ref(field, row),
    ...(amount && { amount }),
  });
  const broken = fields.filter((field) => !holding.includes(field));
  return {
    sheetName: cells.sheet.name,
    firstRow: reading.rows[0]!,
    unit,
    judgedSums: fields.length,
    judgedRates: 0,
    broken: broken.map((field): BrokenSum => ({
      kind: "sum",
      whole: cell(field, sum.row, sum.amounts[field], sum.label),
      parts: [
        ...best.map(({ row, label, amounts: own }) => cell(field, row, own[field], label)),
        ...[...reading.rows].map((row, at) =>
          cell(field, row, amounts[field]!.at(reading.first + at), `第${row + 1}行`),
        ),
      ],
      held: holding.length,
    })),
    near: [],
    rates: [],
  };
}

function isOfBlock({ kind, members }: SumRow, { first, rows }: BlockReading): boolean {
  if (kind !== "total" || !("from" in members)) return false;
  return rows.length > 0 && members.from === first && members.to === first + rows.length - 1;
}

/** The rows above a block, of no other block, that state figures in its columns. */
function outerRows(readings: readonly BlockReading[], index: number, unit: MoneyUnit): readonly OuterRow[] {
  const reading = readings[index]!;
  const { cells } = reading;
  const top = cells.area("projectName")!.top;
  const taken = readings.flatMap(({ cells: other }) => {
    const area = other.area("projectName");
    return other.source.sheet === cells.source.sheet && area ? [area] : [];
  });
  const fields = AMOUNT_FIELDS.filter((field) => cells.has(field));
  const log = new OddityLog();
  const found: OuterRow[] = [];
  for (let row = Math.max(0, top - MOST_ROWS); row < top; row++) {
    if (taken.some((area) => area.top <= row && row <= area.bottom)) continue;
    const amounts: Partial<Record<AmountField, Amount>> = {};
    for (const field of fields) {
      const amount = wholeAmountOf(reading, field, row, unit, log);
      if (amount) amounts[field] = amount;
    }
    const label = labelOf(reading, row);
    if (label !== undefined && Object.keys(amounts).length >= FEWEST_AGREEING)
      found.push({ row, label, amounts });
  }
  return found;
}

/** What stands under the names, else the nearest text left of them. */
function labelOf({ cells }: BlockReading, row: number): string | undefined {
  for (let column = cells.area("projectName")!.left; column >= 0; column--) {
    const text = textAt(cells.sheet.columns[column], row);
    if (text !== undefined) return text;
  }
  return undefined;
}
